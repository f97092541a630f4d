import { Evidence, Identifiers, Listing } from '../model/finding';
import { EDITIONS, OUTCOMES, PAGE_KINDS } from '../model/words';
import { z } from '../model/zod';

/** A day of Beijing's calendar, `2018-07-27`. */
const Day = z.iso.date();

export const FindingReport = z.object({
  ruleId: z.string(),
  outcome: z.enum(OUTCOMES),
  candidate: z.boolean().describe('A review that a person would probably confirm as a fault.'),
  reason: z.string(),
  clauses: z.array(z.string()),
  message: z.string().describe('The sentence an inspector reads.'),
  evidence: z.array(Evidence),
});

export const AuditReport = z.object({
  target: z.string().describe("The argument, or the manifest's `file`."),
  url: z.string().describe('The address asked for.'),
  finalUrl: z.string().describe('The address when the page was read.'),
  title: z.string(),
  pageKind: z.enum(PAGE_KINDS),
  checkedAt: z.iso.datetime({ offset: true }),
  edition: z.enum(EDITIONS),
  identifiers: Identifiers,
  listing: Listing.extend({ newest: Day.nullable(), oldest: Day.nullable() }).describe(
    'On a home page the union of its lists; `newest` does not depend on `--at`.',
  ),
  findings: z.array(FindingReport),
  timings: z
    .object({ settleMs: z.number(), captureMs: z.number(), judgeMs: z.number() })
    .describe('Milliseconds.'),
});
export type AuditReport = z.infer<typeof AuditReport>;

export const ErrorReport = z.object({
  target: z.string(),
  url: z.string(),
  error: z.object({ cause: z.string(), message: z.string() }),
});
export type ErrorReport = z.infer<typeof ErrorReport>;

/** What `npm run audit` writes for one page. */
export const PageReport = z.union([AuditReport, ErrorReport]);
export type PageReport = z.infer<typeof PageReport>;

export const isError = (report: PageReport): report is ErrorReport => 'error' in report;

/** The JSON Schema of one page's report, as `npm run audit -- --schema` prints it. */
export const reportSchema = (): unknown =>
  z.toJSONSchema(PageReport.meta({ title: 'npm run audit: one page' }));
