import type { RegisterSite } from '../model/register';

/**
 * Per kind: weight, the clause it rests on or null, what is found (`{value}`: a code, a host, a name), what to do.
 * 国办函〔2018〕55号 and others that speak of pages are left to the rules that see pages.
 */
const KINDS = {
  'code-doubled': [
    'fault',
    null,
    '标识码 {value} 登记了{count}个网站。',
    '核对各网站页脚的标识码，改正登记；重复登记的删去一条。',
  ],
  'code-missing': [
    'question',
    'Q18-二(一)',
    '{count}个网站没有标识码。',
    '核对是否已在全国政府网站信息报送系统中填报；未填报的督促补报。',
  ],
  'code-malformed': [
    'fault',
    null,
    '标识码“{value}”不是10位数字，也不是 bm 或 BT 加8位数字。',
    '以全国政府网站信息报送系统中的标识码为准改正。',
  ],
  'code-unofficial': [
    'question',
    'Q18-二(一)',
    '编号“{value}”是监测机构给未填报网站的编号，不是标识码。',
    '核对该网站是否已在全国政府网站信息报送系统中填报。',
  ],
  'code-area-unknown': [
    'question',
    null,
    '标识码 {value} 的前6位不是已知的行政区划代码。',
    '开发区等可能使用自定代码；请与报送系统核对。',
  ],
  'code-area-differs': [
    'question',
    null,
    '标识码与所属地区不一致：{value}。',
    '核对标识码和地区，改正填错的一项。',
  ],
  'host-doubled': [
    'question',
    null,
    '域名 {value} 登记在{count}个网站名下。',
    '核对是否重复登记，或网站已整合；各网站只登记自己的域名。',
  ],
  'home-host-unlisted': [
    'fault',
    null,
    '首页网址 {value} 的域名不在全部域名之中。',
    '在全部域名中补上首页的域名。',
  ],
  'sponsor-doubled': [
    'question',
    'Q18-二(一)',
    '{value}有{count}个正在运行的网站。',
    '核对是否同一单位开设多个网站；是的，整合为一个，其余下线并办理注销。',
  ],
  'below-county-running': [
    'question',
    'SD-四(二)',
    '{value}的网站仍在运行。',
    '核对是否属于乡镇、街道或县级部门网站；是的，内容迁到县级政府门户网站后关停。',
  ],
  'party-organ': [
    'question',
    'SD-二',
    '主办单位或名称像党委系统机构：{value}。',
    '党委系统的网站不属于政府网站；核实后移出名录，并在报送系统中注销。',
  ],
  'suspended-too-long': [
    'question',
    'G47-三-暂时下线',
    '暂时下线自 {value} 起，到数据日期已超过30天。',
    '核对是否已恢复运行；长期不能恢复的，按永久下线办理。',
  ],
  'state-undated': [
    'question',
    null,
    '{count}个已下线的网站没有写明下线日期。',
    '补上下线日期：月度报表按日期统计下线网站。',
  ],
  'dates-contradict': ['fault', null, '日期前后矛盾：{value}。', '核对开设日期、状态日期和数据日期。'],
  'type-contradicts-level': [
    'fault',
    null,
    '网站类型与层级矛盾：{value}。',
    '核对网站类型和层级，改正填错的一项。',
  ],
} as const satisfies Record<string, readonly ['fault' | 'question', string | null, string, string]>;

export type RegisterFindingKind = keyof typeof KINDS;

/** Something that a register says against itself. */
export interface RegisterFinding {
  readonly kind: RegisterFindingKind;
  /** `fault`: the register is wrong. `question`: a person has to look. */
  readonly weight: 'fault' | 'question';
  readonly siteIds: readonly string[];
  /** Id of the clause it rests on, or null. */
  readonly clause: string | null;
  readonly message: string;
  /** What to do. */
  readonly advice: string;
}

export function registerFinding(
  kind: RegisterFindingKind,
  sites: readonly RegisterSite[],
  value: string,
): RegisterFinding {
  const [weight, clause, wording, advice] = KINDS[kind];
  // By a function: a `$` of the register means nothing.
  const message = wording.replace('{count}', String(sites.length)).replace('{value}', () => value);
  return { kind, weight, siteIds: sites.map(({ id }) => id), clause, message, advice };
}
