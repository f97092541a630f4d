import { type Batch, idsOf } from './batch';
import { type Doubt, doubt, named, ofSites } from './doubt';
import { standingOf } from './site-line';

/** What came together by merging: until a person settles it, a table takes one side of it without a word. */

/** Sites on whose pages inspectors disagree, and sites of whose records there are several versions. */
export function checkUnsettledSites(batch: Batch): Doubt[] {
  const { lines, unsettled, task } = batch;
  if (!unsettled) return [];
  const disputed = new Set(unsettled.disagreements);
  const printed = new Set<string>();
  const others = new Set<string>();
  for (const { store, rowId, field, inspectionId } of unsettled.conflicts) {
    const siteId = store === 'registerSites' ? rowId : siteOf(batch, inspectionId);
    const isPrinted = store === 'inspections' && (field === 'exclusion' || field.startsWith('typed.'));
    (isPrinted ? printed : others).add(siteId);
  }
  const among = (ids: ReadonlySet<string>) => lines.filter(({ site }) => ids.has(site.id));
  return [
    ...ofSites(
      'unsettled',
      among(disputed).filter((line) => standingOf(line) !== 'excluded'),
      (names) =>
        `检查人对同一页面同一检查项的意见不一，尚未认定，报表按现有结论计算，请在“合并”中认定：${names}`,
    ),
    ...ofSites(
      'unsettled',
      among(printed),
      (names) => `合并后检查记录的填写内容或排除情况不一致，尚未认定，请在“合并”中认定：${names}`,
      // What is in a closed task nobody can decide any more.
      task.state === 'closed' ? 'ask' : 'stop',
    ),
    ...ofSites(
      'unsettled',
      among(others),
      (names) => `合并后有的记录有两种内容，尚未认定，请在“合并”中认定：${names}`,
    ),
  ];
}

/** What was typed for the tables themselves in two ways. */
export function checkUnsettledTables({ lines, unsettled }: Batch): Doubt[] {
  const fields = (unsettled?.conflicts ?? [])
    .filter(({ store }) => store === 'taskTables')
    .map(({ field }) => field);
  if (fields.length === 0) return [];
  // `sites.register-1/…#unit` and `typed.register-1/…@unit` are of one site.
  const about = lines.filter(({ site }) =>
    fields.some((field) => [`${site.id}#`, `${site.id}@`].some((part) => field.includes(`.${part}`))),
  );
  const names = about.length > 0 ? `：${named(about)}` : '';
  return [
    doubt(
      'unsettled',
      `合并后报表中人工填写的内容有${fields.length}处不一致，尚未认定，请在“合并”中认定${names}`,
      { siteIds: idsOf(about), weight: 'stop' },
    ),
  ];
}

const siteOf = ({ task }: Batch, inspectionId: string): string => inspectionId.slice(task.id.length + 1);
