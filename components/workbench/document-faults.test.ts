import { describe, expect, it } from 'vitest';
import { siteFindings } from '../../rules/verdict';
import { lineOf, unqualified } from '../../tests/helpers/site-lines';
import {
  audit,
  findingOf,
  inspection,
  recordOf,
  reviewOf,
  type Seen,
  seen,
  siteRecord,
} from '../../tests/helpers/site-records';
import { faultsIn } from './document-faults';
import { faultSheetOf, recordSheetOf } from './document-sheets';

const home = audit('/', 'home');
/** Findings on pages: those of the site as a whole are not asked for here. */
function onPages(...said: readonly Pick<Seen, 'findings' | 'reviews'>[]) {
  const ids = new Set(said.flatMap(({ findings }) => findings.map(({ id }) => id)));
  return faultsIn(recordOf([seen(home, ...said)])).filter(({ findingId }) => ids.has(findingId));
}

describe('the faults documents tell of', () => {
  it('are those that count, with the words of their check and who says so', () => {
    const [fault, ...others] = onPages(
      findingOf(home, 'footer-site-code', { reason: 'absent', review: 'confirmed', clauses: ['Z19-D4.2'] }),
      findingOf(home, 'footer-icp-number', { reason: 'absent', review: 'overruled' }),
      findingOf(home, 'footer-police-number', { reason: 'absent', outcome: 'review' }),
    );
    expect(others).toEqual([]);
    expect(fault).toMatchObject({
      kind: 'footer-site-code',
      name: '未列明网站标识码',
      url: home.url,
      checkedAt: home.checkedAt,
      isConfirmed: true,
    });
    expect(fault?.clauses[0]).toContain('19号');
    const { requirement, sought, verify, fix, seen: found } = fault ?? {};
    for (const words of [requirement, sought, verify, fix, found]) expect(words?.length).toBeGreaterThan(5);
    expect(fault?.seen).not.toMatch(/。$/);
  });

  it('say where only the machine spoke', () => {
    const [fault] = onPages(findingOf(home, 'footer-site-code', { outcome: 'fail', reason: 'absent' }));
    expect(fault?.isConfirmed).toBe(false);
  });

  it('do not repeat the machine’s sentence that nothing is wrong', () => {
    const [fault] = onPages(
      findingOf(home, 'footer-site-code', { outcome: 'pass', reason: 'listed', review: 'overruled' }),
    );
    expect(fault).toMatchObject({ isConfirmed: true });
    expect(fault?.seen).not.toContain('列明网站标识码');
  });

  it('say what a person found where the machine only asked him to try', () => {
    const record = recordOf([seen(home)]);
    const asked = siteFindings(record, 'Z19').find(({ subject }) => subject === 'submit');
    if (!asked) throw new Error('nothing is asked');
    const review = reviewOf({ ...asked, auditId: '' }, 'confirmed');
    const [fault] = faultsIn({ ...record, reviews: { [asked.id]: review } }).filter(
      ({ findingId }) => findingId === asked.id,
    );
    expect(fault).toMatchObject({ seen: '信息提交：已核实', isConfirmed: true });
    expect(fault?.requirement).toContain('无法提交信息');
  });

  it('by hand are told by what they count for, in the inspector’s words', () => {
    const byHand = (changes: object) =>
      findingOf(home, 'by-hand', { origin: 'hand', outcome: 'fail', clauses: [], ...changes });
    expect(onPages(byHand({ countsFor: 'V1.1', note: '标语有误。' }))[0]).toMatchObject({
      kind: 'by-hand V1.1',
      name: '严重表述错误',
      seen: '标语有误',
      isConfirmed: true,
    });
    expect(onPages(byHand({ note: '字体过小' }))[0]).toMatchObject({ kind: 'by-hand', name: '其他问题' });
  });
});

describe('the record sheet of a site', () => {
  const [first] = onPages(
    findingOf(home, 'footer-site-code', { outcome: 'fail', reason: 'absent', review: 'confirmed' }),
  );
  if (!first) throw new Error('no fault');
  const record = siteRecord({ audits: [home] });

  it('has one line for each kind of fault, those behind the verdict first', () => {
    const line = lineOf({ id: 'site-1' }, { verdict: unqualified('site-1', ['home-stale']) });
    const behind = {
      ...first,
      findingId: 'site-1:home-stale:0',
      kind: 'home-not-updated',
      name: '首页不更新',
    };
    const { faults, verdict, problems, extent } = recordSheetOf(record, line, [
      first,
      { ...first, findingId: 'x', url: 'http://x/' },
      behind,
    ]);
    expect(faults.map(({ name, url }) => [name, url])).toEqual([
      ['首页不更新', home.url],
      ['未列明网站标识码（共2处）', home.url],
    ]);
    expect([verdict, problems]).toEqual(['不合格', '首页不更新']);
    expect(extent).toContain('首页（1页，已查全）');
  });

  it('calls a site without a verdict 待定, and says why one does not count', () => {
    const open = lineOf({ id: 'site-1' }, { isClosed: false, verdict: null });
    expect(recordSheetOf(record, open, [])).toMatchObject({ verdict: '待定', remark: '' });
    const exclusion = { reason: '公示前已关停', author: '张三', at: '' };
    const left = siteRecord({ inspection: inspection({ exclusion }) });
    expect(recordSheetOf(left, lineOf({ id: 'site-1' }, { exclusion }), [])).toMatchObject({
      verdict: '待定',
      remark: '不计入统计：公示前已关停',
    });
  });
});

describe('the sheet on a fault', () => {
  it('is put to its site, with the day by which it answers', () => {
    const [fault] = onPages(
      findingOf(home, 'footer-site-code', {
        outcome: 'fail',
        reason: 'absent',
        review: 'confirmed',
        clauses: ['Z19-D4.2'],
      }),
    );
    if (!fault) throw new Error('no fault');
    const line = lineOf({ id: 'site-1', name: '甲局', code: '1401000001' });
    expect(faultSheetOf(fault, line, null, '2026-04-30')).toMatchObject({
      siteName: '甲局',
      siteCode: '1401000001',
      name: '未列明网站标识码',
      checkedAt: '2026-03-15 10:00',
      answerBy: '2026年4月30日前',
      picture: null,
    });
    expect(faultSheetOf(fault, line, null, '').answerBy).toBe('');
  });
});
