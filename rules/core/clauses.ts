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

const Z19 = {
  document: '国办秘函〔2019〕19号《政府网站与政务新媒体检查指标》',
  since: '2019-04-01',
} as const;
const G47 = { document: '国办发〔2017〕47号《政府网站发展指引》', since: '2017-05-15' } as const;
const H55 = {
  document: '国办函〔2018〕55号《关于加强政府网站域名管理的通知》',
  since: '2018-09-06',
} as const;

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
  'G47A-布局': {
    ...G47,
    section: '附件《网页设计规范》·布局',
    requirement:
      '底部功能区至少列明党政机关网站标识、“我为政府网站找错”入口、网站标识码、网站主办单位及联系方式、ICP备案编号、公安机关备案标识。',
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
} as const satisfies Record<string, Clause>;

export type ClauseId = keyof typeof CLAUSES;
