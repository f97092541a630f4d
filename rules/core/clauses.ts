import { DOCUMENTS } from './documents';
import { VERDICT_CLAUSES } from './verdict-clauses';

/**
 * 依据条款: every clause a rule may cite. `confidence` says how the wording was confirmed: `read` (the rule's own text,
 * or a verbatim copy whose arithmetic holds), `restated` (quoted by a secondary source). Clauses known only from
 * memory have no place here: an inspector must never see them as if they had been read.
 */
export interface Clause {
  readonly document: string;
  readonly section: string;
  readonly requirement: string;
  readonly confidence: 'read' | 'restated';
  /** Day from which the document applies, ISO. */
  readonly since: string;
}

const { Z19, Z15, G47, H55, H12, Q18, SD, LA, GH } = DOCUMENTS;

export const CLAUSES = {
  'Z19-D4.1': {
    ...Z19,
    section: '扣分指标·功能设计·域名名称',
    requirement: '域名不规范、网站名称不规范、全站页面头部未显著展示网站名称，各扣1分。',
    confidence: 'read',
  },
  'Z19-D4.2': {
    ...Z19,
    section: '扣分指标·功能设计·网站标识',
    requirement:
      '全站页面底部功能区应列明党政机关网站标识、网站标识码、ICP备案编号、公安机关备案标识、网站主办单位、联系方式，每缺一项扣0.5分。',
    confidence: 'read',
  },
  'Z19-D4.4': {
    ...Z19,
    section: '扣分指标·功能设计·“我为政府网站找错”入口',
    requirement: '首页底部功能区未规范添加的扣1分；其他页面未添加的每个扣0.2分。',
    confidence: 'read',
  },
  'Z19-D4.9': {
    ...Z19,
    section: '扣分指标·功能设计·页面标签',
    requirement: '抽查内容页、栏目页，无站点标签、栏目标签或内容标签的每个扣0.1分。',
    confidence: 'read',
  },
  'Z19-V3-注': {
    ...Z19,
    section: '单项否决·首页不更新（注）',
    requirement: '页面未注明发布时间的，视为未更新。',
    confidence: 'read',
  },
  'Z15-V2': {
    ...Z15,
    section: '单项否决·网站不更新',
    requirement: '首页栏目信息更新情况，监测时间点前2周内无更新的；未注明发布时间的，视为未更新。',
    confidence: 'read',
  },
  'G47A-布局': {
    ...G47,
    section: '附件《网页设计规范》·布局',
    requirement:
      '底部功能区至少列明党政机关网站标识、“我为政府网站找错”入口、网站标识码、网站主办单位及联系方式、ICP备案编号、公安机关备案标识。',
    confidence: 'restated',
  },
  'G47A-展现': {
    ...G47,
    section: '附件《网页设计规范》·展现',
    requirement: '页面打开时间不宜超过3秒。',
    confidence: 'restated',
  },
  'G47A-标签': {
    ...G47,
    section: '附件《网页设计规范》·网页标签',
    requirement: '网页应设置站点标签、栏目标签和内容标签。',
    confidence: 'restated',
  },
  'G47A-页面': {
    ...G47,
    section: '附件《网页设计规范》·页面',
    requirement: '页面应清晰注明信息发布时间，格式为 YYYY-MM-DD HH:MM。',
    confidence: 'restated',
  },
  'G47-三': {
    ...G47,
    section: '三、开设与整合',
    requirement: '政府网站的名称、域名、标识应当规范。',
    confidence: 'restated',
  },
  'H55-二': {
    ...H55,
    section: '二、规范域名结构',
    requirement:
      '政府网站英文域名以 .gov.cn 为后缀，中文域名以 .政务 为后缀；县级以上政府门户网站使用 www.□□□.gov.cn，部门网站使用 ○○○.□□□.gov.cn；栏目、频道、专题、业务系统使用本网站域名下的路径。',
    confidence: 'read',
  },
  'H12-附4': {
    ...H12,
    section: '附件4《政府网站工作年度报表填写说明》·一、5',
    requirement: '政府网站标识码填写在“全国政府网站信息报送系统”中获取的标识码。',
    confidence: 'read',
  },
  'Z19-D2.1': {
    ...Z19,
    section: '扣分指标·办事服务·事项公开',
    requirement: '未对办事服务事项集中分类展示的，扣3分。',
    confidence: 'read',
  },
  'Z19-D2.3': {
    ...Z19,
    section: '扣分指标·办事服务·办事统计',
    requirement: '未公开办事统计数据的，扣2分；超过1个月未更新的，扣1分；超过3个月未更新的，扣2分。',
    confidence: 'read',
  },
  'Z19-D2.4': {
    ...Z19,
    section: '扣分指标·办事服务·办事指南',
    requirement:
      '抽查5个事项：无办事指南的每个扣4分；要素类别缺失的每类扣0.5分；办理材料格式要求（原件/复印件、纸质版/电子版、份数等）不明确的每个事项扣1分；存在“根据有关法律法规规定应提交的其他材料”等表述含糊不清的每个事项扣2分；引用的政策文件仅有名称、未说明具体内容的每个事项扣0.5分。',
    confidence: 'read',
  },
  'Z19-D2.6': {
    ...Z19,
    section: '扣分指标·办事服务·表格样表',
    requirement: '抽查2个办事指南，要求提供表格但未提供获取途径的，每个扣1分。',
    confidence: 'read',
  },
  'Z19-V6.1': {
    ...Z19,
    section: '单项否决·服务不实用（一）',
    requirement: '未提供办事服务（没有对外服务事项的部门网站除外）。',
    confidence: 'read',
  },
  'Z19-V6.2': {
    ...Z19,
    section: '单项否决·服务不实用（二）',
    requirement:
      '办事指南要素类别缺失4类及以上的事项数量大于等于5个；要素包括事项名称、设定依据、申请条件、办理材料、办理地点、办理机构、收费标准、办理时间、联系电话、办理流程。',
    confidence: 'read',
  },
  'Z19-V6.3': {
    ...Z19,
    section: '单项否决·服务不实用（三）',
    requirement: '事项总数不足5个的，每个事项的办事指南要素类别均缺失4类及以上。',
    confidence: 'read',
  },
  'Z19-B2.3': {
    ...Z19,
    section: '加分指标·服务关联',
    requirement: '抽查2个事项，办事指南引用的政策文件均关联至本网站政策文件库的，加2分。',
    confidence: 'read',
  },
  'Z15-S4.1': {
    ...Z15,
    section: '办事服务·办事指南',
    requirement:
      '事项名称、设定依据、申请条件、办理材料、办理地点、办理时间、联系电话、办理流程等要素的完备性和准确性。',
    confidence: 'restated',
  },
  'Z15-S4.2': {
    ...Z15,
    section: '办事服务·附件下载',
    requirement: '办事所需的表格、附件可以下载。',
    confidence: 'restated',
  },
  'H12-附3': {
    ...H12,
    section: '附件3《政府网站工作年度报表》·办事服务',
    requirement: '填报是否发布服务事项目录。',
    confidence: 'read',
  },
  'Q18-二(二)': {
    ...Q18,
    section: '二、存在的主要问题（二）',
    requirement: '通报政务服务事项办事指南要素不全，缺少办理依据、办事流程、表格下载等。',
    confidence: 'read',
  },
  'Z19-V1.5': {
    ...Z19,
    section: '单项否决·安全、泄密事故等严重问题（五）',
    requirement: '弄虚作假（如伪造发稿日期）。',
    confidence: 'read',
  },
  'Z19-D1.8': {
    ...Z19,
    section: '扣分指标·发布解读·解读关联',
    requirement:
      '抽查3个解读信息：未与被解读文件关联的，每个扣0.5分；被解读文件未与解读信息关联的，每个扣0.5分。',
    confidence: 'read',
  },
  'Z19-D4.3': {
    ...Z19,
    section: '扣分指标·功能设计·可用性',
    requirement: '首页链接（含图片、附件、外部链接）打不开或错误的，每个扣0.2分；其他页面每个扣0.1分。',
    confidence: 'read',
  },
  'Z19-D4.6': {
    ...Z19,
    section: '扣分指标·功能设计·站内搜索',
    requirement:
      '未提供站内搜索或站内搜索不可用的，扣4分；以4个信息标题测试，未在搜索结果第一页找到的，每个扣1分；搜索结果未分类展示的，扣1分。',
    confidence: 'read',
  },
  'G47-三-暂时下线': {
    ...G47,
    section: '三、开设与整合·暂时下线',
    requirement: '政府网站暂时下线的时间不得超过30天。',
    confidence: 'restated',
  },
  'G47-四(一)5': {
    ...G47,
    section: '四（一）5 政务动态',
    requirement: '转载信息应注明来源。',
    confidence: 'restated',
  },
  'G47-四(二)': {
    ...G47,
    section: '四（二）解读回应',
    requirement: '政策文件与解读信息同步发布、相互关联。',
    confidence: 'restated',
  },
  'H12-二': {
    ...H12,
    section: '二、方式和时间',
    requirement: '各级各类政府网站的《政府网站工作年度报表》于每年1月31日前在本网站首页显著位置发布。',
    confidence: 'read',
  },
  'H12-附4-四至七': {
    ...H12,
    section: '附件4《政府网站工作年度报表填写说明》·四至七',
    requirement:
      '解读信息总数为解读材料、解读产品、媒体评论文章的总数；办件量填写总数及自然人、法人办件量；留言、征集调查、安全问题分别填写收到与公开答复、开展与公布结果、发现与整改的数量。',
    confidence: 'read',
  },
  'Q18-一': {
    ...Q18,
    section: '一、总体情况',
    requirement: '23027个政府网站发布了《政府网站工作年度报表》，占运行政府网站总数的99%。',
    confidence: 'read',
  },
  'Q18-二(一)': {
    ...Q18,
    section: '二、存在的主要问题（一）',
    requirement:
      '通报网站逃避监管、未在全国政府网站信息报送系统中填报；首页长期不更新且发稿日期造假；一个单位同时开设两个网站；未按要求发布《政府网站工作年度报表》等。',
    confidence: 'read',
  },
  'Q18-二(二)-搜索': {
    ...Q18,
    section: '二、存在的主要问题（二）',
    requirement: '通报网站无搜索功能、搜索功能不可用。',
    confidence: 'read',
  },
  'SD-四(二)': {
    ...SD,
    section: '四、工作要求（二）',
    requirement:
      '乡镇、街道、县级政府部门不再开设政府网站，网站内容整合至县级政府门户网站，2017年9月底前实现应关尽关。从2017年第三季度开始，政府网站暂时关停时限调整为不得超过30天。',
    confidence: 'read',
  },
  'Z19-V5.1': {
    ...Z19,
    section: '单项否决·互动回应差（一）',
    requirement: '未提供有效的网上咨询建言渠道（网上信访、纪检举报等专门渠道除外）。',
    confidence: 'read',
  },
  'Z19-V5.2': {
    ...Z19,
    section: '单项否决·互动回应差（二）',
    requirement:
      '对网民留言应及时答复处理的政务咨询类栏目（在线访谈、调查征集、网上信访、纪检举报类栏目除外），存在超过3个月未回应有效留言的现象（查最近1年的留言）。',
    confidence: 'read',
  },
  'Z19-D3.3': {
    ...Z19,
    section: '扣分指标·互动交流·留言公开',
    requirement:
      '留言均未公开的扣6分；抽查5条公开的留言，留言时间、答复时间、答复单位、答复内容每缺一项扣1分；2个月内未公开新留言的扣3分；未公开留言受理反馈情况统计数据的扣3分。',
    confidence: 'read',
  },
  'Z15-V5': {
    ...Z15,
    section: '单项否决·互动回应差',
    requirement:
      '最近1年内，政务咨询类栏目（在线访谈、调查征集、举报投诉类栏目除外）中，存在超过3个月未回应的来信、留言。',
    confidence: 'read',
  },
  'Z15-S3.1': {
    ...Z15,
    section: '互动交流·政务咨询类栏目',
    requirement: '未开设政务咨询类栏目的扣5分；最近1年内没有有效信件、留言的扣5分。',
    confidence: 'read',
  },
  'G47-四(四)': {
    ...G47,
    section: '四、（四）互动交流',
    requirement:
      '公开留言的受理日期、答复日期、答复部门、答复内容以及有关统计数据；留言和答复应先审核后发布。',
    confidence: 'restated',
  },
  'Q18-二(三)': {
    ...Q18,
    section: '二、存在的主要问题（三）互动渠道不畅通',
    requirement: '通报一些政府网站无互动交流栏目，部分政府网站互动栏目长期不回应。',
    confidence: 'read',
  },
  'LA-二(一)': {
    ...LA,
    section: '二、存在的突出问题·一是网站管理不够到位',
    requirement: '通报部分网站“互动咨询”类栏目3个月内无有效回应的网帖或信件。',
    confidence: 'read',
  },
  'LA-三(三)': {
    ...LA,
    section: '三、工作要求（三）',
    requirement: '自建“互动交流”类栏目应严格执行“先审核后发布”原则，杜绝网民留言及答复未经审核直接公开。',
    confidence: 'read',
  },
  'Z19-V3': {
    ...Z19,
    section: '单项否决·首页不更新',
    requirement: '监测时间点前2周内，首页无信息更新的；首页仅为导航页的，所有二级页面无信息更新的。',
    confidence: 'read',
  },
  'Z19-V4.1': {
    ...Z19,
    section: '单项否决·栏目不更新（一）',
    requirement:
      '监测时间点前2周内未更新的动态、要闻类栏目，以及监测时间点前6个月内未更新的一级通知公告、政策文件类栏目，总数大于等于5个。',
    confidence: 'read',
  },
  'Z19-V4.2': {
    ...Z19,
    section: '单项否决·栏目不更新（二）',
    requirement: '应更新但长期未更新的栏目数量大于等于10个。',
    confidence: 'read',
  },
  'Z19-V4.3': {
    ...Z19,
    section: '单项否决·栏目不更新（三）',
    requirement: '空白栏目数量大于等于5个。',
    confidence: 'read',
  },
  'Z19-D1.4': {
    ...Z19,
    section: '扣分指标·发布解读·动态要闻',
    requirement: '未开设动态要闻类栏目的，扣5分；监测时间点前2周内未更新的，扣5分。',
    confidence: 'read',
  },
  'Z19-D1.5': {
    ...Z19,
    section: '扣分指标·发布解读·政策文件',
    requirement: '未开设政策文件类栏目的，扣5分；监测时间点前6个月内一级栏目未更新的，扣5分。',
    confidence: 'read',
  },
  'Z19-D1.6': {
    ...Z19,
    section: '扣分指标·发布解读·政策解读',
    requirement: '未开设政策解读类栏目的，扣5分；监测时间点前6个月内一级栏目未更新的，扣5分。',
    confidence: 'read',
  },
  'Z19-D1.9': {
    ...Z19,
    section: '扣分指标·发布解读·其他栏目',
    requirement: '存在空白栏目的，每个扣2分；应更新但未更新的，每个扣1分；已在其他指标中扣分的不重复扣分。',
    confidence: 'read',
  },
  'Z15-V3.1': {
    ...Z15,
    section: '单项否决·栏目不更新（一）',
    requirement:
      '监测时间点前2周内未更新的动态、要闻类栏目，以及前6个月内未更新的通知公告、政策文件类栏目，总数大于等于5个。',
    confidence: 'read',
  },
  'Z15-V3.2': {
    ...Z15,
    section: '单项否决·栏目不更新（二）',
    requirement: '应更新但长期未更新的栏目数量大于等于10个。',
    confidence: 'read',
  },
  'Z15-V3.3': {
    ...Z15,
    section: '单项否决·栏目不更新（三）',
    requirement: '空白栏目（有栏目、无内容）数量大于等于5个。',
    confidence: 'read',
  },
  'Z15-S2.1': {
    ...Z15,
    section: '信息更新·首页栏目',
    requirement: '首页栏目信息更新量，监测时间点前2周内少于10条的，扣5分；为0的，单项否决。',
    confidence: 'read',
  },
  'Z15-S2.2': {
    ...Z15,
    section: '信息更新·基本信息',
    requirement:
      '动态、要闻类栏目2周内未更新的，每个扣3分；通知公告、政策文件类栏目6个月内未更新的，每个扣4分；人事、规划计划类栏目1年内未更新的，每个扣5分。',
    confidence: 'read',
  },
  'G47A-栏目': {
    ...G47,
    section: '附件《网页设计规范》·栏目',
    requirement: '合理设置栏目，不得设置空白栏目。',
    confidence: 'restated',
  },
  ...VERDICT_CLAUSES,
  'Z15-S2.2-准确': {
    ...Z15,
    section: '信息更新·基本信息',
    requirement: '基本信息内容不准确的，每个扣1分。',
    confidence: 'read',
  },
  'G47-四(一)4': {
    ...G47,
    section: '四（一）4 文件资料',
    requirement: '文件资料准确分类、便于查找；已修改、废止、失效的文件，在原页面作出标注。',
    confidence: 'read',
  },
  'G47-八': {
    ...G47,
    section: '八（经2017年山东省通报转述）',
    requirement: '网站监管单位每季度抽查政府网站并公布结果，抽查比例不低于30%。',
    confidence: 'restated',
  },
  'G47-商业广告': {
    ...G47,
    section: '（经2018年省级抽查通报转述，章节待核）',
    requirement: '政府网站不得刊登商业广告，不得链接商业广告页面。',
    confidence: 'restated',
  },
  'GH-首页': {
    ...GH,
    section: '网站首页使用国徽图案的规定',
    requirement: '县级以上地方各级人民政府、国务院各部门等国家机构，应当在其网站首页显著位置使用国徽图案。',
    confidence: 'restated',
  },
} as const satisfies Record<string, Clause>;

export type ClauseId = keyof typeof CLAUSES;
