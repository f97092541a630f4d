import { mkdirSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { AuditRecord } from '../records/rows';
import { writeCsv } from '../tables/csv';
import { findingsTable } from '../tables/findings';
import { type PagesArguments, parseAuditArguments, USAGE } from './arguments';
import { auditAll } from './audit-all';
import { runBatch } from './batch';
import { mergeBundles } from './batch-merge';
import { main, say } from './project';
import { isError, type PageReport, reportSchema } from './report';
import { wordsOf } from './report-of';

/** `npm run audit`: see `USAGE`. */
async function audit(): Promise<number> {
  const asked = parseAuditArguments(process.argv.slice(2), process.cwd());
  switch (asked.work) {
    case 'help':
      process.stdout.write(`${USAGE}\n`);
      return 0;
    case 'schema':
      process.stdout.write(`${JSON.stringify(reportSchema(), null, 2)}\n`);
      return 0;
    case 'pages':
      return auditPages(asked);
    case 'batch':
      return runBatch(asked);
    case 'merge':
      return mergeBundles(asked);
  }
}

async function auditPages({ targets, format, csv, out, ...options }: PagesArguments): Promise<number> {
  if (out) mkdirSync(path.dirname(out), { recursive: true });
  // Opened before the work, so that a place that cannot be written to is known at once.
  const file = out ? openSync(out, 'w') : process.stdout.fd;
  const write = (text: string): void => {
    for (let rest = Buffer.from(text); rest.length > 0; ) rest = rest.subarray(writeSync(file, rest));
  };
  const reports: PageReport[] = [];
  const records: AuditRecord[] = [];
  for await (const { report, record } of auditAll(targets, options)) {
    reports.push(report);
    if (record) records.push(record);
    // Line by line, so that what is done survives whatever becomes of the rest.
    if (format === 'jsonl') write(`${JSON.stringify(report)}\n`);
  }
  if (format === 'json') write(`${JSON.stringify(reports, null, 2)}\n`);
  if (format === 'csv') write(writeCsv(findingsTable(records, { describe: wordsOf }), csv));
  const failed = reports.filter(isError).length;
  say(`检查 ${reports.length} 页，出错 ${failed} 页${out ? `，结果写到 ${out}` : ''}。`);
  return failed > 0 ? 1 : 0;
}

await main(audit);
