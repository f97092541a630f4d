import { coverageOf } from '../../rules/verdict';
import { VERDICT_WORDS } from '../../rules/verdict/words';
import { grouped } from '../../utils/grouped';
import type { SiteRecord } from '../../utils/records/site-record';
import type { Fault } from '../../utils/tables/documents/fault';
import type { FaultSheet } from '../../utils/tables/documents/fault-sheet';
import type { RecordedFault, RecordSheet } from '../../utils/tables/documents/record-sheet';
import { faultsOf, type SiteLine, standingOf } from '../../utils/tables/official/site-line';
import { dayText, PLAIN } from '../../utils/tables/official/template';
import { problemsText } from '../../utils/tables/official/wording';
import { STRINGS } from '../strings';
import { clock } from '../words';

/** What a person types for the forms: of a site, and (with the task) for all of its 整改单. */
export const REMARK = 'record-remark';
export const ANSWER_BY = 'fault-sheet/answer-by';

/** 检查记录单 of a site. */
export function recordSheetOf(record: SiteRecord, line: SiteLine, faults: readonly Fault[]): RecordSheet {
  const { task, site, inspection } = record;
  const { checkedFrom, checkedTo, verdict, typed } = line;
  const standing = standingOf(line);
  return {
    siteName: site.name,
    siteCode: site.code,
    homeUrl: site.homeUrl,
    sponsor: site.sponsor,
    task: task.name,
    edition: STRINGS.zh.tasks.editions[task.edition],
    checked: checkedFrom === checkedTo ? checkedFrom : `${checkedFrom} 至 ${checkedTo}`,
    extent: extentOf(record),
    verdict:
      standing === 'qualified' || standing === 'unqualified' ? VERDICT_WORDS.verdict[standing] : '待定',
    problems: problemsText(verdict?.problems ?? [], PLAIN),
    faults: recorded(faults, new Set(faultsOf(line))),
    remark: typed[REMARK] || (inspection.exclusion ? `不计入统计：${inspection.exclusion.reason}` : ''),
    inspector: task.inspector,
  };
}

/** 首页（1页）、栏目（12个）: what was seen, and of that what a person says is all. */
const extentOf = (record: SiteRecord): string =>
  coverageOf(record)
    .filter(({ isAsked, seen, declared }) => isAsked && (seen > 0 || declared))
    .map(({ part, seen, declared }) => {
      const amount = part === 'columns' ? `${seen}个` : `${seen}页`;
      return `${VERDICT_WORDS.part[part]}（${[seen > 0 && amount, declared && '已查全'].filter(Boolean).join('，')}）`;
    })
    .join('、');

/** One line for each kind of fault, those behind the verdict first; where there are several, their number. */
function recorded(faults: readonly Fault[], behind: ReadonlySet<string>): RecordedFault[] {
  const kinds = [...grouped(faults, ({ kind }) => kind).values()];
  const isBehind = (all: readonly Fault[]): number =>
    all.some(({ findingId }) => behind.has(findingId)) ? 0 : 1;
  return kinds
    .sort((a, b) => isBehind(a) - isBehind(b) || b.length - a.length)
    .flatMap(([first, ...others]) =>
      first
        ? [
            {
              name: `${nameOf(first)}${others.length > 0 ? `（共${others.length + 1}处）` : ''}`,
              clause: first.clauses[0] ?? '',
              outcome: '不符合',
              url: first.url,
              checkedAt: clock(first.checkedAt),
            },
          ]
        : [],
    );
}

/** By hand the words of the inspector say more than the indicator. */
const nameOf = ({ kind, name, seen }: Fault): string =>
  kind.startsWith('by-hand') ? `${name}：${seen}` : name;

/** 整改（申辩）单 of a fault. @param picture bytes of a PNG, if any */
export const faultSheetOf = (
  { name, seen, clauses, requirement, sought, verify, fix, url, checkedAt }: Fault,
  { site }: SiteLine,
  picture: Uint8Array<ArrayBuffer> | null,
  answerBy: string,
): FaultSheet => ({
  siteName: site.name,
  siteCode: site.code,
  sponsor: site.sponsor,
  name,
  clause: [clauses[0], requirement].filter(Boolean).join('：'),
  sought,
  seen,
  url,
  checkedAt: clock(checkedAt),
  verify,
  fix,
  picture,
  answerBy: answerBy && `${dayText(answerBy)}前`,
});
