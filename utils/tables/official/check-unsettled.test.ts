import { describe, expect, it } from 'vitest';
import { batchOf, lineOf, notDrawn } from '../../../tests/helpers/site-lines';
import type { Batch, Unsettled } from './batch';
import { checkExport, isStopped } from './check';

const lines = [lineOf({ id: 'r/1', name: '甲网' }), lineOf({ id: 'r/2', name: '乙网', code: '1401000002' })];
const conflict = (store: string, rowId: string, field: string, inspectionId = '') => ({
  store,
  rowId,
  field,
  inspectionId,
});
const doubts = (unsettled: Partial<Unsettled>, changes: Partial<Batch> = {}) =>
  checkExport(
    batchOf(lines, { unsettled: { disagreements: [], conflicts: [], ...unsettled }, ...changes }),
    [],
  );
const briefly = (...of: Parameters<typeof doubts>): string[] =>
  doubts(...of).map(({ kind, weight, siteIds }) => `${kind} ${weight}: ${siteIds.join(' ')}`);

const ofInspection = (field: string) => conflict('inspections', 'task-1/r/1', field, 'task-1/r/1');
const closed: Partial<Batch> = { task: { ...batchOf([]).task, state: 'closed' } };

describe('what came together and nobody settled', () => {
  it('is nothing where all was settled', () => {
    expect(briefly({})).toEqual([]);
  });

  it('asks about a site on which inspectors disagree, by its name', () => {
    expect(briefly({ disagreements: ['r/2'] })).toEqual(['unsettled ask: r/2']);
    expect(doubts({ disagreements: ['r/2'] })[0]?.sentence).toMatch(/意见不一.*“合并”.*：乙网$/);
  });

  it('says nothing of opinions on a site that is left out of the counts', () => {
    const excluded = [lineOf({ id: 'r/1' }, { exclusion: { reason: '关停' } })];
    expect(briefly({ disagreements: ['r/1'] }, { lines: excluded })).toEqual(['excluded ask: r/1']);
  });

  it.each(['typed.weibo', 'exclusion'])(
    'stops at an inspection whose %s is there in two versions',
    (field) => {
      expect(briefly({ conflicts: [ofInspection(field)] })).toEqual(['unsettled stop: r/1']);
    },
  );

  it('asks only where the task is closed, for nobody can decide it there', () => {
    expect(briefly({ conflicts: [ofInspection('typed.weibo')] }, closed)).toEqual(['unsettled ask: r/1']);
  });

  it('asks about records that no table prints as they are', () => {
    const conflicts = [
      ofInspection('inspector'),
      conflict('audits', 'audit-1', '', 'task-1/r/2'),
      conflict('registerSites', 'r/2', ''),
    ];
    expect(briefly({ conflicts })).toEqual(['unsettled ask: r/1 r/2']);
  });

  it('stops at what was typed for the tables, closed or not, and names the sites it is of', () => {
    const conflicts = [
      conflict('taskTables', 'task-1', 'sites.r/1#unit'),
      conflict('taskTables', 'task-1', 'typed.r/2@phone'),
    ];
    expect(briefly({ conflicts }, closed)).toEqual(['unsettled stop: r/1 r/2']);
    const [whole] = doubts({ conflicts: [conflict('taskTables', 'task-1', 'ledger.l1')] });
    expect(whole).toMatchObject({ weight: 'stop', siteIds: [] });
    expect(whole?.sentence).toMatch(/1处不一致.*“合并”中认定$/);
  });
});

describe('what else the records cannot answer for', () => {
  it('asks about records that could not be read', () => {
    const [doubt, ...others] = doubts({}, { damaged: 3 });
    expect(doubt).toMatchObject({ kind: 'damaged', weight: 'ask' });
    expect(doubt?.sentence).toContain('3条');
    expect(others).toEqual([]);
    expect(briefly({}, { damaged: 0 })).toEqual([]);
  });

  it('asks where verdicts differ in a closed task, which opens no site again, and says which counts', () => {
    const disputed = { lines: [lineOf({ id: 'r/1' }, { isDisputed: true })] };
    const [doubt] = doubts({}, { ...closed, ...disputed });
    expect(doubt).toMatchObject({ kind: 'verdicts-differ', weight: 'ask' });
    expect(doubt?.sentence).toContain('按最后一次办结的结论计');
    expect(isStopped(doubts({}, disputed))).toBe(true);
  });

  it('holds the code of a failed site against the whole register', () => {
    const failed = lineOf({ id: 'r/1', name: '甲网' }, { problems: ['interaction-overdue'] });
    const other = (state: 'running' | 'closed', id = 'r/2') =>
      notDrawn({ id, name: '乙网', state, code: failed.site.code.toLowerCase() });
    const shared = (...some: Batch['lines']) => briefly({}, { lines: some });
    expect(shared(failed, other('running'))).toEqual(['code-doubled stop: r/1 r/2']);
    // The one that it took the place of.
    expect(shared(failed, other('closed'))).toEqual(['code-doubled ask: r/1 r/2']);
    expect(shared(other('running'), other('running', 'r/3'))).toEqual([]);
    expect(shared(lineOf({ id: 'r/1' }), other('running'))).toEqual([]);
  });
});
