import { printOf } from '../../utils/page/facts/print';
import { compact } from '../../utils/page/titles';
import type { AuditRow, FindingRow } from '../../utils/records/rows';
import type { SiteReading } from './reading';

/** A policy file that the walk read. */
export interface PolicyFile {
  /** Lasts as long as the file's address. */
  readonly key: string;
  readonly title: string;
  readonly url: string;
  /** What `interpretation-cross-link` said of it. */
  readonly finding: FindingRow;
  /** A page that interprets it by its name, or null. */
  readonly interpretation: { readonly title: string; readonly url: string } | null;
}

const CROSS_LINK = 'interpretation-cross-link';
/** What it says of the page of a file only, and of an interpretation only: a dead link may be of either. */
const OF_FILE: ReadonlySet<string> = new Set(['file-alone', 'linked-back']);
const OF_INTERPRETATION: ReadonlySet<string> = new Set(
  'linked other-site attachment likely label-empty picture unreadable absent'.split(' '),
);
/** Files that concern few: not 涉及面广、社会关注度高 (own convention; a person decides of the rest). */
const NARROW =
  /放假|值班|会议|会期|培训|演练|任免|任职|免职|表彰|表扬|通报|招[聘录考]|公示|批复|的函$|名单|评选|奖励|挂牌|成立.{0,20}(?:领导小组|委员会|指挥部)|组成人员|分工/;
/** Shorter names say nothing. Characters without marks. */
const MIN_NAME = 6;

/** The policy files of a site in the order of the draw: the task's seed and the file's address decide, not the walk. */
export function policyFilesOf(site: SiteReading): PolicyFile[] {
  const { record } = site;
  const said = site.of(CROSS_LINK).flatMap(({ finding, audit }) => (audit ? [{ finding, audit }] : []));
  const interpretations = said
    .filter(({ finding: { reason, params } }) => OF_INTERPRETATION.has(params.otherwise ?? reason))
    .flatMap(({ audit }) => namesIn(titleOf(audit)).map((name) => ({ name, audit })));
  return said
    .filter(({ finding: { reason }, audit }) => OF_FILE.has(reason) && !NARROW.test(titleOf(audit)))
    .map(({ finding, audit }): PolicyFile & { readonly rank: string } => {
      const title = titleOf(audit);
      const named = compact(title);
      const by = interpretations.find(({ name }) => named.includes(name))?.audit;
      const key = printOf(site.keyOf(audit));
      return {
        key,
        title,
        url: audit.url,
        finding,
        interpretation: by ? { title: titleOf(by), url: by.url } : null,
        rank: printOf(`${record.task.sample.seed} ${key}`),
      };
    })
    .sort((a, b) => (a.rank < b.rank ? -1 : 1));
}

/** As the article itself says, else as its window does, without what follows there. */
const titleOf = ({ facts, title }: AuditRow): string =>
  facts.article?.title || (title.split(/[_|]| ?[-—] ?/)[0] ?? title);

/** Files that a title names in book marks, else the title without 解读. */
function namesIn(title: string): string[] {
  const quoted = Array.from(title.matchAll(/《([^》]{4,80})》/g), ([, name = '']) => name);
  const names = quoted.length > 0 ? quoted : [title.replace(/的?(?:政策|文件)?(?:解读|图解).{0,6}$/, '')];
  return names.map(compact).filter((name) => name.length >= MIN_NAME);
}
