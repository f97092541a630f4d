import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditEntry, findingRow, inspection } from '../../tests/helpers/records';
import { canonicalJson } from '../evidence/hash';
import { SWEEP_PAGE_STATES, SWEEP_STATES } from '../model/sweep';
import type { ConflictRow } from '../records/conflict-row';
import type { AuditRow } from '../records/rows';
import { type AuditUnit, type KeptUnit, mergeUnit } from './audit-units';
import type { BundleStore } from './format';
import type { Row } from './manners';
import { type Kept, mergeRow, needsPerson, stateOf } from './merge';

const AT = ['2026-03-01T00:00:00.000Z', '2026-03-02T00:00:00.000Z', '2026-03-03T00:00:00.000Z'] as const;
const at = fc.constantFrom(...AT);
const author = fc.constantFrom('张三', '李四');
const text = fc.constantFrom('甲', '乙');
const key = fc.constantFrom('unit', 'jiucuo/received');
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

/** 抽样标记: never set, set before its time was kept, or since. */
const mark = fc.oneof(
  fc.constant({}),
  fc.record({ sample: fc.boolean() }),
  fc.record({ sample: fc.boolean(), sampledAt: at }),
);

const sampleRow: Partial<Record<BundleStore, fc.Arbitrary<Row>>> = {
  inspections: fc.record({
    id: fc.constant('task-1/site-1'),
    taskId: fc.constant('task-1'),
    siteId: fc.constant('site-1'),
    state: fc.constantFrom('untouched', 'underway', 'closed'),
    startedAt: orNull(at),
    covered: fc.dictionary(fc.constantFrom('home', 'columns'), fc.record({ author, at })),
    typed: fc.dictionary(fc.constantFrom('weibo', 'wechat'), text),
    exclusion: orNull(fc.record({ author, at, reason: text })),
  }),
  tasks: fc.record({
    id: fc.constant('task-1'),
    name: text,
    state: fc.constantFrom('open', 'closed'),
    closedAt: orNull(at),
    sample: fc.record({ seed: fc.constantFrom(1, 2) }),
  }),
  questions: fc.record({ id: fc.constant('question-1'), author, at, outcome: text }),
  findings: fc
    .tuple(fc.record({ id: fc.constant('f'), origin: fc.constant('hand'), note: text }), mark)
    .map(([row, marked]) => ({ ...row, ...marked })),
  reviews: fc.record({ id: fc.constant('review-1'), author, at, reason: text }),
  registers: fc.record({ id: fc.constant('register-1'), importedAt: at, name: text }),
  registerSites: fc.record({ id: fc.constant('site-1'), name: text, code: text }),
  verdicts: fc.record({ id: fc.constant('v'), verdict: text, reopened: orNull(fc.record({ author, at })) }),
  taskTables: fc.record({
    taskId: fc.constant('task-1'),
    typed: fc.dictionary(key, text),
    sites: fc.dictionary(fc.constantFrom('r/a.gov', 'r/a.gov.cn'), fc.dictionary(key, text)),
    office: fc.dictionary(key, fc.record({ value: text, author, at })),
    ledger: fc.uniqueArray(fc.record({ id: fc.constantFrom('1', '2', '3'), points: fc.nat(2), author, at }), {
      selector: ({ id }) => id,
    }),
  }),
  visitSeries: fc.record({
    id: fc.constant('i'),
    author,
    at,
    visits: fc.array(fc.record({ at, ok: fc.boolean() }), { maxLength: 3 }),
  }),
  linkChecks: fc.record({ id: fc.constant('audit-1'), author, at, unasked: fc.nat(2) }),
  monitors: fc.record({ id: fc.constant('i'), author, at, isOn: fc.boolean(), everyMinutes: fc.nat(2) }),
  monitorVisits: fc.record({ id: fc.constant('i@1'), at, ok: fc.boolean() }),
  sweeps: fc.record({ id: fc.constant('s'), state: fc.constantFrom(...SWEEP_STATES), since: at, author }),
  sweepPages: fc.record({
    id: fc.constant('s#1'),
    state: fc.constantFrom(...SWEEP_PAGE_STATES),
    at: fc.constantFrom('', ...AT),
    auditId: text,
  }),
};

const alone = (row: Row): Kept => ({ row, conflicts: [] });

/** Kept in one order, as a store keeps it. */
const asStored = ({ row, conflicts }: Kept): string =>
  canonicalJson([row, [...conflicts].sort((a, b) => (a.id < b.id ? -1 : 1))]);

/** Some versions of a row, and several ways to bring them together: any order, any repetition, any grouping. */
function everyWay<Version, State>(
  version: fc.Arbitrary<Version>,
  begin: (version: Version) => State,
  merge: (a: State, b: State) => State,
  print: (state: State) => string,
): void {
  const ways = fc.array(version, { minLength: 1, maxLength: 5 }).chain((versions) => {
    const order = fc.shuffledSubarray([...versions.keys(), ...versions.keys(), ...versions.keys()], {
      minLength: versions.length * 3,
    });
    return fc.tuple(fc.constant(versions), order, fc.nat());
  });
  fc.assert(
    fc.property(ways, ([versions, order, at]) => {
      const states = versions.map((one) => begin(structuredClone(one)));
      const inTurn = states.reduce(merge);
      const shuffled = order.map((i) => states[i] as State);
      const cut = 1 + (at % (shuffled.length - 1));
      const [left, right] = [shuffled.slice(0, cut).reduce(merge), shuffled.slice(cut).reduce(merge)];
      expect(print(merge(left, right))).toBe(print(merge(inTurn, inTurn)));
      expect(print(merge(right, left))).toBe(print(inTurn));
    }),
    { numRuns: 100 },
  );
}

describe('merging rows', () => {
  it.each(Object.entries(sampleRow) as [BundleStore, fc.Arbitrary<Row>][])(
    'of %s comes to the same in any order, with any repetition',
    (store, row) => {
      everyWay(row, alone, (a, b) => mergeRow(store, a, b), asStored);
    },
  );

  it('comes to the same in any order, also where persons decided in between', () => {
    const decided = fc.record({ mine: text, settled: orNull(fc.record({ author, at, reason: text })) });
    const begin = ({
      mine,
      settled,
    }: {
      mine: string;
      settled: { author: string; at: string; reason: string } | null;
    }) => {
      const one = kept(inspection({ typed: { weibo: mine } }));
      if (!settled) return one;
      const versions = ['乙', '甲'];
      const { conflicts } = mergeRow(
        'inspections',
        one,
        kept(inspection({ typed: { weibo: mine === '甲' ? '乙' : '甲' } })),
      );
      const word = { ...settled, value: mine, between: versions };
      return { row: one.row, conflicts: conflicts.map((conflict) => ({ ...conflict, settled: word })) };
    };
    everyWay(decided, begin, (a, b) => mergeRow('inspections', a, b), asStored);
  });

  it('of an inspection keeps what each inspector added', () => {
    const signed = (author: string, at: string) => ({ author, at });
    const mine = { covered: { home: signed('张三', AT[0]) }, typed: { weibo: '甲' }, startedAt: AT[1] };
    const theirs = {
      covered: { columns: signed('李四', AT[1]) },
      typed: { wechat: '乙' },
      startedAt: AT[0],
      exclusion: { ...signed('李四', AT[2]), reason: '已关停' },
    };
    const { row, conflicts } = mergeRow('inspections', kept(inspection(mine)), kept(inspection(theirs)));
    expect(row).toEqual({
      ...inspection(theirs),
      covered: { ...mine.covered, ...theirs.covered },
      typed: { weibo: '甲', wechat: '乙' },
    });
    expect(conflicts).toEqual([]);
  });

  it('keeps both where two typed different things, and asks', () => {
    const { row, conflicts } = mergeRow(
      'inspections',
      kept(inspection({ typed: { weibo: '某县发布' } })),
      kept(inspection({ typed: { weibo: '某局发布' } })),
    );
    expect((row.typed as Row).weibo).toBe('某局发布');
    expect(conflicts).toEqual([
      {
        id: `inspections/${row.id}#typed.weibo`,
        store: 'inspections',
        rowId: row.id,
        field: 'typed.weibo',
        inspectionId: row.id,
        versions: ['某县发布', '某局发布'],
        settled: null,
      },
    ]);
    expect(conflicts.every(needsPerson)).toBe(true);
  });

  it("lets a person's later word take the place of his own, and stand beside another's", () => {
    const question = (author: string, at: string, outcome: string): Kept =>
      alone({ id: 'question-1', author, at, outcome });
    const [early, late] = [question('张三', AT[0], 'waiting'), question('张三', AT[1], 'answered')];
    expect(mergeRow('questions', late, early)).toEqual(late);
    const other = question('李四', AT[2], 'poor');
    const { row, conflicts } = mergeRow('questions', late, other);
    expect(row).toEqual(other.row);
    expect(conflicts[0]?.versions).toHaveLength(2);
  });

  it('does not undo what a person decided, until somebody says something new', () => {
    const [a, b] = [
      kept(inspection({ typed: { weibo: '甲' } })),
      kept(inspection({ typed: { weibo: '乙' } })),
    ];
    const both = mergeRow('inspections', a, b);
    const settled = { author: '王五', at: AT[2], reason: '已核对', value: '乙', between: ['乙', '甲'] };
    const row = { ...both.row, typed: { weibo: '乙' } };
    const decided: Kept = { row, conflicts: both.conflicts.map((conflict) => ({ ...conflict, settled })) };
    const again = mergeRow('inspections', mergeRow('inspections', a, decided), both);
    expect(again).toEqual(decided);
    expect(again.conflicts.some(needsPerson)).toBe(false);
    const news = mergeRow('inspections', again, kept(inspection({ typed: { weibo: '丙' } })));
    expect((news.row.typed as Row).weibo).toBe('乙');
    expect(news.conflicts.every(needsPerson)).toBe(true);
  });

  it('follows the newer import of a register without asking', () => {
    const of = (importedAt: string, name: string): Kept => alone({ id: 'register-1', importedAt, name });
    const { row, conflicts } = mergeRow('registers', of(AT[1], '甲'), of(AT[0], '乙'));
    expect(row.name).toBe('甲');
    expect(conflicts.filter(needsPerson)).toEqual([]);
  });

  it('keeps why a verdict was opened again', () => {
    const closed = { id: 'v', verdict: 'qualified', reopened: null };
    const reopened = { ...closed, reopened: { author: '张三', at: AT[0], reason: '申诉' } };
    expect(mergeRow('verdicts', alone(reopened), alone(closed))).toEqual(alone(reopened));
  });

  it('takes typed tables apart to the single cell, and asks only about those that differ', () => {
    const tables = { typed: {}, sites: {}, office: {}, ledger: [], taskId: 'task-1' };
    const line = (id: string, points: number, at: string) => ({ id, points, author: '张三', at });
    const { row, conflicts } = mergeRow(
      'taskTables',
      kept({
        ...tables,
        sites: { 'r/a': { unit: '甲', 'seal/day': '一' } },
        ledger: [line('2', -2, AT[1]), line('1', -1, AT[0])],
      }),
      kept({
        ...tables,
        typed: { unit: '省' },
        sites: { 'r/a': { unit: '乙' }, 'r/b': { unit: '丙' } },
        ledger: [line('1', -6, AT[2])],
      }),
    );
    expect(row).toMatchObject({
      typed: { unit: '省' },
      sites: { 'r/a': { unit: '甲', 'seal/day': '一' }, 'r/b': { unit: '丙' } },
      ledger: [line('2', -2, AT[1]), line('1', -6, AT[2])],
    });
    expect(conflicts.map(({ field, versions }) => [field, versions])).toEqual([
      ['sites.r/a#unit', ['乙', '甲']],
    ]);
    expect(conflicts.every(needsPerson)).toBe(true);
  });

  it('leaves a list that both have in its order', () => {
    const ledger = [
      { id: '2', author: '张三', at: AT[1] },
      { id: '1', author: '张三', at: AT[0] },
    ];
    const row = kept({ taskId: 'task-1', ledger });
    expect(mergeRow('taskTables', row, row)).toEqual(row);
  });

  it.each([
    [
      'the sweep that came further',
      'sweeps',
      { state: 'done', since: AT[0] },
      { state: 'paused', since: AT[2] },
    ],
    [
      'the later word on one as far',
      'sweeps',
      { state: 'paused', since: AT[2] },
      { state: 'paused', since: AT[0] },
    ],
    ['the page that was read', 'sweepPages', { state: 'done', at: AT[0] }, { state: 'failed', at: AT[2] }],
    ['the monitor as last set', 'monitors', { isOn: false, at: AT[2] }, { isOn: true, at: AT[0] }],
    ['the monitor that runs here', 'monitors', { isOn: true, at: AT[0] }, { isOn: false, at: AT[0] }],
  ] as const)('keeps %s, and nothing beside it', (_, store, one, other) => {
    const [further, behind] = [kept({ id: '1', ...one }), kept({ id: '1', ...other })];
    expect(mergeRow(store, behind, further)).toEqual(further);
    expect(mergeRow(store, further, behind)).toEqual(further);
  });

  it("brings the visits of two monitors together, and the later one's answer of two checks of links", () => {
    const visits = AT.map((at) => ({ at, ok: true }));
    const series = (some: object[], at: string) => kept({ id: 'i', author: '张三', at, visits: some });
    const { row } = mergeRow(
      'visitSeries',
      series(visits.slice(1), AT[2]),
      series(visits.slice(0, 2), AT[1]),
    );
    expect(row).toMatchObject({ visits, at: AT[2] });
    const check = (author: string, at: string) => kept({ id: 'audit-1', author, at, answers: [] });
    const both = mergeRow('linkChecks', check('张三', AT[1]), check('李四', AT[0]));
    expect(both.row.author).toBe('张三');
    expect(both.conflicts[0]?.versions).toHaveLength(2);
    expect(both.conflicts.some(needsPerson)).toBe(false);
  });

  it('closes an inspection where a verdict stands, and opens it where all were opened again', () => {
    expect(stateOf('underway', [{ reopened: {} }, { reopened: null }])).toBe('closed');
    expect(stateOf('closed', [{ reopened: {} }])).toBe('underway');
    expect(stateOf('untouched', [])).toBe('untouched');
  });
});

const kept = (row: object): Kept => alone(row as Row);

describe('merging audits', () => {
  const audit = (changes: Partial<AuditRow>): AuditRow => ({
    ...auditEntry().audit,
    snapshotHash: '0'.repeat(64),
    contentPrint: '',
    ...changes,
  });
  const kinds = fc.record({
    kind: fc.constantFrom('home', 'list', 'article'),
    by: fc.constantFrom('guess', 'inspector'),
  });
  const unit = fc
    .record({
      pageKind: kinds,
      provisional: fc.boolean(),
      judgedAt: fc.option(at, { nil: undefined }),
      rules: fc.subarray(['a', 'b', 'c']),
      marks: fc.tuple(mark, mark, mark),
      ruleVersion: fc.constantFrom(1, 2),
      reason: text,
    })
    .map(
      ({ pageKind, provisional, judgedAt, rules, marks, ruleVersion, reason }): AuditUnit => ({
        audit: audit({
          pageKind: { ...auditEntry().audit.pageKind, ...pageKind } as AuditRow['pageKind'],
          provisional,
          ...(judgedAt && { judgedAt }),
        }),
        findings: rules.map((ruleId, i) =>
          findingRow({ id: `audit-1:${ruleId}`, ruleId, ruleVersion, reason, ...marks[i] }),
        ),
      }),
    );
  const when = (unit: AuditUnit, judgedAt: string): AuditUnit => ({
    ...unit,
    audit: { ...unit.audit, judgedAt },
  });
  const alone = (one: AuditUnit): KeptUnit => ({ unit: one, conflict: undefined });
  const print = ({ unit, conflict }: KeptUnit): string => canonicalJson([unit, conflict ?? null]);

  it.each([
    ['nobody spoke about', () => false],
    ['somebody spoke about', (id: string) => id === 'audit-1:b'],
  ])('whose findings %s comes to the same in any order', (_, isReviewed) => {
    everyWay(unit, alone, (a, b) => mergeUnit(a, b, isReviewed), print);
  });

  const judged = (by: 'guess' | 'inspector', kind: 'home' | 'list', rules: readonly string[]): AuditUnit => ({
    audit: audit({ pageKind: { kind, by, certain: true, signals: [] } }),
    findings: rules.map((ruleId) => findingRow({ id: `audit-1:${ruleId}`, ruleId })),
  });

  it('takes audit and findings from one judgement: the one whose page kind an inspector chose', () => {
    const [guessed, chosen] = [judged('guess', 'list', ['a', 'b']), judged('inspector', 'home', ['a'])];
    const { unit, conflict } = mergeUnit(alone(guessed), alone(chosen), () => false);
    expect(unit).toEqual(chosen);
    expect(conflict?.versions).toHaveLength(2);
    expect(conflict && needsPerson(conflict)).toBe(false);
  });

  it.each([
    ['judged later', AT[2], AT[1]],
    ['judged again, where the other was judged as it was read', '2026-03-15T02:00:00.001Z', undefined],
  ])('takes that which was %s, where kind and rules are of one rank', (_, late, early) => {
    const word = (reason: string): AuditUnit => {
      const unit = judged('guess', 'list', ['a']);
      return { ...unit, findings: unit.findings.map((row) => ({ ...row, reason })) };
    };
    for (const [newer, older] of [
      ['甲', '乙'],
      ['乙', '甲'],
    ] as const) {
      const [one, other] = [when(word(newer), late), early ? when(word(older), early) : word(older)];
      expect(mergeUnit(alone(one), alone(other), () => false).unit).toEqual(one);
      expect(mergeUnit(alone(other), alone(one), () => false).unit).toEqual(one);
    }
  });

  it('takes a kind that an inspector chose, and newer rules, before what was judged later', () => {
    const guessed = when(judged('guess', 'list', ['a', 'b']), AT[2]);
    const chosen = when(judged('inspector', 'home', ['a']), AT[0]);
    expect(mergeUnit(alone(guessed), alone(chosen), () => false).unit).toEqual(chosen);
    const newer = when(judged('guess', 'list', ['a']), AT[0]);
    const rules = { ...newer, findings: newer.findings.map((row) => ({ ...row, ruleVersion: 10 })) };
    expect(mergeUnit(alone(guessed), alone(rules), () => false).unit).toEqual(rules);
  });

  it('lets the later mark of a sample stand, in whichever version it was set, and keeps nothing beside it', () => {
    const marked = (unit: AuditUnit, changes: object): AuditUnit => ({
      ...unit,
      findings: unit.findings.map((row) => ({ ...row, ...changes })),
    });
    const plain = judged('guess', 'list', ['a']);
    const taken = marked(plain, { sample: true, sampledAt: AT[0] });
    const left = marked(plain, { sample: false, sampledAt: AT[1] });
    const both = mergeUnit(alone(taken), alone(left), () => false);
    expect(both).toEqual(alone(left));
    expect(mergeUnit(both, alone(plain), () => false)).toEqual(alone(left));
    const chosen = judged('inspector', 'home', ['a']);
    const { unit, conflict } = mergeUnit(alone(chosen), both, () => false);
    expect(unit).toEqual(marked(chosen, { sample: false, sampledAt: AT[1] }));
    expect(conflict?.versions).toHaveLength(2);
    // Set before its time was kept.
    const old = marked(plain, { sample: true });
    expect(mergeUnit(alone(old), alone(plain), () => false)).toEqual(alone(old));
  });

  it('keeps a finding that somebody spoke about, whatever is chosen', () => {
    const [guessed, chosen] = [judged('guess', 'list', ['a', 'b']), judged('inspector', 'home', ['a'])];
    const { unit } = mergeUnit(alone(guessed), alone(chosen), (id) => id === 'audit-1:b');
    expect(unit.findings.map(({ ruleId }) => ruleId)).toEqual(['a', 'b']);
  });

  it('asks where two inspectors chose different page kinds', () => {
    const [one, other] = [judged('inspector', 'list', ['a']), judged('inspector', 'home', ['a'])];
    const { conflict } = mergeUnit(alone(one), alone(other), () => false);
    expect(conflict && needsPerson(conflict as ConflictRow)).toBe(true);
  });
});
