/**
 * 办事指南的要素: the ten classes of Z19-V6.2 in the clause's order, and the many names under which guides write them.
 * Guide labels are made of a few verbs and a noun (受理 + 条件, 承诺办结 + 时限), so the names are patterns over the whole
 * label, never words looked for inside a sentence.
 */
export const GUIDE_ELEMENTS = [
  { id: 'item', name: '事项名称' },
  { id: 'basis', name: '设定依据' },
  { id: 'conditions', name: '申请条件' },
  { id: 'materials', name: '办理材料' },
  { id: 'place', name: '办理地点' },
  { id: 'agency', name: '办理机构' },
  { id: 'fee', name: '收费标准' },
  { id: 'time', name: '办理时间' },
  { id: 'phone', name: '联系电话' },
  { id: 'process', name: '办理流程' },
] as const;
export type GuideElementId = (typeof GUIDE_ELEMENTS)[number]['id'];

/** What a label says. Of none of the ten classes (事项编码, 投诉电话 …): it only ends the value before it. */
export interface LabelReading {
  readonly elements: readonly GuideElementId[];
  /** A lone 地址, 电话 or 时间 also stands outside guides: it fills a class, but proves no guide. */
  readonly weak: boolean;
  /** Of 办理时间, which covers two things in practice: 办公时间 or 办理时限. */
  readonly time?: '办公时间' | '办理时限';
  /** Classes whose part it may head a piece of: it ends the parts of the others. */
  readonly within?: readonly GuideElementId[];
}

/** `A B C` as alternatives of a pattern over a whole label. */
const any = (words: string): string => `(?:${words.trim().split(/\s+/).join('|')})`;
const whole = (...patterns: string[]): RegExp => new RegExp(`^(?:${patterns.join('|')})$`);

/** What is done with a matter, by the office or by who asks for it. */
const DO = any('办理 办事 办证 受理 申请 申报 申办 申领 审批 审核 审查 许可 服务 业务 事项 登记 备案 行政');

const ITEM = whole(
  `${any('政务服务 行政许可 行政审批 行政权力 公共服务 审批 服务 许可 办理 办事 业务 权力 权责 职权 主 子 实施 指南')}{0,2}${any('事项 项目 业务 业务办理项 办理项 服务 指南')}名称`,
  '(?:办理|服务|审批|许可|申请|办事|业务)事项',
);
const RESTS = `(?:${DO}|${any('设定 设立 实施 行使 法律 法规 法定 政策 文件 权力 职权 主要')})`;
const BASIS = whole(`${RESTS}(?:的?${RESTS}){0,3}的?依据(?:名称|文件|内容|条款)?`);
const BASIS_WEAK = whole('(?:相关)?依据', '(?:相关)?(?:法律法规|政策法规|法规政策|政策文件)');
const CONDITIONS = whole(
  `(?:${DO}|${any('准予 予以 批准 享受 准入 领取 补贴 报名 资格 基本 适用 申请人 应具备 应当具备 需具备 具备 所需')}){1,3}[的人]?(?:条件|资格)(?:要求|说明)?`,
  '(?:申请|受理|办理|申报|许可|审批)人?要求',
);
const MATERIALS = whole(
  `(?:${DO}|${any('提交 提供 递交 报送 报审 报批 应提交 应当提交 应提供 需提交 需要提交 需提供 需要提供 申请人 所需 应交 需 需要 必需 必备 必要 准备 携带 需带 基本 全部')}){1,3}的?(?:全部|申请|申报|相关)?(?:材料|资料|要件)(?:目录|清单|列表|明细|名称|一览表|要求|信息|说明)?`,
  '(?:申请|提交|应?提供|需?提交|所需|应当提交)的?(?:全部)?(?:文件|证件|手续)',
  '(?:材料|资料|要件)(?:目录|清单|列表|明细|名称|一览表|信息)',
);
const PLACE = whole(
  `(?:${DO}|${any('办公 窗口 现场 提交 接件 收件 取件 领取 网点 单位 机构 部门 联系 咨询 经办 报名 大厅 政务大厅 线下 实体 具体 所在')}){1,3}的?(?:地点|地址|场所|位置)(?:信息)?`,
  '(?:办理|受理|办事|服务|接件|收件|业务受理)(?:窗口|网点)(?:信息|名称)?',
  '窗口(?:信息|名称)',
);
/** Who files or applies may be a 单位 or 主体, too: what these do, only an office is called by. */
const AGENCY = whole(
  `${any('办理 办事 实施 受理 申请受理 审批 承办 主管 责任 决定 服务 经办 发证 颁证 行使 许可 行政许可 业务 牵头 具体 所属 权力 事项 审核')}{1,3}的?(?:机构|机关|主体|部门|单位|处室|科室)(?:名称)?`,
  `(?:行政)?${any('办理 受理 审批 业务 办证 许可 登记 备案 审查 核准 认定 确认')}{1,3}的?(?:机构|机关|部门)(?:名称)?`,
);
const AGENCY_WEAK = whole('(?:管理|职能|负责)部门|负责单位');
const FEE = whole(
  `${any('是否 是否需要 是否收取 办理 事项 审批 行政 事业性 行政事业性 办事 办证 登记 服务 有无 具体 业务')}{0,2}(?:收费|缴费|费用)(?:项目|标准|情况|信息|金额|依据|说明|[及和与、]){0,5}`,
  '(?:办证|证照|证件|登记)?工本费(?:用|标准|金额)?',
);
const FEE_WEAK = whole('手续费(?:标准)?|资费标准');
/** What a fee rests on or is paid with is not the fee. */
const NO_FEE = whole('.{0,6}(?:收费|缴费|费用)(?:项目)?(?:依据|方式)');
const HOURS = whole(
  `${any('办理 办公 受理 办事 工作 服务 窗口 接待 上班 对外 业务 现场 收件 申请 申报 开放 大厅 网上 线上 线下')}{1,3}的?(?:时间|时段)(?:安排)?`,
);
const LIMIT = whole(
  `(?:${DO}|${any('办结 办件 承诺 法定 工作 完成 总 答复')}){1,3}的?(?:时限|期限|时长|时效|周期|天数|工作日)(?:要求|说明)?`,
  '时限(?:要求|承诺|说明)',
  '(?:承诺|法定)?(?:办结|审批)时间|(?:承诺|法定)(?:办理|完成)?时间',
);
const PHONE = whole(
  `(?:${DO}|${any('咨询 联系 热线 办公 办公室 科室 窗口 政策 技术支持 值班 对外 单位 部门 机构 大厅 公开 便民')}){1,4}(?:服务)?(?:电话|热线|电话号码)`,
  '(?:业务)?(?:咨询|联系)(?:服务|联系)?(?:方式|方法|途径|渠道)',
  '.{0,6}咨询.{0,6}(?:电话|热线)',
  '联系人.{0,3}电话',
);
const PROCESS = whole(
  `(?:${DO}|${any('工作 窗口 网上 线上 线下 现场 权力 运行 内部 外部 具体 基本 操作')}){1,4}的?(?:流程|程序|步骤|环节|过程)(?:图|图解|说明|信息)?`,
  '流程(?:图|说明)',
);

/** Guide labels of none of the ten classes. 监督投诉电话 is not where one asks. */
const OTHER = whole(
  '(?:网络|现场)?(?:监督|投诉|举报|信访).{0,10}',
  '(?:事项|实施|基本|目录|业务|权力|主项|子项|地方|国家|统一)?(?:基本|实施|办理项)?(?:编码|编号|代码)',
  `${any('事项 办件 服务 权力 项目 审批 主体 业务')}(?:类型|类别|性质|状态|版本|主题|来源)`,
  `${any('服务 办理 受理 审批 适用 面向 申请')}(?:对象|范围|方式|形式|主题|深度|结果|渠道|途径|主体|单位)`,
  '行使层级|通办范围|权限划分|实施主体(?:性质|编码)|联办机构|委托部门|承办科室',
  '(?:网上)?办理深度|(?:必须)?到(?:办事)?现场(?:办理)?(?:的)?(?:最多)?次数.{0,4}|.{0,4}跑动次数|网办.{0,4}|是否.{2,12}',
  '(?:办理|审批|许可|审查)?结果(?:名称|样本|类型|文件|送达|领取|查询|查询方式|领取方式|送达方式)?|批准形式|审批证件|证照名称|送达(?:方式|时限)',
  '(?:收费|缴费)(?:项目)?(?:依据|方式)|有效期限?|数量限制|年审(?:或|或者|、)?年检|年检要求',
  '中介服务|特别程序|特殊环节|审批标准|审查标准|受理标准|不予.{2,10}|禁止性要求',
  '(?:法律|权利)?救济(?:途径|渠道|方式)?|行政复议.{0,6}|行政诉讼.{0,6}|申请人权利.{0,8}|权利(?:与|和|及)?义务',
  '常见问题.{0,4}|注意事项|温馨提示|备注|说明|基本信息|扩展信息|办理信息|受理信息|审批信息|事项信息|服务信息|其他信息|简版指南|服务承诺',
  '(?:办理)?(?:进程|进度|过程|结果)(?:及结果)?(?:查询|公开).{0,6}|交通(?:指引|路线|方式)|乘车路线|邮政编码|邮编|传真|电子邮箱|网址',
  '(?:表格|样表|附件|文书|资料|相关表格|申请表格?|表单)下载|(?:相关)?附件|相关(?:链接|阅读|推荐|事项|服务|政策|文件|下载)',
  '发布(?:时间|日期|机构)|更新时间|信息来源|来源|浏览次数|索引号|上一篇|下一篇|友情链接|热点服务|网站导航|在线评价|我要评价',
);

const WEAK: readonly (readonly [RegExp, GuideElementId])[] = [
  [BASIS_WEAK, 'basis'],
  [/^条件$/, 'conditions'],
  [/^(?:材料|资料|要件|材料要求)$/, 'materials'],
  [/^(?:地址|地点)$/, 'place'],
  [/^(?:部门|(?:机构|部门|单位)名称)$/, 'agency'],
  [AGENCY_WEAK, 'agency'],
  [FEE_WEAK, 'fee'],
  [/^(?:时间|时限|期限)$/, 'time'],
  [/^电话(?:号码)?$/, 'phone'],
  [/^(?:流程|程序)$/, 'process'],
  [/^(?:事项|名称)$/, 'item'],
];

/** The classes by their nouns: the second, costlier pattern is asked only where the noun is there. */
const STRONG: readonly (readonly [RegExp, GuideElementId])[] = [
  [ITEM, 'item'],
  [BASIS, 'basis'],
  [CONDITIONS, 'conditions'],
  [MATERIALS, 'materials'],
  [PLACE, 'place'],
  [AGENCY, 'agency'],
  [HOURS, 'time'],
  [LIMIT, 'time'],
  [PHONE, 'phone'],
  [PROCESS, 'process'],
];

/** Labels of none of the ten that stand inside a class as well: 申请条件 may begin with 受理范围. */
const INNER: readonly (readonly [RegExp, readonly GuideElementId[]])[] = [
  [/^(?:受理|审批)(?:对象|范围)$/, ['conditions']],
  [/^办理手续$/, ['materials', 'process']],
];

/** A label is short; a longer text is a sentence. Characters without blanks and numbering. */
const LABEL_LENGTH = 16;
/** Every label has one of these: a cheap look that turns most texts away before the patterns are tried. */
const KEY =
  /依据|法规|政策|条件|资格|要求|材料|资料|要件|文件|证件|手续|地[点址]|场所|位置|窗口|网点|机[构关]|主体|部门|单位|[处科]室|费|时[间段限长效]|期限?|日期|天数|工作日|电话|热线|方式|方法|途径|渠道|流程|程序|步骤|环节|过程|进程|进度|事项|名称|监督|投诉|举报|信访|编[码号]|代码|类型|类别|性质|状态|版本|主题|来源|对象|范围|形式|深度|结果|层级|权限|现场|跑动|网办|是否|证照|证件|限制|年[审检]|中介|标准|情形|禁止|救济|复议|诉讼|权利|常见|注意|提示|备注|说明|信息|指南|承诺|查询|交通|路线|邮|传真|网址|下载|附件|相关|表|文本|发布|更新|浏览|索引|一篇|链接|导航|评价|服务/;
const NUMBERING =
  /^(?:[[【■◆●★※▪•·*>»→◎○□▶]|第?[一二三四五六七八九十]{1,3}[、.:,]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[、.)](?!\d)|\d{1,2}(?=[\u4e00-\u9fff]))+/;
/** A word or sign to open what is folded. */
const FOLD = /(?:展开|收起|更多|[>+»›↓∨▼▲])+$/;
const CLOSING = /(?:\([^()]{0,12}\))?[\]】]?[:∶;*?]*$/;

/** Reads a whole text (normalised) as a guide's label; null where it is none. Linear: long texts are turned away. */
export function readLabel(text: string): LabelReading | null {
  if (text.length > 60) return null;
  const label = text.replace(/\s/g, '').replace(NUMBERING, '').replace(FOLD, '').replace(CLOSING, '');
  if (label.length < 2 || label.length > LABEL_LENGTH || /[:∶。;!]/.test(label) || !KEY.test(label))
    return null;
  return readOne(label) ?? readCompound(label);
}

function readOne(label: string): LabelReading | null {
  const isFee = FEE.test(label) && !NO_FEE.test(label);
  if (isFee) return { elements: ['fee'], weak: false };
  const strong = STRONG.find(([pattern]) => pattern.test(label));
  const complaint = /监督|投诉|举报/.test(label) && !label.includes('咨询');
  if (strong && !complaint) {
    const [, id] = strong;
    if (id !== 'time') return { elements: [id], weak: false };
    return { elements: [id], weak: false, time: HOURS.test(label) ? '办公时间' : '办理时限' };
  }
  const inner = INNER.find(([pattern]) => pattern.test(label));
  if (inner) return { elements: [], weak: false, within: inner[1] };
  if (OTHER.test(label)) return { elements: [], weak: false };
  const weak = WEAK.find(([pattern]) => pattern.test(label));
  return weak ? { elements: [weak[1]], weak: true } : null;
}

/** What a label adds to a class with 及, 和. */
const TAIL = /^(?:要求|内容|说明|标准|数量|方法|人员|联系人|须知|格式|规格|情形|提示|方式|限制)$/;

/** 办理时间、地点 / 受理机构及联系电话: two classes under one label. */
function readCompound(label: string): LabelReading | null {
  const parts = label.split(/[、/,&]|以及|[和及与]/).filter((part) => part.length > 1);
  if (parts.length < 2) return null;
  const readings = parts.map(readOne);
  if (!parts.every((part, k) => readings[k] !== null || TAIL.test(part))) return null;
  const elements = [...new Set(readings.flatMap((reading) => reading?.elements ?? []))];
  if (readings.every((reading) => reading === null)) return null;
  const time = readings.find((reading) => reading?.time)?.time;
  return { elements, weak: readings.every((reading) => !reading || reading.weak), ...(time ? { time } : {}) };
}
