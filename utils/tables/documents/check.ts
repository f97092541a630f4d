import { AREA_COLUMNS } from '../official/area-table';
import { type Batch, tallyOf } from '../official/batch';
import { printedNumber } from '../official/cells';
import { checkExport } from '../official/check';
import { checkSites } from '../official/check-sites';
import type { ExportedTable } from '../official/check-tables';
import { type Doubt, doubt, inOrder, named } from '../official/doubt';
import { SITE_FIELDS, type SiteLine } from '../official/site-line';
import { placed } from '../official/table';
import type { Fault } from './fault';
import { NOTICE_FIELDS, NOTICE_NEEDS, type NoticeText } from './notice-fields';

/** What stands against a document, as against a table: contradictions first, then what wants a person's yes. */

/** Against a 通报 with these annexes. */
export function checkNotice(
  batch: Batch,
  annexes: readonly ExportedTable[],
  faults: readonly Fault[],
  text: NoticeText,
): Doubt[] {
  const needs: Readonly<Partial<Record<keyof NoticeText, string>>> = NOTICE_NEEDS;
  const blank = NOTICE_FIELDS.flatMap((field) => (text[field].trim() === '' ? (needs[field] ?? []) : []));
  return inOrder([
    ...checkExport(batch, annexes),
    ...checkFigures(batch, annexes),
    ...checkUnreviewed(batch, faults),
    ...(blank.length > 0
      ? [doubt('blanks', `通报还有${blank.length}处未填，将留空：${blank.join('、')}`)]
      : []),
  ]);
}

/** The text counts all sites; an office's figure in an annex may say otherwise, or an annex leave some of them out. */
function checkFigures(batch: Batch, annexes: readonly ExportedTable[]): Doubt[] {
  const totals = annexes
    .filter(({ table }) => table.role === 'areas')
    .flatMap(({ table }) => placed(table).filter(({ at }) => at.startsWith('total/')));
  const { checked, failed } = tallyOf(batch.lines);
  return [
    [AREA_COLUMNS.checked, '检查网站数', checked] as const,
    [AREA_COLUMNS.failed, '存在突出问题网站数', failed] as const,
  ].flatMap(([column, name, lines]) => {
    const cells = totals.filter(({ at }) => at === `total/${column}`);
    const sum = cells.reduce((all, { cell }) => all + (printedNumber(cell) ?? 0), 0);
    return cells.length === 0 || sum === lines.length
      ? []
      : [
          doubt('text-differs', `正文的${name}是${lines.length}，附件合计是${sum}`, {
            cells: cells.map(({ key }) => key),
          }),
        ];
  });
}

/** Against the 检查记录单 of these sites. @param faults of whatever sites */
export function checkRecords(batch: Batch, lines: readonly SiteLine[], faults: readonly Fault[]): Doubt[] {
  const own = checkSites({ ...batch, lines });
  const sentences = new Set(own.map(({ sentence }) => sentence));
  const ids = new Set(lines.map(({ site }) => site.id));
  // What one site shares with another shows only among all of them.
  const shared = checkSites(batch).filter(
    ({ kind, sentence, siteIds }) =>
      (kind === 'code-doubled' || kind === 'site-twice') &&
      !sentences.has(sentence) &&
      siteIds.some((id) => ids.has(id)),
  );
  const told = faults.filter(({ siteId }) => ids.has(siteId));
  return inOrder([...own, ...shared, ...checkUnreviewed(batch, told)]);
}

/** Against the 整改单 of these faults of one site. @param pictures of its faults, by finding id */
export function checkFaults(
  batch: Batch,
  { site, typed }: SiteLine,
  faults: readonly Fault[],
  pictures: ReadonlyMap<string, { readonly isWhole: boolean }>,
): Doubt[] {
  const about = { siteIds: [site.id] };
  const listed = (some: readonly Fault[]): string => [...new Set(some.map(({ name }) => name))].join('、');
  const ask = (kind: Doubt['kind'], some: readonly Fault[], sentence: string): Doubt[] =>
    some.length > 0 ? [doubt(kind, `${sentence}：${listed(some)}`, about)] : [];
  const isExplained = (typed[SITE_FIELDS.codeReason] ?? '').trim() !== '';
  return inOrder([
    ...ask(
      'evidence-changed',
      faults.filter(({ findingId }) => pictures.get(findingId)?.isWhole === false),
      '截图与固定时的校验值不符，不能作为证据',
    ),
    ...checkUnreviewed(batch, faults),
    ...ask(
      'no-address',
      faults.filter(({ url }) => url === ''),
      '没有网址',
    ),
    ...ask(
      'no-picture',
      faults.filter(({ findingId }) => !pictures.has(findingId)),
      '没有截图',
    ),
    ...(site.code === '' && !isExplained
      ? [doubt('code-missing', `${site.name}没有标识码，请补充或填写原因`, about)]
      : []),
  ]);
}

/** A site must not be reproached with what no person has looked at, unless one says so. */
function checkUnreviewed({ lines }: Batch, faults: readonly Fault[]): Doubt[] {
  const unread = faults.filter(({ isConfirmed }) => !isConfirmed);
  const ids = new Set(unread.map(({ siteId }) => siteId));
  const sites = lines.filter(({ site }) => ids.has(site.id));
  return unread.length === 0
    ? []
    : [
        doubt('unreviewed', `有${unread.length}处问题只是机器判断，尚未经人工复核：${named(sites)}`, {
          lines: sites,
        }),
      ];
}
