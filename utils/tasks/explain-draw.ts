import type { Sample } from '../model/task';

/** What an inspector says when a draw is questioned: was it enough, was it fair, can it be repeated. */

/** The share of its running sites that a supervising unit samples each quarter, per cent, inclusive (G47-八, SD-四(一)). */
const REQUIRED_SHARE = 30;

/** Whether fewer sites were drawn than a quarter's sampling asks for. A register without running sites asks for none. */
export const isBelowRequiredShare = ({ siteIds, population }: Sample): boolean =>
  siteIds.length * 100 < population * REQUIRED_SHARE;

/** A warning where the sample is below the required share, with the clause; else null. */
export function shareWarning(sample: Sample): string | null {
  if (!isBelowRequiredShare(sample)) return null;
  const least = Math.ceil((sample.population * REQUIRED_SHARE) / 100);
  return `抽查比例${shareText(sample)}，低于每季度不少于${REQUIRED_SHARE}%的要求（国办发〔2017〕47号《政府网站发展指引》八）；${sample.population}个运行网站至少应抽${least}个。`;
}

/** One sentence to defend a draw with: from what, how many, how, and how anybody can repeat it. */
export function explainDraw(sample: Sample): string {
  const { mode, amount, strata, seed, population, siteIds } = sample;
  if (population === 0) return '名录中没有运行网站，未抽取。';
  const source = `名录中的运行网站共${population}个`;
  if (mode === 'all') return `${source}，全部检查，未抽样。`;
  const names = strata.map((stratum) => STRATUM_NAMES[stratum]).join('、');
  const how = names ? `按${names}分层、各层按网站数比例分配名额后随机抽取` : '不分层随机抽取';
  const aim = mode === 'ratio' ? `按不低于${amount}%的比例` : `按${amount}个的数量`;
  return `${source}，${aim}，${how}${siteIds.length}个，占${shareText(sample)}；随机种子为${seed}，用同一名录、同样设置和这一种子重抽，得到的网站完全相同。`;
}

const STRATUM_NAMES = { area: '地区', level: '层级' } as const;

/** Per cent with one decimal, cut: a share just under 30 % must not read 30%. */
const shareText = ({ siteIds, population }: Sample): string =>
  `${Math.floor((siteIds.length * 1000) / population) / 10}%`;
