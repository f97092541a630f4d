import { describe, expect, it } from 'vitest';
import {
  audit,
  factsOf,
  many,
  recordOf,
  reviewOf,
  seen,
  siteRecord,
} from '../../../tests/helpers/site-records';
import { judged, said } from '../../../tests/helpers/site-rules';
import type { ArticleFacts } from '../../../utils/model/page-facts';
import { printOf } from '../../../utils/page/facts/print';
import { columnKey } from '../../../utils/records/column-key';
import type { EarlierPage } from '../../../utils/records/site-record';
import { judgeSite } from '../judge-site';
import { vetoes } from '../vetoes';
import { MANY, publishDateChanged } from './publish-date-changed';

const TITLE = '关于做好春季绿化工作的通知';
const HOST = 'http://www.example.gov.cn';
const facts = (day: string, changes: Partial<ArticleFacts> = {}): ArticleFacts => ({
  title: TITLE,
  day,
  text: 'aaaaaaaaaaaaaaaa',
  ...changes,
});
const now = (path: string, day: string, changes: Partial<ArticleFacts> = {}) =>
  seen(audit(path, 'article', { facts: factsOf({ article: facts(day, changes) }) }));
const sighted = (
  path: string,
  day: string,
  changes: Partial<ArticleFacts> & Partial<Pick<EarlierPage, 'checkedAt' | 'inspectionId'>> = {},
): EarlierPage => {
  const { checkedAt = '2025-12-01T02:00:00.000Z', inspectionId = 'task-0/site-1', ...article } = changes;
  return { id: `${path} ${day}`, url: HOST + path, checkedAt, inspectionId, article: facts(day, article) };
};
const record = (pages: ReturnType<typeof now>[], ...earlier: EarlierPage[]) => recordOf(pages, { earlier });
const lines = (...of: Parameters<typeof record>) => said(publishDateChanged, record(...of));

const NEW = '2026-03-01';
const OLD = '2025-06-01';

describe('publish-date-changed', () => {
  it('says nothing without an earlier record', () => {
    expect(lines([now('/a.html', NEW)])).toEqual(['inapplicable no-earlier']);
    expect(said(publishDateChanged, siteRecord())).toEqual(['inapplicable no-earlier']);
  });

  it('passes what kept its date, or shows an earlier one', () => {
    expect(lines([now('/a.html', OLD)], sighted('/a.html', OLD))).toEqual(['pass same']);
    expect(lines([now('/a.html', OLD)], sighted('/a.html', NEW))).toEqual(['pass same']);
  });

  it('asks about the same page with a later date, and shows both', () => {
    const asked = record([now('/a.html', NEW)], sighted('/a.html', OLD));
    expect(said(publishDateChanged, asked)).toEqual([`${NEW}: review redated`]);
    expect(judged(publishDateChanged, asked)[0]).toMatchObject({
      candidate: false,
      params: { titles: TITLE, before: OLD, day: NEW },
      evidence: [
        { place: '内容页·现在', text: `${NEW}　${TITLE}　${HOST}/a.html` },
        { place: '内容页·原来', text: `${OLD}（2025-12-01 检查）　${HOST}/a.html` },
      ],
    });
  });

  it.each([
    ['with www., another scheme, index.html', 'https://example.gov.cn/tz/', '/tz/index.html'],
    ['with tracking', '/a.html?utm_source=x', '/a.html'],
  ])('knows an address %s', (_, path, earlier) => {
    expect(lines([now(path, NEW)], sighted(earlier, OLD))).toEqual([`${NEW}: review redated`]);
  });

  it('compares what was read without a task, and earlier in this one', () => {
    expect(lines([now('/a.html', NEW)], sighted('/a.html', OLD, { inspectionId: '' }))).toEqual([
      `${NEW}: review redated`,
    ]);
    const own = { inspectionId: 'task-1/site-1', checkedAt: '2026-03-01T02:00:00.000Z' };
    const again = sighted('/a.html', NEW, { ...own, checkedAt: '2026-03-02T02:00:00.000Z' });
    expect(lines([now('/a.html', NEW)], sighted('/a.html', OLD, own), again)).toEqual([
      `${NEW}: review redated`,
    ]);
  });

  it('does not compare with what was read later', () => {
    const after = sighted('/a.html', OLD, { checkedAt: '2026-06-01T02:00:00.000Z' });
    expect(lines([now('/a.html', NEW)], after)).toEqual(['inapplicable no-earlier']);
  });

  it('leaves to an earlier inspection what it saw changed already', () => {
    const then = sighted('/a.html', NEW, { checkedAt: '2025-12-31T02:00:00.000Z' });
    expect(lines([now('/a.html', NEW)], sighted('/a.html', OLD), then)).toEqual(['pass same']);
    const alone = { ...then, inspectionId: '' };
    expect(lines([now('/a.html', NEW)], sighted('/a.html', OLD), alone)).toEqual([`${NEW}: review redated`]);
  });

  it('finds an old text published anew at another address', () => {
    const asked = record([now('/b.html', NEW, { title: `${TITLE} ` })], sighted('/a.html', OLD));
    expect(said(publishDateChanged, asked)).toEqual([`${NEW}: review redated`]);
    expect(judged(publishDateChanged, asked)[0]?.evidence[0]?.place).toMatch('标题和正文相同');
  });

  it.each([
    ['a yearly notice: its text is another', { text: 'bbbbbbbbbbbbbbbb' }, {}],
    ['an attachment under an equal title', { text: '' }, { text: '' }],
    ['the same form under another title', { title: '关于做好秋季绿化工作的通知' }, {}],
  ])('does not take for it %s', (_, changes, then) => {
    expect(lines([now('/b.html', NEW, changes)], sighted('/a.html', OLD, then))).toEqual([
      'inapplicable no-earlier',
    ]);
  });

  it('does not take a short title for an article known again', () => {
    expect(
      lines([now('/b.html', NEW, { title: '公告' })], sighted('/a.html', OLD, { title: '公告' })),
    ).toEqual(['inapplicable no-earlier']);
  });

  it('tells a revised text apart, and accuses nobody of it', () => {
    const revised = now('/a.html', NEW, { text: 'bbbbbbbbbbbbbbbb' });
    expect(lines([revised], sighted('/a.html', OLD))).toEqual(['rewritten: pass rewritten']);
  });

  it('asks where the text of the same page cannot be compared', () => {
    expect(lines([now('/a.html', NEW, { text: '' })], sighted('/a.html', OLD))).toEqual([
      `${NEW}: review redated`,
    ]);
  });

  it('takes another content under an address for another article', () => {
    const other = now('/a.html', NEW, { title: '县长走访慰问困难群众', text: 'bbbbbbbbbbbbbbbb' });
    expect(lines([other], sighted('/a.html', OLD))).toEqual(['inapplicable no-earlier']);
  });

  it('makes one question of several on one day, another of another day', () => {
    const pages = [now('/a.html', NEW), now('/b.html', NEW), now('/c.html', '2026-02-02')];
    const earlier = ['/a.html', '/b.html', '/c.html'].map((path) => sighted(path, OLD));
    expect(lines(pages, ...earlier)).toEqual([
      `${NEW}: review redated-together`,
      '2026-02-02: review redated',
    ]);
  });

  it('tells that most of a site changed at once, as a new system does', () => {
    const paths = many(MANY, (n) => `/${n}.html`);
    const pages = paths.map((path, n) => now(path, `2026-03-0${1 + (n % 2)}`));
    const moved = record(pages, ...paths.map((path) => sighted(path, OLD)));
    expect(said(publishDateChanged, moved)).toEqual(['many: review many']);
    const stay = many(MANY + 1, (n) => `/s${n}.html`);
    const few = record(
      [...pages, ...stay.map((path) => now(path, OLD))],
      ...[...paths, ...stay].map((path) => sighted(path, OLD)),
    );
    expect(said(publishDateChanged, few)).toEqual([
      '2026-03-01: review redated-together',
      '2026-03-02: review redated-together',
    ]);
  });

  describe('of the entries of a column', () => {
    const entry = (path: string, day: string, title = TITLE) => ({
      key: printOf(columnKey(HOST + path)),
      title,
      day,
    });
    const column = (...entries: ReturnType<typeof entry>[]) =>
      seen(audit('/tz/', 'list', { facts: factsOf({ entries }) }));
    const listed = (...entries: ReturnType<typeof entry>[]): EarlierPage => ({
      id: 'list',
      url: `${HOST}/tz/`,
      checkedAt: '2025-12-01T02:00:00.000Z',
      inspectionId: '',
      entries,
    });

    it('asks about one with a later date', () => {
      const asked = record([column(entry('/a.html', NEW))], listed(entry('/a.html', OLD)));
      expect(said(publishDateChanged, asked)).toEqual([`${NEW}: review redated`]);
      expect(judged(publishDateChanged, asked)[0]?.evidence[0]?.place).toBe('栏目列表·现在');
    });

    it('does not take an equal title at another address for the same', () => {
      expect(lines([column(entry('/b.html', NEW))], listed(entry('/a.html', OLD)))).toEqual([
        'inapplicable no-earlier',
      ]);
    });

    it('does not compare the date of a list with that of an article', () => {
      expect(lines([column(entry('/a.html', NEW))], sighted('/a.html', OLD))).toEqual([
        'inapplicable no-earlier',
      ]);
    });

    it('believes the article more, and counts it once', () => {
      const earlier = [sighted('/a.html', OLD), listed(entry('/a.html', OLD))];
      expect(lines([now('/a.html', OLD), column(entry('/a.html', NEW))], ...earlier)).toEqual(['pass same']);
      const twice = record([now('/a.html', NEW), column(entry('/a.html', NEW))], ...earlier);
      expect(judged(publishDateChanged, twice)[0]?.params).toMatchObject({ compared: '1', count: '1' });
    });
  });

  it('leaves the veto open until a person says so, and hits it then', () => {
    const asked = record([now('/a.html', NEW)], sighted('/a.html', OLD));
    const veto = (of: typeof asked) => vetoes(of, 'Z19').find(({ key }) => key === 'V1.5');
    expect(veto(asked)).toMatchObject({ state: 'open', feeds: [{ label: expect.stringContaining(TITLE) }] });
    const [finding] = judged(publishDateChanged, asked);
    if (!finding) throw new Error('nothing is asked');
    const word = (result: 'confirmed' | 'overruled') => ({
      ...asked,
      reviews: { [finding.id]: reviewOf({ ...finding, auditId: '' }, result) },
    });
    expect(veto(word('overruled'))?.state).toBe('clear');
    expect(veto(word('confirmed'))?.state).toBe('hit');
    expect(judgeSite(word('confirmed')).problems).toContain('serious-error');
    expect(vetoes(word('confirmed'), 'Z15').find(({ key }) => key === 'V4')?.state).toBe('hit');
  });
});
