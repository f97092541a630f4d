import { grouped } from '../../grouped';
import type { TableTemplate } from '../../model/table-template';
import { type Feed, PROBLEMS, type Veto } from '../../model/verdict';
import { beijingMinute } from '../beijing-time';
import type { Batch } from '../official/batch';
import { printedSiteName } from '../official/failed-sites';
import { faultsOf, isChecked, isFailed, type SiteLine } from '../official/site-line';
import { wordOf } from '../official/wording';
import type { Fault } from './fault';
import type { NoticeProblem } from './notice';
import { short } from './part';

/** One kind of fault that a notice may tell of. */
export interface ProblemKind extends NoticeProblem {
  /** Stays the same when more is found: a problem of the verdict, or a check. */
  readonly key: string;
  readonly siteCount: number;
  /** The faults behind it, for what is to be asked about them. */
  readonly faults: readonly Fault[];
}

const EXAMPLES = 3;
/** Half-width characters of what was seen, so that an example stays a sentence. */
const ROOM = 160;

/**
 * 主要问题: first the 突出问题 in the words of the table's template, then all other faults of the sites that count, those
 * of most sites first. A fault behind a 突出问题 is not told twice.
 */
export function problemKinds(
  { lines }: Pick<Batch, 'lines'>,
  faults: readonly Fault[],
  template: TableTemplate,
): ProblemKind[] {
  const checked = new Map(lines.filter(isChecked).map((line) => [line.site.id, line]));
  const told = new Set([...checked.values()].flatMap(faultsOf));
  const own = faults.filter(({ siteId }) => checked.has(siteId));
  const others = [...grouped(own, ({ kind }) => kind)].flatMap(([key, all]) => {
    const left = all.filter(({ findingId }) => !told.has(findingId));
    return left.length > 0 ? [faultKind(key, left, checked, template)] : [];
  });
  return [
    ...prominent(lines.filter(isFailed), own, template),
    ...others.sort((a, b) => b.siteCount - a.siteCount),
  ];
}

/** 突出问题, in the order of the standard; two of one name are one. */
function prominent(
  failed: readonly SiteLine[],
  faults: readonly Fault[],
  template: TableTemplate,
): ProblemKind[] {
  const byWord = grouped(PROBLEMS, (problem) => wordOf(problem, template).word);
  return [...byWord].flatMap(([name, problems]) => {
    const sites = failed.filter(({ verdict }) =>
      problems.some((problem) => verdict?.problems.includes(problem)),
    );
    if (sites.length === 0) return [];
    const vetoes = (line: SiteLine): Veto[] =>
      (line.verdict?.vetoes ?? []).filter(
        ({ problem, state }) => state === 'hit' && problems.includes(problem),
      );
    const behind = new Set(
      sites
        .flatMap(vetoes)
        .flatMap(countingIn)
        .flatMap(({ findingIds }) => findingIds),
    );
    return [
      {
        key: problems[0] ?? name,
        name,
        words: `检查发现，${sites.length}家网站存在这一突出问题。`,
        examples: sites
          .slice(0, EXAMPLES)
          .map((line) => sentence(line, template, vetoes(line).map(countedIn).filter(Boolean).join('；'))),
        siteCount: sites.length,
        faults: faults.filter(({ findingId }) => behind.has(findingId)),
      },
    ];
  });
}

const countingIn = ({ feeds }: Veto): Feed[] => feeds.filter(({ state }) => state === 'counts');

/** `通知公告、工作动态、政策文件等5处`: what a veto counts. */
function countedIn(veto: Veto): string {
  const labels = countingIn(veto).map(({ label }) => short(label, 60));
  const shown = labels.slice(0, EXAMPLES).join('、');
  return labels.length > EXAMPLES ? `${shown}等${labels.length}处` : shown;
}

function faultKind(
  key: string,
  faults: readonly Fault[],
  checked: ReadonlyMap<string, SiteLine>,
  template: TableTemplate,
): ProblemKind {
  const bySite = grouped(faults, ({ siteId }) => siteId);
  const examples = [...bySite].slice(0, EXAMPLES).flatMap(([siteId, [first]]) => {
    const line = checked.get(siteId);
    if (!line || !first) return [];
    const { seen, url, checkedAt } = first;
    const where = [url, checkedAt && beijingMinute(checkedAt)].filter(Boolean).join('，');
    return [sentence(line, template, `${short(seen, ROOM)}${where && `（${where}）`}`)];
  });
  const { name = key } = faults[0] ?? {};
  return {
    key,
    name,
    words: `检查发现，${bySite.size}家网站存在这一问题，共${faults.length}处。`,
    examples,
    siteCount: bySite.size,
    faults,
  };
}

/** `“示例县人民政府”网（3499990001）：……。` */
function sentence(line: SiteLine, template: TableTemplate, seen: string): string {
  const { code } = line.site;
  const name = `${printedSiteName(line, template)}${code && `（${code}）`}`;
  return `${[name, seen].filter(Boolean).join('：').replace(/\s+/g, ' ')}。`;
}
