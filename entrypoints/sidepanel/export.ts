import type { ExportFlavour, ExportScope } from '../../components/export-menu';
import { wordsOf } from '../../components/words';
import { schemeSummary } from '../../rules/scheme-words';
import { type Scope, streamRecords } from '../../utils/records/reader';
import type { AuditRecord } from '../../utils/records/rows';
import { beijingTime } from '../../utils/tables/beijing-time';
import { writeCsv } from '../../utils/tables/csv';
import { fileName } from '../../utils/tables/file-name';
import { findingsTableOf } from '../../utils/tables/findings';
import type { Save } from '../extension-page/main';

/**
 * Writes the findings of a page, a site, or all as CSV and hands the file to the browser.
 * @returns the file's name, or null where there is nothing to export
 */
export async function exportCsv(
  scope: ExportScope,
  flavour: ExportFlavour,
  record: AuditRecord | null,
  save: Save,
): Promise<string | null> {
  const table = await findingsTableOf(streamRecords(scopeOf(scope, record)), {
    describe: wordsOf,
    scheme: schemeSummary,
  });
  if (table.rows.length === 0) return null;
  const name = fileName(
    ['政网巡检', subjectOf(scope, record), beijingTime(new Date().toISOString()).slice(0, 10), '检查结果'],
    'csv',
  );
  save(name, writeCsv(table, flavour), 'text/csv;charset=utf-8');
  return name;
}

function scopeOf(scope: ExportScope, record: AuditRecord | null): Scope {
  if (scope === 'all' || !record) return { kind: 'all' };
  return scope === 'audit'
    ? { kind: 'audit', auditId: record.audit.id }
    : { kind: 'site', host: record.audit.host };
}

function subjectOf(scope: ExportScope, record: AuditRecord | null): string {
  if (scope === 'all' || !record) return '全部';
  const { site, host, title } = record.audit;
  return scope === 'site' ? (site.name ?? host) : title.slice(0, 30) || host;
}
