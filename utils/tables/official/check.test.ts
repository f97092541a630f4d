import { describe, expect, it } from 'vitest';
import {
  batchOf,
  inputOf,
  lineOf,
  notDrawn,
  qualified,
  unqualified,
  vetoOf,
} from '../../../tests/helpers/site-lines';
import type { LedgerLine, OfficeFigure } from '../../model/table';
import type { Batch } from './batch';
import { buildTable, TABLE_KINDS } from './catalogue';
import { checkExport, isStopped } from './check';
import { DOUBT_KINDS, type DoubtKind } from './doubt';
import { SITE_FIELDS, type SiteLine } from './site-line';

const city = (
  id: string,
  changes: Partial<SiteLine['site']> = {},
  rest: Parameters<typeof lineOf>[1] = {},
): SiteLine =>
  lineOf(
    {
      id,
      code: `14010000${id.padStart(2, '0')}`,
      name: `网站${id}`,
      city: '太原市',
      bucket: 'city-department',
      ...changes,
    },
    rest,
  );
const failed = (
  id: string,
  changes: Partial<SiteLine['site']> = {},
  rest: Parameters<typeof lineOf>[1] = {},
) => city(id, changes, { problems: ['interaction-overdue'], ...rest });

/** The doubts of a 山西 export: `kind: sites`. */
function doubtsOf(batch: Batch, ...ids: readonly string[]) {
  const kinds = TABLE_KINDS.filter(({ id }) =>
    (ids.length > 0 ? ids : ['shanxi-cities', 'shanxi-departments', 'shanxi-failed']).includes(id),
  );
  const tables = kinds.map((kind) => ({
    table: buildTable(kind, inputOf(batch)),
    template: kind.template,
  }));
  return checkExport(batch, tables);
}
const briefly = (batch: Batch, ...ids: readonly string[]): string[] =>
  doubtsOf(batch, ...ids).map(({ kind, siteIds }) => `${kind}: ${siteIds.join(' ')}`);
const only = (kind: DoubtKind, batch: Batch, ...ids: readonly string[]) => {
  const doubts = doubtsOf(batch, ...ids);
  expect(doubts.map((one) => one.kind)).toEqual([kind]);
  return doubts[0];
};

const sound = [city('1'), failed('2'), notDrawn({ id: '3', city: '太原市', bucket: 'county-portal' })];

describe('checkExport', () => {
  it('has nothing against tables that tie and sites that are proven', () => {
    expect(briefly(batchOf(sound))).toEqual([]);
    expect(isStopped(doubtsOf(batchOf(sound)))).toBe(false);
  });

  it.each([
    ['not closed', city('4', {}, { isClosed: false, verdict: null })],
    ['closed as 待定', city('4', {}, { verdict: qualified({ verdict: 'undecided' }) })],
  ])('stops while a site is %s, and does not count it', (_, line) => {
    const batch = batchOf([...sound, line]);
    expect(only('pending', batch)?.siteIds).toEqual(['4']);
    expect(isStopped(doubtsOf(batch))).toBe(true);
  });

  it('stops where two verdicts of a site differ, and asks about a drawn site without a record', () => {
    const disputed = batchOf([...sound, city('4', {}, { isDisputed: true })]);
    expect(only('verdicts-differ', disputed)?.siteIds).toEqual(['4']);
    expect(isStopped(doubtsOf(disputed))).toBe(true);
    const unread: SiteLine = {
      ...notDrawn({ id: '4', city: '太原市', bucket: 'city-department' }),
      isUnread: true,
    };
    expect(only('unread', batchOf([...sound, unread]))?.siteIds).toEqual(['4']);
  });

  it('asks about what was excluded, with its reason on the list', () => {
    const batch = batchOf([...sound, failed('4', {}, { exclusion: { reason: '公示前已关停' } })]);
    expect(only('excluded', batch)?.sentence).toContain('网站4');
  });

  it('stops at a site that stands in the task twice', () => {
    expect(briefly(batchOf([...sound, city('1', { code: '1401000099' })]))).toContain('site-twice: 1');
  });

  it('stops at a verdict under another edition', () => {
    expect(
      only('edition-differs', batchOf([...sound, city('4', {}, { verdict: qualified({ edition: 'Z19' }) })]))
        ?.siteIds,
    ).toEqual(['4']);
  });

  it.each([
    ['no-problem', unqualified('4', [])],
    ['problem-unproven', qualified({ verdict: 'unqualified', problems: ['interaction-overdue'] })],
    [
      'problem-unproven',
      qualified({
        verdict: 'unqualified',
        problems: ['columns-blank'],
        vetoes: [{ ...vetoOf('4', 'columns-blank'), feeds: vetoOf('4', 'columns-blank').feeds.slice(1) }],
      }),
    ],
    [
      'problem-unproven',
      qualified({
        verdict: 'unqualified',
        problems: ['interaction-overdue'],
        vetoes: [
          {
            ...vetoOf('4', 'interaction-overdue'),
            feeds: vetoOf('4', 'interaction-overdue').feeds.map((feed) => ({ ...feed, state: 'open' })),
          },
        ],
      }),
    ],
    [
      'no-finding',
      qualified({
        verdict: 'unqualified',
        problems: ['interaction-overdue'],
        vetoes: [
          {
            ...vetoOf('4', 'interaction-overdue'),
            feeds: vetoOf('4', 'interaction-overdue').feeds.map((feed) => ({ ...feed, findingIds: [] })),
          },
        ],
      }),
    ],
  ] as const)('stops at a failed site that is not proven (%s)', (kind, verdict) => {
    expect(only(kind, batchOf([...sound, city('4', {}, { verdict })]))?.siteIds).toEqual(['4']);
  });

  it.each([
    ['no-address', { url: '' }],
    ['no-picture', { hasPicture: false }],
  ] as const)('asks about faults without proof on file (%s)', (kind, changes) => {
    const line = failed('4');
    const findings = line.findings.map((one) => ({ ...one, ...changes }));
    expect(only(kind, batchOf([...sound, { ...line, findings }]))?.siteIds).toEqual(['4']);
  });

  it('asks for no picture of a site that never opened', () => {
    const line = { ...failed('4', {}, { problems: ['unreachable'] }), findings: [] };
    expect(briefly(batchOf([...sound, line]))).toEqual(['word-borrowed: 4']);
  });

  it('holds a low score against the points', () => {
    const points = {
      indicators: [],
      part2Tenths: 599,
      bonusOpen: false,
      bonus: [],
      part3Tenths: 0,
      finalTenths: 599,
      partial: false,
    };
    const verdict = (part2Tenths: number) =>
      qualified({ verdict: 'unqualified', problems: ['low-score'], points: { ...points, part2Tenths } });
    expect(briefly(batchOf([...sound, city('4', {}, { verdict: verdict(600) })]))).toContain(
      'problem-unproven: 4',
    );
    expect(briefly(batchOf([...sound, city('4', {}, { verdict: verdict(599) })]))).not.toContain(
      'problem-unproven: 4',
    );
  });

  it.each([
    ['code-missing', failed('4', { code: '' })],
    [
      'code-unregistered',
      failed('4', { code: '' }, { typed: { [SITE_FIELDS.codeReason]: '未在报送系统填报' } }),
    ],
    ['code-malformed', failed('4', { code: '14010000' })],
    ['code-differs', failed('4', {}, { seen: { ...city('x').seen, codes: ['1401000044'] } })],
  ] as const)('reads the code of a listed site (%s)', (kind, line) => {
    expect(only(kind, batchOf([...sound, line]))?.siteIds).toEqual(['4']);
  });

  it('takes BT00000001 and a code that its pages write in small letters', () => {
    const line = failed('4', { code: 'BT00000001' }, { seen: { ...city('x').seen, codes: ['bt00000001'] } });
    expect(briefly(batchOf([...sound, line]))).toEqual([]);
  });

  it('stops at two checked sites of one code, and names both', () => {
    const doubt = only('code-doubled', batchOf([...sound, city('4', { code: '1401000001' })]));
    expect(doubt?.sentence).toBe('标识码1401000001由2个网站共用：网站1、网站4');
  });

  it('asks about a check outside the period of the task, or on no day', () => {
    const late = city('4', {}, { checkedTo: '2018-03-01' });
    expect(only('outside-period', batchOf([...sound, late]))?.sentence).toContain('2018-02-05至2018-03-01');
    expect(
      only('no-day', batchOf([...sound, city('4', {}, { checkedFrom: '', checkedTo: '' })]))?.siteIds,
    ).toEqual(['4']);
  });

  it('stops where the levels of a city do not add up, and names the site without a level', () => {
    const doubts = doubtsOf(batchOf([...sound, city('4', { bucket: 'unknown' })]));
    expect(doubts.map(({ kind }) => kind)).toEqual(['sum-differs', 'sum-differs']);
    expect(doubts[0]).toMatchObject({
      weight: 'stop',
      siteIds: ['4'],
      sentence: '《各市政府网站运行和检查情况》太原·运行网站总数是4，各项相加是3（2 + 1）',
    });
  });

  it('stops where a site has no city, for it stands in no row', () => {
    const doubts = doubtsOf(batchOf([...sound, city('4', { city: '' })]));
    expect(doubts.map(({ kind, siteIds }) => `${kind}: ${siteIds.join(' ')}`)).toEqual(['unplaced: 4']);
    expect(
      briefly(batchOf([...sound, city('4', { city: '', state: 'closed' }, { isDrawn: false })])),
    ).toEqual([]);
  });

  it('asks about a checked site that does not run, and stops where more are checked than run', () => {
    const closed = [failed('2', { state: 'closed' })];
    const doubts = doubtsOf(batchOf(closed));
    expect(doubts.map(({ kind, siteIds }) => `${kind}: ${siteIds.join(' ')}`)).toEqual([
      'more-than-whole: 2',
      'more-than-whole: 2',
      'not-running: 2',
    ]);
  });

  it('only asks where what is over was never reported', () => {
    const unreported = failed(
      '2',
      { state: 'closed', code: '' },
      { typed: { [SITE_FIELDS.codeReason]: '未填报' } },
    );
    const doubts = doubtsOf(batchOf([unreported]));
    expect(new Set(doubts.map(({ kind }) => kind))).toEqual(
      new Set(['more-than-usual', 'not-running', 'code-unregistered']),
    );
    expect(isStopped(doubts)).toBe(false);
  });

  it('asks about failed sites that no exported area table counts', () => {
    const batch = batchOf([
      ...sound,
      failed('4', { bucket: 'province-department', department: '省人防办', city: '' }),
    ]);
    expect(briefly(batch)).toEqual([]);
    expect(only('not-counted', batch, 'shanxi-cities', 'shanxi-failed')?.siteIds).toEqual(['4']);
  });

  it('stops where two area tables count a failed site twice', () => {
    expect(
      briefly(batchOf([failed('2', { province: '山西省' })]), 'shanxi-cities', 'national-areas'),
    ).toContain('counted-twice: 2');
  });

  it('asks about words that the notice does not have', () => {
    const line = failed('4', {}, { problems: ['home-stale'] });
    expect(only('word-borrowed', batchOf([...sound, line]))?.siteIds).toEqual(['4']);
  });

  const office = (value: string, computed: string): OfficeFigure => ({
    value,
    computed,
    reason: '按原通报',
    author: '李四',
    at: '2018-02-12T00:00:00.000Z',
  });

  it('asks about an office figure, with both figures and the reason', () => {
    const batch = batchOf(sound, { office: { 'shanxi-cities/太原/rate': office('49.9%', '50.0%') } });
    const doubt = only('office-figure', batch);
    expect(doubt?.sentence).toBe(
      '《各市政府网站运行和检查情况》太原·检查合格率按记录计算为50.0%，填报为49.9%（李四：按原通报）',
    );
    expect(doubt?.cells).toEqual(['shanxi-cities/太原/rate']);
  });

  it('asks again once what was computed has changed', () => {
    const batch = batchOf(sound, { office: { 'shanxi-cities/太原/rate': office('49.9%', '66.7%') } });
    expect(briefly(batch).map((one) => one.split(':')[0])).toEqual(['office-figure', 'office-outdated']);
  });

  it('stops at an office figure by which a row or a column no longer adds up', () => {
    const batch = batchOf(sound, { office: { 'shanxi-cities/太原/city': office('5', '2') } });
    const doubts = doubtsOf(batch).filter(({ kind }) => kind === 'sum-differs');
    expect(doubts.map(({ sentence }) => sentence)).toEqual([
      '《各市政府网站运行和检查情况》太原·运行网站总数是3，各项相加是6（5 + 1）',
      expect.stringContaining('合计·市级政府网站数是2，各项相加是5'),
    ]);
  });

  it('stops where the total of an office names more failed sites than the list', () => {
    const batch = batchOf(sound, {
      office: {
        'shanxi-cities/太原/failed': office('2', '1'),
        'shanxi-cities/total/failed': office('2', '1'),
      },
    });
    expect(doubtsOf(batch).filter(({ kind }) => kind === 'site-list-differs')).toMatchObject([
      { weight: 'stop', sentence: '各地区表的存在突出问题网站数合计2个，名单列出1个' },
    ]);
  });

  it('lists what is blank in a form, and asks about sites that it has no row for', () => {
    const batch = batchOf([
      ...sound,
      failed('4', {}, { problems: ['unreachable'] }),
      failed('5', {}, { problems: ['home-stale'] }),
    ]);
    const doubts = doubtsOf(batch, 'shanxi-supervision');
    expect(doubts.map(({ kind, siteIds }) => `${kind}: ${siteIds.join(' ')}`)).toEqual([
      'blanks: ',
      'no-row: 4',
      'nearest-row: 5',
    ]);
    expect(doubts[0]?.sentence).toMatch(/还有\d+处未填，将留空：填报单位（盖章）、/);
  });

  it('stops where more messages were settled than came', () => {
    const typed = { 'jiucuo/received': '5', 'jiucuo/on-time': '4', 'jiucuo/late': '2' };
    expect(briefly(batchOf(sound, { typed }), 'shanxi-supervision')).toContain('more-than-whole: ');
    expect(
      briefly(batchOf(sound, { typed: { ...typed, 'jiucuo/late': '1' } }), 'shanxi-supervision'),
    ).not.toContain('more-than-whole: ');
  });

  it('asks where a ledger counts other sites than the records of its period', () => {
    const ledger = (count: number): LedgerLine[] => [
      {
        id: 'l',
        group: 'cities',
        unit: '太原市',
        period: '2月',
        reason: 'failed-sites',
        count,
        words: '',
        points: -2,
        author: '张三',
        at: '',
      },
    ];
    const table = (count: number) => batchOf(sound, { ledger: ledger(count) });
    expect(briefly(table(1), 'shandong-cities')).toEqual([]);
    expect(only('ledger-differs', table(3), 'shandong-cities')?.sentence).toBe(
      '太原市2月台账写3个不合格网站，记录中是1个：网站2',
    );
  });

  it('puts contradictions first', () => {
    const batch = batchOf([city('4', {}, { isClosed: false }), failed('5', {}, { checkedTo: '2018-03-01' })]);
    expect(doubtsOf(batch).map(({ weight }) => weight)).toEqual(['stop', 'ask']);
    expect(DOUBT_KINDS.pending).toBe('stop');
  });
});
