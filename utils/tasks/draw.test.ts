import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUCKETS, isRunning, type RegisterSite, SITE_STATES } from '../model/register';
import { Sample } from '../model/task';
import { type DrawSettings, drawSample, sampleByStratum } from './draw';
import { isBelowRequiredShare } from './explain-draw';

const site = (changes: Partial<RegisterSite> = {}): RegisterSite => ({
  id: 'r1/1400000001',
  registerId: 'r1',
  code: '1400000001',
  name: '某市人民政府',
  homeUrl: 'http://www.example.gov.cn/',
  hosts: ['www.example.gov.cn'],
  sponsor: '',
  province: '山西省',
  city: '',
  county: '',
  department: '',
  isSubordinate: false,
  bucket: 'city-department',
  type: 'department',
  state: 'running',
  stateSince: '',
  openedOn: '',
  icp: '',
  police: '',
  isInstitution: null,
  hasAdministrativeDuty: null,
  hasOutwardService: null,
  disclosureUrl: '',
  weibo: { name: '', url: '' },
  wechat: { name: '', qr: '' },
  ...changes,
});

/** `count` sites whose codes begin with `prefix`. */
const sites = (count: number, prefix: string, changes: Partial<RegisterSite> = {}): RegisterSite[] =>
  Array.from({ length: count }, (_, i) => {
    const code = `${prefix}${String(i).padStart(10 - prefix.length, '0')}`;
    return site({ id: `r1/${code}`, code, ...changes });
  });

const settings = (changes: Partial<DrawSettings> = {}): DrawSettings => ({
  mode: 'ratio',
  amount: 30,
  strata: [],
  ...changes,
});

/** A province: its own departments and three cities of very different size. */
const province = [
  ...sites(20, '1400', { bucket: 'province-department' }),
  ...sites(70, '1401', { city: '太原市' }),
  ...sites(9, '1402', { city: '大同市', bucket: 'below-county' }),
  ...sites(1, '1403', { city: '阳泉市', bucket: 'city-portal' }),
];

const anySite = fc
  .record({
    number: fc.nat(9999),
    hasCode: fc.boolean(),
    city: fc.constantFrom('太原市', '大同市', '阳泉市', ''),
    bucket: fc.constantFrom(...BUCKETS),
    state: fc.constantFrom(...SITE_STATES),
  })
  .map(({ number, hasCode, ...rest }) =>
    site({ id: `r1/${number}`, code: hasCode ? `14${String(number).padStart(8, '0')}` : '', ...rest }),
  );
const anyRegister = fc.uniqueArray(anySite, { selector: ({ id }) => id, maxLength: 120 });
const anySettings: fc.Arbitrary<DrawSettings> = fc.oneof(
  fc.record({
    mode: fc.constant('ratio' as const),
    amount: fc.nat(110),
    strata: fc.subarray(['area', 'level'] as const),
  }) as fc.Arbitrary<DrawSettings>,
  fc.record({
    mode: fc.constant('number' as const),
    amount: fc.nat(130),
    strata: fc.subarray(['area', 'level'] as const),
  }) as fc.Arbitrary<DrawSettings>,
);
const anySeed = fc.integer();

describe('drawSample', () => {
  it('draws the same sites again, in whatever order the register comes', () => {
    fc.assert(
      fc.property(
        anyRegister.chain((register) =>
          fc.tuple(
            fc.constant(register),
            fc.shuffledSubarray(register, { minLength: register.length, maxLength: register.length }),
          ),
        ),
        anySettings,
        anySeed,
        ([register, shuffled], how, seed) => {
          expect(drawSample(shuffled, how, seed)).toEqual(drawSample(register, how, seed));
        },
      ),
    );
  });

  it('draws each site once, running ones only, exactly as many as were asked for', () => {
    fc.assert(
      fc.property(anyRegister, anySettings, anySeed, (register, how, seed) => {
        const sample = drawSample(register, how, seed);
        const running = register.filter(({ state }) => isRunning(state)).map(({ id }) => id);
        const asked = how.mode === 'number' ? how.amount : Math.ceil((running.length * how.amount) / 100);
        expect(sample.population).toBe(running.length);
        expect(sample.siteIds).toHaveLength(Math.min(asked, running.length));
        expect(new Set(sample.siteIds).size).toBe(sample.siteIds.length);
        expect(running).toEqual(expect.arrayContaining(sample.siteIds));
      }),
    );
  });

  it('meets the required share whenever it is asked for it', () => {
    fc.assert(
      fc.property(anyRegister, anySeed, (register, seed) => {
        expect(isBelowRequiredShare(drawSample(register, settings({ amount: 30 }), seed))).toBe(false);
      }),
    );
  });

  it('leaves no stratum out where the number allows', () => {
    fc.assert(
      fc.property(anyRegister, anySeed, fc.nat(50), (register, seed, extra) => {
        const strata = ['area', 'level'] as const;
        const shares = sampleByStratum(
          register,
          drawSample(register, { mode: 'all', amount: 0, strata: [...strata] }, 0),
        );
        const how: DrawSettings = { mode: 'number', amount: shares.length + extra, strata: [...strata] };
        const drawn = sampleByStratum(register, drawSample(register, how, seed));
        expect(drawn.every((share) => share.drawn > 0)).toBe(true);
      }),
    );
  });

  it('gives every site of a stratum a like chance', () => {
    const register = sites(10, '14');
    const times = new Map<string, number>();
    for (let seed = 0; seed < 3000; seed += 1) {
      for (const id of drawSample(register, settings(), seed).siteIds)
        times.set(id, (times.get(id) ?? 0) + 1);
    }
    // 900 are expected of each; five standard deviations are 125.
    expect([...times.values()].every((count) => Math.abs(count - 900) < 125)).toBe(true);
    expect(times.size).toBe(10);
  });

  it('draws what it drew when it was first written: a recorded seed must repeat in later versions', () => {
    const { siteIds } = drawSample(province, settings({ amount: 10, strata: ['area'] }), 20180701);
    expect(siteIds).toMatchInlineSnapshot(`
      [
        "r1/1400000002",
        "r1/1400000006",
        "r1/1401000001",
        "r1/1401000013",
        "r1/1401000029",
        "r1/1401000047",
        "r1/1401000048",
        "r1/1401000054",
        "r1/1402000001",
        "r1/1403000000",
      ]
    `);
  });

  it('draws other sites under another seed', () => {
    const [one, other] = [1, 2].map((seed) => drawSample(province, settings(), seed).siteIds);
    expect(one).not.toEqual(other);
  });

  it('takes 暂时下线 as running, and 永久下线 and 网站下线中 as not', () => {
    const register = SITE_STATES.map((state) => site({ id: state, code: '', state }));
    expect(drawSample(register, settings({ mode: 'all' }), 1).siteIds).toEqual([
      'other',
      'running',
      'suspended',
    ]);
  });

  it.each([
    ['rounds a ratio up', settings({ amount: 30 }), 11, 4],
    ['does not round a whole number up', settings({ amount: 14.1 }), 1000, 141],
    ['takes all where the number is larger', settings({ mode: 'number', amount: 50 }), 11, 11],
    ['takes all of more than 100 %', settings({ amount: 250 }), 11, 11],
    ['takes none of an empty register', settings(), 0, 0],
  ])('%s', (_, how, population, drawn) => {
    expect(drawSample(sites(population, '14'), how, 7).siteIds).toHaveLength(drawn);
  });

  it('is a Sample as the records keep it', () => {
    const sample = drawSample(province, settings({ strata: ['area', 'level'] }), 7);
    expect(Sample.parse(sample)).toEqual(sample);
  });
});

describe('sampleByStratum', () => {
  it('divides a province by city, its own departments apart', () => {
    const sample = drawSample(province, settings({ amount: 10, strata: ['area'] }), 3);
    expect(sampleByStratum(province, sample)).toEqual([
      { area: '', bucket: '', population: 20, drawn: 2 },
      { area: '大同市', bucket: '', population: 9, drawn: 1 },
      { area: '太原市', bucket: '', population: 70, drawn: 6 },
      { area: '阳泉市', bucket: '', population: 1, drawn: 1 },
    ]);
  });

  it.each([
    [
      'the whole country by province',
      [{ province: '山西省', city: '太原市' }, { province: '河北省' }],
      ['山西省', '河北省'],
    ],
    [
      'a city by county',
      [
        { city: '六安市', county: '金安区' },
        { city: '六安市', county: '霍山县' },
      ],
      ['金安区', '霍山县'],
    ],
    ['a register of one area not at all', [{ city: '六安市' }, { city: '六安市' }], ['']],
  ])('divides %s', (_, rows, areas) => {
    const register = rows.map((row, i) => site({ id: String(i), code: '', ...row }));
    const sample = drawSample(register, settings({ mode: 'all', strata: ['area'] }), 1);
    expect(
      sampleByStratum(register, sample)
        .map(({ area }) => area)
        .sort(),
    ).toEqual([...areas].sort());
  });

  it('divides by level in the order of the tables', () => {
    const sample = drawSample(province, settings({ strata: ['level'] }), 3);
    expect(sampleByStratum(province, sample).map(({ bucket }) => bucket)).toEqual([
      'province-department',
      'city-portal',
      'city-department',
      'below-county',
    ]);
  });
});
