import { describe, expect, it } from 'vitest';
import { registerSite } from '../../tests/helpers/register';
import type { RegisterSite } from '../model/register';
import { checkRegister } from './check';

const A = registerSite({ id: 'r/a' });
/** Another county’s portal, in order. */
const B = registerSite({
  id: 'r/b',
  code: '3415220001',
  county: '霍邱县',
  homeUrl: 'http://www.b.gov.cn/',
  hosts: ['www.b.gov.cn'],
});
/** Kinds and sites of what is found. */
const found = (sites: readonly RegisterSite[], dataDate = ''): string[] =>
  checkRegister(sites, dataDate).map(({ kind, siteIds }) => `${kind} ${siteIds.join(' ')}`);
const about = (changes: Partial<RegisterSite>, dataDate = ''): string[] =>
  checkRegister([{ ...A, ...changes }], dataDate).map(({ kind }) => kind);

describe('checkRegister', () => {
  it('has nothing to say of a register in order', () => {
    expect(found([A, B], '2018-03-01')).toEqual([]);
    expect(found([], '')).toEqual([]);
  });

  it('says what is found, by which clause, and what to do', () => {
    expect(checkRegister([A, { ...B, code: A.code }], '')).toEqual([
      {
        kind: 'code-doubled',
        weight: 'fault',
        siteIds: ['r/a', 'r/b'],
        clause: null,
        message: '标识码 3415240001 登记了2个网站。',
        advice: expect.stringMatching(/^核对.+。$/),
      },
    ]);
  });

  it('fills in what the register says as it is', () => {
    const [finding] = checkRegister([{ ...A, code: '$&$1{count}' }], '');
    expect(finding?.message).toBe('标识码“$&$1{count}”不是10位数字，也不是 bm 或 BT 加8位数字。');
  });
});

describe('codes', () => {
  it.each([
    ['bm14000002', []],
    ['BT03000040', []],
    ['5424000009', ['code-area-differs']],
    ['3424270001', ['code-area-unknown']],
    ['4412910008', ['code-area-differs']],
    ['9900000001', ['code-area-unknown']],
    ['1400000048', ['code-area-differs']],
    ['310000000044', ['code-malformed']],
    ['bm236554412', ['code-malformed']],
    ['N000000672', ['code-unofficial']],
    ['', ['code-missing']],
  ])('%j: %j', (code, kinds) => {
    expect(about({ code })).toEqual(kinds);
  });

  it('are compared without regard to letters', () => {
    expect(
      found([
        { ...A, code: 'bm14000002' },
        { ...B, code: 'BM14000002' },
      ]),
    ).toEqual(['code-doubled r/a r/b']);
  });

  it('of one province differ in nothing that can be told, as areas are rebuilt', () => {
    expect(about({ code: '3401000001' })).toEqual([]);
    expect(about({ code: '5424000009', province: '西藏自治区', city: '那曲市', county: '' })).toEqual([]);
    expect(about({ code: '4412910008', province: '广东省' })).toEqual(['code-area-unknown']);
    expect(about({ code: '1400000048', province: '' })).toEqual([]);
  });

  it('that are missing are one finding, however many', () => {
    expect(
      found([
        { ...A, code: '' },
        { ...B, code: '' },
      ]),
    ).toEqual(['code-missing r/a r/b']);
  });
});

describe('hosts', () => {
  it('belong to one site, unless all but history is gone', () => {
    const shared = { ...B, hosts: ['www.b.gov.cn', 'www.example.gov.cn'] };
    expect(found([A, shared])).toEqual(['host-doubled r/a r/b']);
    const gone = { state: 'closed', stateSince: '2018-01-01' } as const;
    expect(found([A, { ...shared, ...gone }])).toEqual(['host-doubled r/a r/b']);
    expect(
      found([
        { ...A, ...gone },
        { ...shared, ...gone },
      ]),
    ).toEqual([]);
  });

  it('have that of the home page among them', () => {
    expect(about({ hosts: ['a.gov.cn'] })).toEqual(['home-host-unlisted']);
    expect(about({ homeUrl: 'WWW.example.gov.cn/index.html' })).toEqual([]);
    expect(about({ homeUrl: '', hosts: [] })).toEqual([]);
  });
});

describe('sponsors', () => {
  const second = { ...B, sponsor: '金寨县人民政府 办公室', county: '金寨县' };

  it('with two running sites are a question by the notice of 2018', () => {
    expect(checkRegister([A, second], '')).toMatchObject([
      { kind: 'sponsor-doubled', weight: 'question', clause: 'Q18-二(一)', siteIds: ['r/a', 'r/b'] },
    ]);
    expect(found([A, { ...second, state: 'suspended' }])).toEqual(['sponsor-doubled r/a r/b']);
  });

  it('of two counties, without a name, or with one site closed are none', () => {
    expect(found([A, { ...second, county: '霍邱县' }])).toEqual([]);
    expect(
      found([
        { ...A, sponsor: '' },
        { ...second, sponsor: '' },
      ]),
    ).toEqual([]);
    expect(found([A, { ...second, state: 'closed', stateSince: '2018-01-01' }])).toEqual([]);
  });
});

describe('sites that should not be there', () => {
  const TOWN = { name: '某某镇人民政府', bucket: 'unknown', type: 'unknown' } as const;

  it.each([
    ['of a county’s department', { bucket: 'below-county', type: 'department' }],
    ['of a township', TOWN],
    ['of a quarter', { ...TOWN, name: '网站', sponsor: '某区某街道办事处' }],
  ] as const)('%s are asked about while they run', (_, changes) => {
    expect(checkRegister([{ ...A, ...changes }], '')).toMatchObject([
      { kind: 'below-county-running', weight: 'question', clause: 'SD-四(二)' },
    ]);
    expect(about({ ...changes, state: 'suspended' })).toEqual(['below-county-running']);
    expect(about({ ...changes, state: 'closing', stateSince: '2018-01-01' })).toEqual([]);
  });

  it.each(['萍乡政府网', '新乡市人民政府', '景德镇市人民政府', '乡镇企业局'])('%s is no township', (name) => {
    expect(about({ name, bucket: 'unknown' })).toEqual([]);
  });

  it('of the party are asked about', () => {
    expect(checkRegister([{ ...A, sponsor: '中共金寨县委组织部' }], '')).toMatchObject([
      {
        kind: 'party-organ',
        weight: 'question',
        clause: 'SD-二',
        message: expect.stringContaining('中共金寨县委组织部'),
      },
    ]);
    expect(about({ sponsor: '金寨县纪委', state: 'closed', stateSince: '2018-01-01' })).toEqual([]);
  });
});

describe('states and dates', () => {
  it('say since when a site is gone', () => {
    const gone = { state: 'closed' } as const;
    expect(
      found([
        { ...A, ...gone },
        { ...B, ...gone },
        { ...B, id: 'r/c', state: 'suspended' as const },
      ]),
    ).toContain('state-undated r/a r/b');
  });

  it.each([
    ['2018-01-30', '2018-03-01', []],
    ['2018-01-29', '2018-03-01', ['suspended-too-long']],
    ['2018-01-29', '', []],
    ['', '2018-03-01', []],
  ])('suspended since %j, seen on %j: %j', (stateSince, dataDate, kinds) => {
    expect(about({ state: 'suspended', stateSince }, dataDate)).toEqual(kinds);
  });

  it.each([
    [{ state: 'closed', openedOn: '2018-02-01', stateSince: '2018-01-01' }, ['dates-contradict']],
    [{ state: 'closed', openedOn: '2017-02-01', stateSince: '2018-01-01' }, []],
    [{ state: 'running', openedOn: '2018-02-01', stateSince: '2018-01-01' }, []],
    [{ openedOn: '2018-03-02' }, ['dates-contradict']],
    [{ state: 'closed', stateSince: '2018-03-02' }, ['dates-contradict']],
    [{ openedOn: '2018-03-01' }, []],
  ] as const)('%j of a register of 2018-03-01: %j', (changes, kinds) => {
    expect(about(changes, '2018-03-01')).toEqual(kinds);
  });

  it.each([
    ['portal', 'city-department', true],
    ['portal', 'county-portal', false],
    ['department', 'county-portal', true],
    ['special', 'province-department', false],
    ['unknown', 'county-portal', false],
    ['portal', 'unknown', false],
  ] as const)('type %s and level %s contradict: %s', (type, bucket, contradict) => {
    expect(about({ type, bucket }).includes('type-contradicts-level')).toBe(contradict);
  });
});
