import { describe, expect, it } from 'vitest';
import type { ConflictRow } from '../../utils/records/conflict-row';
import { STRINGS } from '../strings';
import { subjectOf, versionsOf } from './merge-words';

const t = STRINGS.zh;
const conflict = (changes: Partial<ConflictRow>): ConflictRow => ({
  id: 'x',
  store: 'inspections',
  rowId: 'task-1/site-1',
  field: 'typed.weiboName',
  inspectionId: 'task-1/site-1',
  versions: ['甲', '乙'],
  settled: null,
  ...changes,
});

describe('a conflict in words', () => {
  it.each([
    [{}, '检查记录 · 人工填写 · 微博名称'],
    [{ field: 'exclusion' }, '检查记录 · 排除'],
    [{ store: 'taskTables', field: 'sites.register-1/a.gov.cn#unit' }, '报表数据 · 按网站填写 · unit'],
    [{ store: 'taskTables', field: 'ledger.line-1' }, '报表数据 · 扣分台账'],
    [{ store: 'questions', field: '' }, '测试咨询'],
    [{ store: 'unheard', field: 'of' }, 'unheard · of'],
  ] as const)('of %o is called %s', (changes, words) => {
    expect(subjectOf(conflict(changes), t)).toBe(words);
  });

  it('shows a value as it is, and which of two counts', () => {
    const [one, other] = versionsOf(conflict({ versions: ['', '乙'] }), t);
    expect(one?.lines).toEqual([{ label: '', text: t.merging.nothingWritten }]);
    expect(other).toMatchObject({ lines: [{ label: '', text: '乙' }], isShown: true });
    expect(one?.isShown).toBe(false);
  });

  it('shows what a person decided as what counts', () => {
    const settled = {
      author: '王五',
      at: '2026-03-20T02:00:00.000Z',
      reason: '核对',
      value: '甲',
      between: [],
    };
    expect(versionsOf(conflict({ settled }), t).map(({ isShown }) => isShown)).toEqual([true, false]);
  });

  it('tells of a row only what differs, and who wrote it', () => {
    const question = (author: string, outcome: string, note: string | null) => ({
      id: 'q',
      subject: '咨询',
      author,
      at: '2026-03-20T02:00:00.000Z',
      outcome,
      note,
    });
    const row = conflict({
      store: 'questions',
      field: '',
      versions: [question('张三', 'answered', null), question('李四', 'poor', '答非所问')],
    });
    expect(versionsOf(row, t).map(({ lines, author }) => [author, lines.map(({ text }) => text)])).toEqual([
      ['张三', ['已答复', t.merging.nothingWritten]],
      ['李四', [t.inspection.questionOutcomes.poor, '答非所问']],
    ]);
    expect(versionsOf(row, t)[0]?.lines.map(({ label }) => label)).toEqual(['结果', '说明']);
  });

  it('tells of two signatures where nothing else differs', () => {
    const signed = (author: string) => ({ author, at: '2026-03-20T02:00:00.000Z', reason: '同' });
    const row = conflict({ field: 'exclusion', versions: [signed('张三'), signed('李四')] });
    expect(versionsOf(row, t).map(({ lines }) => lines)).toEqual([
      [{ label: '填写人', text: '张三' }],
      [{ label: '填写人', text: '李四' }],
    ]);
  });

  it('tells of a page how it was judged', () => {
    const unit = (kind: string, by: string) => ({ audit: { pageKind: { kind, by } }, findings: [{}, {}] });
    const row = conflict({
      store: 'audits',
      field: '',
      versions: [unit('home', 'inspector'), unit('list', 'guess')],
    });
    const [one, other] = versionsOf(row, t);
    expect(one?.lines[0]?.text).toBe('页面类型：首页（人工选定），检查结果 2 条');
    expect(other).toMatchObject({ isShown: false });
  });
});
