import { describe, expect, it } from 'vitest';
import { batchOf, lineOf, notDrawn, unqualified } from '../../../tests/helpers/site-lines';
import type { Feed } from '../../model/verdict';
import { buildTable, tableKind, templateOf } from '../official/catalogue';
import { PLAIN } from '../official/template';
import { checkNotice } from './check';
import type { Fault } from './fault';
import { type NoticeInput, noticeDraft } from './notice-draft';
import { noticeText, proposedNotice } from './notice-fields';
import { problemKinds } from './notice-problems';

const fault = (siteId: string, changes: Partial<Fault> = {}): Fault => ({
  findingId: `${siteId}:footer-site-code`,
  siteId,
  kind: 'footer-site-code',
  name: '未列明网站标识码',
  seen: '页脚可见文字中没有网站标识码',
  clauses: ['国办发〔2017〕47号'],
  requirement: '',
  sought: '',
  verify: '',
  fix: '',
  url: `http://${siteId}.gov.cn/`,
  checkedAt: '2018-02-05T02:00:00.000Z',
  isConfirmed: true,
  ...changes,
});
const city = { province: '山西省', city: '太原市', bucket: 'city-department' } as const;
const good = lineOf({ id: 'a', name: '甲局', code: '1401000001', ...city });
const stale = lineOf({ id: 'b', name: '乙局', code: '', ...city }, { problems: ['home-stale'] });
const blank = lineOf({ id: 'c', name: '丙局', code: '1401000003', ...city }, { problems: ['columns-blank'] });
const batch = batchOf([good, stale, blank]);

describe('the problems a notice tells of', () => {
  it('are first those of the verdicts, in the words of the table’s template, with what was counted', () => {
    const kinds = problemKinds(batch, [], { ...PLAIN, wordingEdits: { 'home-stale': '首页长期不更新' } });
    expect(kinds.map(({ key, name, siteCount }) => [key, name, siteCount])).toEqual([
      ['home-stale', '首页长期不更新', 1],
      ['columns-blank', '栏目不更新（空白栏目）', 1],
    ]);
    expect(kinds.flatMap(({ examples }) => examples)).toEqual([
      '乙局：第1处。',
      '丙局（1401000003）：第1处、第2处、第3处等5处。',
    ]);
  });

  it('name as one what two problems are called', () => {
    const both = batchOf([
      lineOf({ id: 'd' }, { problems: ['columns-stale-core', 'columns-stale-many'] }),
      lineOf({ id: 'e' }, { problems: ['columns-stale-many'] }),
    ]);
    const kinds = problemKinds(both, [], PLAIN);
    expect(kinds.map(({ name, siteCount }) => [name, siteCount])).toEqual([['栏目不更新', 2]]);
  });

  it('are then all other faults, those of most sites first, with an example of each of three sites', () => {
    const many = ['a', 'b', 'c', 'a'].map((siteId, n) => fault(siteId, { findingId: `${n}` }));
    const one = fault('c', { findingId: 'one', kind: 'guide-elements', name: '办事指南要素缺失' });
    const kinds = problemKinds(batch, [one, ...many], { ...PLAIN, siteName: 'quoted' }).slice(2);
    expect(kinds.map(({ key, siteCount, faults }) => [key, siteCount, faults.length])).toEqual([
      ['footer-site-code', 3, 4],
      ['guide-elements', 1, 1],
    ]);
    expect(kinds[0]?.words).toBe('检查发现，3家网站存在这一问题，共4处。');
    expect(kinds[0]?.examples[0]).toBe(
      '“甲局”网（1401000001）：页脚可见文字中没有网站标识码（http://a.gov.cn/，2018-02-05 10:00）。',
    );
    expect(kinds[0]?.examples).toHaveLength(3);
  });

  it('tell nothing twice, and nothing of a site that does not count', () => {
    const behind = fault('b', { findingId: 'b:home-stale:0', kind: 'home-not-updated' });
    const excluded = lineOf({ id: 'x' }, { exclusion: { reason: '已关停' } });
    const pending = lineOf({ id: 'p' }, { isClosed: false, verdict: null });
    const kinds = problemKinds(
      batchOf([...batch.lines, excluded, pending]),
      [behind, fault('x'), fault('p')],
      PLAIN,
    );
    expect(kinds.map(({ key }) => key)).toEqual(['home-stale', 'columns-blank']);
    expect(kinds[0]?.faults).toEqual([behind]);
  });

  it('put behind a problem what counts for it, and not what was confirmed or asked beside it', () => {
    const verdict = unqualified('d', ['serious-error']);
    const beside = (findingId: string, state: Feed['state']): Feed => ({
      key: findingId,
      label: '错别字',
      url: 'http://d.gov.cn/1.html',
      findingIds: [findingId],
      state,
    });
    const feeds = [beside('d:typo', 'noted'), beside('d:asked', 'open')];
    const vetoes = verdict.vetoes.map((veto) => ({ ...veto, feeds: [...veto.feeds, ...feeds] }));
    const line = lineOf({ id: 'd' }, { verdict: { ...verdict, vetoes } });
    const faults = ['d:serious-error:0', 'd:typo', 'd:asked'].map((findingId) => fault('d', { findingId }));
    const kinds = problemKinds(batchOf([line]), faults, PLAIN);
    expect(kinds.map((kind) => kind.faults.map(({ findingId }) => findingId))).toEqual([
      ['d:serious-error:0'],
      ['d:typo', 'd:asked'],
    ]);
  });

  it('take the words of a page for one line of text', () => {
    const [kind] = problemKinds(batchOf([good]), [fault('a', { seen: '一\n二\t三' })], PLAIN);
    expect(kind?.examples[0]).toContain('：一 二 三（');
  });
});

describe('the draft of a notice', () => {
  const text = noticeText(
    { typed: { 'notice/addressee': '各县区人民政府：', 'notice/answerBy': '2018-03-31' } },
    proposedNotice(batch, '太原市', '2018-03-05'),
  );
  const input: NoticeInput = {
    batch,
    subject: '太原市',
    text,
    faults: [fault('a'), fault('b')],
    problems: [],
    annexes: [],
    template: { rounding: 'whole' },
  };
  const draft = (lines = batch.lines) => noticeDraft({ ...input, batch: batchOf(lines) });

  it('has what was typed, and else what is proposed', () => {
    const { title, addressee, demands, date, office } = draft();
    expect([title, addressee, date, office]).toEqual([
      '关于2018年2月太原市政府网站检查情况的通报',
      '各县区人民政府',
      '2018年3月5日',
      '',
    ]);
    expect(demands).toHaveLength(2);
    expect(demands[1]).toContain('于2018年3月31日前');
  });

  it('has the figures of the tables, from the same counts', () => {
    expect(draft([...batch.lines, notDrawn({ id: 'n' })]).overview).toEqual([
      '截至2018年2月8日，太原市正在运行的政府网站4家。',
      '2018年2月（2018年2月5日）共检查政府网站3家，合格1家，存在突出问题、判为不合格的2家，合格率33%。检查发现具体问题2处。',
    ]);
  });

  it('numbers its annexes anew, and gives a single one no number', () => {
    const kind = tableKind('luan-failed');
    if (!kind) throw new Error('no table');
    const table = buildTable(kind, { batch, earlier: [], area: '', siteId: '', filledOn: '2018-03-05' });
    const annexes = (tables: (typeof table)[]) =>
      noticeDraft({ ...input, annexes: tables }).annexes.map(({ annex }) => annex);
    expect(
      annexes([
        { ...table, annex: '附件3' },
        { ...table, annex: '' },
      ]),
    ).toEqual(['附件1', '附件2']);
    expect(annexes([table])).toEqual(['附件']);
  });

  it('says which sites it leaves out, and no rate where nothing was checked', () => {
    const excluded = lineOf({ id: 'x', name: '丁局' }, { exclusion: { reason: '公示前已关停' } });
    const { overview } = draft([excluded]);
    expect(overview[1]).not.toContain('合格率');
    expect(overview[2]).toBe('不计入统计的网站1个（公示前已关停）：丁局。');
  });
});

describe('what stands against a notice', () => {
  const text = proposedNotice(batch, '太原市', '2018-03-05');
  const whole = { ...text, addressee: '各县区', answerBy: '2018-03-31', office: '市政府办公室' };
  const cities = (own = batch) => {
    const kind = tableKind('shanxi-cities');
    if (!kind) throw new Error('no table');
    const input = { batch: own, earlier: [], area: '', siteId: '', filledOn: '2018-03-05' };
    return { table: buildTable(kind, input), template: templateOf(kind, own) };
  };
  const kinds = (...args: Parameters<typeof checkNotice>) => checkNotice(...args).map(({ kind }) => kind);
  const sound = batchOf([good, blank]);

  it('is nothing where all is filled in and reviewed', () => {
    expect(kinds(sound, [cities(sound)], [fault('a')], whole)).toEqual([]);
  });

  it('is what stands against its annexes and its sites', () => {
    const pending = batchOf([good, lineOf({ id: 'p', ...city }, { isClosed: false, verdict: null })]);
    expect(kinds(pending, [], [], whole)).toEqual(['pending']);
  });

  it('asks where only the machine said so, where a field is blank, where a figure of an office differs', () => {
    expect(kinds(sound, [], [fault('a', { isConfirmed: false })], whole)).toEqual(['unreviewed']);
    const blanks = checkNotice(sound, [], [], text);
    expect(blanks.map(({ sentence }) => sentence)).toEqual([
      '通报还有3处未填，将留空：主送机关、整改期限、发文机关',
    ]);
    const office = { value: '1', reason: '已整改', computed: '2', author: '李四', at: '' };
    const other = batchOf(sound.lines, {
      office: Object.fromEntries(
        ['太原/checked', 'total/checked'].map((at) => [`shanxi-cities/${at}`, office]),
      ),
    });
    const doubts = checkNotice(other, [cities(other)], [], whole);
    expect(doubts.find(({ kind }) => kind === 'text-differs')?.sentence).toBe(
      '正文的检查网站数是2，附件合计是1',
    );
  });
});
