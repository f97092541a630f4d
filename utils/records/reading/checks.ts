import type { PageKindReading } from '../../model/finding';
import { Monitor, type MonitorVisit } from '../../model/monitor';
import type { PageFacts } from '../../model/page-facts';
import { RegisterSite } from '../../model/register';
import { ColumnCorrection, Inspection, Task, TestQuestion, VisitSeries } from '../../model/task';
import { EDITIONS, OUTCOMES } from '../../model/words';
import type { z } from '../../model/zod';
import { DamagedRecordError } from '../errors';
import { AuditRow, FindingRow, ReviewRow } from '../rows';

/** What is wrong with a stored row: the first bad field, with the schema's word on it where there is one; null if nothing. */
export type Check<Row> = (row: Row) => string | null;

/** The row, if it is what was written; missing fields of earlier versions are filled in. */
export function checked<Row>(schema: z.ZodType<Row>, name: string, row: unknown): Row {
  const { data, error } = schema.safeParse(row);
  if (!error) return data;
  throw new DamagedRecordError(`${name}: ${wordOn(error)}`);
}

const wordOn = ({ issues: [issue] }: z.ZodError): string =>
  `${issue?.path.join('.') || 'row'}: ${issue?.message}`;

/** Every field, by its schema. */
export const whole =
  <Row>(schema: z.ZodType<Row>): Check<Row> =>
  (row) => {
    const { error } = schema.safeParse(row);
    return error ? wordOn(error) : null;
  };

type Holds = (value: unknown) => boolean;
type Outline<Row> = { readonly [Field in keyof Row]?: Holds };

const outline = <Row extends object>(fields: Outline<Row>): Check<Row> => {
  const all = Object.entries(fields) as [keyof Row & string, Holds][];
  return (row) => all.find(([field, holds]) => !holds(row[field]))?.[0] ?? null;
};

const text: Holds = (value) => typeof value === 'string';
const object: Holds = (value) => typeof value === 'object' && value !== null;
const list: Holds = Array.isArray;
const objects: Holds = (value) => Array.isArray(value) && value.every(object);
const oneOf =
  (words: readonly unknown[]): Holds =>
  (value) =>
    words.includes(value);
const having = <Part extends object>(fields: Outline<Part>): Holds => {
  const check = outline(fields);
  return (value) => object(value) && check(value as Part) === null;
};

/** How the rows of a site are looked at. Of small stores each row is always looked at whole. */
export interface SiteChecks {
  readonly audits: Check<AuditRow>;
  readonly findings: Check<FindingRow>;
  readonly reviews: Check<ReviewRow>;
  readonly series: Check<VisitSeries>;
  readonly visits: Check<MonitorVisit>;
  readonly monitors: Check<Monitor>;
  readonly tasks: Check<Task>;
  readonly inspections: Check<Inspection>;
  readonly sites: Check<RegisterSite>;
  readonly corrections: Check<ColumnCorrection>;
  readonly questions: Check<TestQuestion>;
}

const SMALL = {
  tasks: whole(Task),
  inspections: whole(Inspection),
  sites: whole(RegisterSite),
  corrections: whole(ColumnCorrection),
  questions: whole(TestQuestion),
  monitors: whole(Monitor),
  // Thousands of a site, each of them small.
  visits: outline<MonitorVisit>({
    inspectionId: text,
    at: text,
    ok: oneOf([true, false]),
    ms: (value) => value === null || typeof value === 'number',
    isCounted: oneOf([true, false]),
  }),
};

/** Every field of every row: for one site. */
export const THOROUGH: SiteChecks = {
  ...SMALL,
  audits: whole(AuditRow),
  findings: whole(FindingRow),
  reviews: whole(ReviewRow),
  series: whole(VisitSeries),
};

/** What counting and listing rest on: for hundreds of thousands of rows, where zod would take longer than the disk. */
export const QUICK: SiteChecks = {
  ...SMALL,
  audits: outline({
    url: text,
    addressKey: text,
    host: text,
    title: text,
    checkedAt: text,
    asOf: text,
    edition: oneOf(EDITIONS),
    site: object,
    pageKind: having<PageKindReading>({ kind: text }),
    identifiers: object,
    listing: object,
    facts: having<PageFacts>({ links: objects, accounts: objects, hosts: list, prints: object }),
    provisional: oneOf([true, false]),
  }),
  findings: outline({
    auditId: text,
    addressKey: text,
    ruleId: text,
    reason: text,
    note: text,
    outcome: oneOf(OUTCOMES),
    origin: oneOf(['machine', 'hand']),
    params: object,
    clauses: list,
    evidence: objects,
  }),
  reviews: outline({
    findingId: text,
    at: text,
    reason: text,
    result: oneOf(['confirmed', 'overruled', 'withdrawn']),
    of: having<ReviewRow['of']>({ outcome: oneOf(OUTCOMES), reason: text }),
  }),
  series: outline({ at: text, visits: objects }),
};

/** The rows that are what was written; the others are named in `damaged`, so that one does not hide the rest. */
export const soundRows = <Row extends { readonly id: string }>(
  kind: string,
  check: Check<Row>,
  rows: readonly Row[],
  damaged: string[],
): Row[] =>
  rows.filter((row) => {
    const flaw = check(row);
    if (flaw !== null) damaged.push(`${kind} ${row.id}: ${flaw}`);
    return flaw === null;
  });
