import type { AuditRecord } from '../records/rows';
import { type AuditOptions, Auditor } from './auditor';
import { buildExtension } from './build';
import { failureMessage } from './causes';
import { AuditFailure } from './desk';
import { say } from './project';
import { isError, type PageReport } from './report';
import { reportOf } from './report-of';
import type { Target } from './targets';

/** What one target came to. `record` is absent where the page could not be audited. */
export interface Audited<Of extends Target = Target> {
  readonly target: Of;
  readonly report: PageReport;
  readonly record?: AuditRecord;
}

/** Nothing leaves the machine, whatever a saved page asks for. */
const NO_NETWORK = '--host-resolver-rules=MAP * ~NOTFOUND';

/**
 * Audits one target after the other in one headless browser with the built extension. A page that fails is reported
 * like any other and stops nobody. Progress goes to standard error.
 */
export async function* auditAll<Of extends Target>(
  targets: readonly Of[],
  options: AuditOptions,
  args: readonly string[] = [],
): AsyncGenerator<Audited<Of>> {
  const extensionDir = await buildExtension('e2e');
  const allSaved = targets.every((target) => target.file !== undefined);
  const auditor = new Auditor({
    extensionDir,
    headless: true,
    args: [...args, ...(allSaved ? [NO_NETWORK] : [])],
  });
  try {
    for (const [index, target] of targets.entries()) {
      const audited = await auditOne(auditor, target, options);
      say(`${index + 1}/${targets.length}  ${target.name}  ${summary(audited.report)}`);
      yield audited;
    }
  } finally {
    await auditor.close();
  }
}

async function auditOne<Of extends Target>(
  auditor: Auditor,
  target: Of,
  options: AuditOptions,
): Promise<Audited<Of>> {
  try {
    const record = await auditor.audit(target, options);
    return { target, record, report: reportOf(target, record) };
  } catch (error) {
    const [cause, detail] =
      error instanceof AuditFailure
        ? [error.reason, error.message]
        : isMissingFile(error)
          ? ['file', target.file ?? '']
          : ['unexpected', error instanceof Error ? error.message : String(error)];
    const report = {
      target: target.name,
      url: target.url,
      error: { cause, message: failureMessage(cause, detail) },
    };
    return { target, report };
  }
}

const isMissingFile = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['ENOENT', 'EACCES', 'EISDIR'].includes(String(error.code));

function summary(report: PageReport): string {
  if (isError(report)) return `出错：${report.error.message}`;
  const count = (outcome: string): number => report.findings.filter((one) => one.outcome === outcome).length;
  return `不符合 ${count('fail')}，需人工复核 ${count('review')}，符合 ${count('pass')}`;
}
