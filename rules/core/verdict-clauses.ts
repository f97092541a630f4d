import { DOCUMENTS } from './documents';

const { Z19, Z15, H55, SD, LA } = DOCUMENTS;

/** Clauses by which a site as a whole is judged: vetoes, and indicators that no single page shows. Part of `CLAUSES`. */
export const VERDICT_CLAUSES = {
  'Z19-M': {
    ...Z19,
    section: '指标说明',
    requirement:
      '出现单项否决任一情形的，即为不合格。未出现的，政府门户网站按扣分指标评分，低于60分为不合格，高于80分进入加分环节。各项扣分以该项分值为限。',
    confidence: 'read',
  },
  'Z19-V1.1': {
    ...Z19,
    section: '单项否决·安全、泄密事故等严重问题（一）',
    requirement: '出现严重表述错误。',
    confidence: 'read',
  },
  'Z19-V1.2': {
    ...Z19,
    section: '单项否决·安全、泄密事故等严重问题（二）',
    requirement: '泄露国家秘密。',
    confidence: 'read',
  },
  'Z19-V1.3': {
    ...Z19,
    section: '单项否决·安全、泄密事故等严重问题（三）',
    requirement: '发布或链接反动、暴力、色情等内容。',
    confidence: 'read',
  },
  'Z19-V1.4': {
    ...Z19,
    section: '单项否决·安全、泄密事故等严重问题（四）',
    requirement: '对安全攻击没有及时有效处置，造成严重安全事故。',
    confidence: 'read',
  },
  'Z19-V1.6': {
    ...Z19,
    section: '单项否决·安全、泄密事故等严重问题（六）',
    requirement: '因网站建设管理工作不当引发严重负面舆情。',
    confidence: 'read',
  },
  'Z19-V2': {
    ...Z19,
    section: '单项否决·站点无法访问',
    requirement:
      '监测1周，每天间隔性访问20次以上，无法访问次数占比大于等于5%；单次访问15秒及以上仍未打开的，为无法访问。',
    confidence: 'read',
  },
  'Z19-D1.1': {
    ...Z19,
    section: '扣分指标·发布解读·概况信息',
    requirement: '未开设概况信息类栏目的，扣2分；信息更新不及时或不准确的，每处扣1分。国务院部门网站不查。',
    confidence: 'read',
  },
  'Z19-D1.2': {
    ...Z19,
    section: '扣分指标·发布解读·机构职能',
    requirement:
      '未开设机构职能类栏目的，扣2分；信息不准确的，每处扣1分。国务院部门网站未开设的扣4分，共4分。',
    confidence: 'read',
  },
  'Z19-D1.3': {
    ...Z19,
    section: '扣分指标·发布解读·领导信息',
    requirement: '未开设领导信息类栏目的，扣2分；姓名、简历等缺失或不准确的，每处扣1分。',
    confidence: 'read',
  },
  'Z19-D1.7': {
    ...Z19,
    section: '扣分指标·发布解读·解读比例',
    requirement: '抽查3个以本级政府或政府办公室名义印发的涉及面广、社会关注度高的文件，未解读的每个扣1分。',
    confidence: 'read',
  },
  'Z19-D2.2': {
    ...Z19,
    section: '扣分指标·办事服务·在线申请',
    requirement: '未提供在线注册，或用户（含异地用户）无法注册的，扣5分；注册用户无法在线办事的，扣5分。',
    confidence: 'read',
  },
  'Z19-D2.5': {
    ...Z19,
    section: '扣分指标·办事服务·内容准确',
    requirement: '抽查5个办事指南，信息错误或与实际办事要求不一致的，每处扣1分。',
    confidence: 'read',
  },
  'Z19-D3.1': {
    ...Z19,
    section: '扣分指标·互动交流·信息提交',
    requirement: '用户（含异地用户）无法提交信息的，扣7分。',
    confidence: 'read',
  },
  'Z19-D3.2': {
    ...Z19,
    section: '扣分指标·互动交流·统一登录',
    requirement: '各互动交流栏目（信访、举报类除外）未实现一次注册、统一登录的，扣3分。',
    confidence: 'read',
  },
  'Z19-D3.4': {
    ...Z19,
    section: '扣分指标·互动交流·办理答复',
    requirement:
      '以两个简单问题测试，5个工作日内未在线答复的，每个扣4分；答复质量不高、推诿敷衍的，每个扣4分。',
    confidence: 'read',
  },
  'Z19-D4.5': {
    ...Z19,
    section: '扣分指标·功能设计·“我为政府网站找错”留言办理',
    requirement: '最近6个月内，超过3个工作日未答复的留言每个扣1分；答复质量不高的每个扣1分。',
    confidence: 'read',
  },
  'Z19-D4.7': {
    ...Z19,
    section: '扣分指标·功能设计·一号登录',
    requirement: '注册用户不能在各个功能板块一号登录的，扣2分。',
    confidence: 'read',
  },
  'Z19-D4.10': {
    ...Z19,
    section: '扣分指标·功能设计·兼容性',
    requirement: '主流浏览器不能正常显示页面的，每类扣1分。',
    confidence: 'read',
  },
  'Z19-D4.11': {
    ...Z19,
    section: '扣分指标·功能设计·IPv6改造',
    requirement: '未按要求完成IPv6改造的，扣1分。',
    confidence: 'read',
  },
  'Z19-B1.1': {
    ...Z19,
    section: '加分指标·数据发布',
    requirement:
      '数据发布栏目3个月内更新的加2分，3至6个月内更新的加1分；6个月内以图表展示的加1分；数据集可下载或有接口的加1分。',
    confidence: 'read',
  },
  'Z19-B1.2': {
    ...Z19,
    section: '加分指标·解读回应',
    requirement: '抽查3个不同的解读，以新闻发布会、图表、音视频、动漫等形式解读的，每个加1分。',
    confidence: 'read',
  },
  'Z19-B2.1': {
    ...Z19,
    section: '加分指标·服务功能',
    requirement: '提供办事服务评价功能的加1分；公开评价结果的加1分。',
    confidence: 'read',
  },
  'Z19-B2.2': {
    ...Z19,
    section: '加分指标·服务内容',
    requirement: '对重点事项提供整合服务，3项及以上的加2分，1至2项的加1分。',
    confidence: 'read',
  },
  'Z19-B3.1': {
    ...Z19,
    section: '加分指标·实时互动',
    requirement: '测试问题1个工作日内准确答复的加3分；实时智能答问且准确的加2分。',
    confidence: 'read',
  },
  'Z19-B3.2': {
    ...Z19,
    section: '加分指标·调查征集',
    requirement: '有在线渠道（非电子邮件）且1年内开展6次及以上的加2分；结束后1个月内均公布结果的加1分。',
    confidence: 'read',
  },
  'Z19-B4.1': {
    ...Z19,
    section: '加分指标·智能搜索',
    requirement:
      '支持模糊搜索的加1分；“搜索即服务”的加1分；以下级网站的2个标题测试，在第一页找到的每个加1分。',
    confidence: 'read',
  },
  'Z19-B4.2': {
    ...Z19,
    section: '加分指标·用户空间',
    requirement: '用户可查看本人历史记录的，加2分。',
    confidence: 'read',
  },
  'Z19-B5': {
    ...Z19,
    section: '加分指标·创新发展',
    requirement: '做法突出，得到本地区、本部门主要负责人肯定的，加3分。',
    confidence: 'read',
  },
  'Z15-V1': {
    ...Z15,
    section: '单项否决·站点无法访问',
    requirement: '监测1周，每天间隔性访问20次以上，超过（含）15秒仍打不开的次数占比大于等于5%。',
    confidence: 'read',
  },
  'Z15-V4': {
    ...Z15,
    section: '单项否决·严重错误',
    requirement: '存在严重错别字；虚假或伪造内容；反动、暴力、色情等内容。',
    confidence: 'read',
  },
  'Z15-S1.1': {
    ...Z15,
    section: '网站可用性·首页可用性',
    requirement: '首页无法访问的次数占比，每1%扣5分（大于等于5%的，单项否决）。',
    confidence: 'read',
  },
  'Z15-S1.2': {
    ...Z15,
    section: '网站可用性·链接可用性',
    requirement: '首页上的链接不能访问或错误的，每个扣1分；其他页面的，每个扣0.1分。',
    confidence: 'read',
  },
  'Z15-S3.2': {
    ...Z15,
    section: '互动交流·调查征集类栏目',
    requirement:
      '未开设的扣5分；不可用或1年内未开展活动的扣5分；1年内活动较少（地方政府和国务院部门门户网站少于6次，其他少于3次）的扣3分。',
    confidence: 'restated',
  },
  'Z15-S3.3': {
    ...Z15,
    section: '互动交流·互动访谈类栏目',
    requirement: '1年内未开展活动的扣5分；少于6次的扣3分。',
    confidence: 'restated',
  },
  'H55-一(一)': {
    ...H55,
    section: '一、（一）',
    requirement:
      '一个政府网站原则上只注册一个中文域名和一个英文域名；已有多个符合要求的域名的，应明确主域名。',
    confidence: 'read',
  },
  'SD-二': {
    ...SD,
    section: '二、存在主要问题·二是',
    requirement: '通报变更网站域名，未在系统中更新信息；党委口网站仍在政府网站系统中备案管理。',
    confidence: 'read',
  },
  'LA-附1': {
    ...LA,
    section: '附件1 不合格政府网站名单',
    requirement:
      '存在“动态、政策、公告类栏目5个以上未更新”“10个以上栏目未更新”“5个及以上空白栏目”的，列为不合格。',
    confidence: 'read',
  },
} as const;
