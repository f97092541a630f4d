import { describe, expect, it } from 'vitest';
import { ALL_PASSED, BELOW_90, FOUR_QUARTERS, REGION_ROWS } from '../../../tests/helpers/golden-national';
import { batchOf, inputOf, lineOf, notDrawn } from '../../../tests/helpers/site-lines';
import type { OfficialTable } from '../../model/table';
import { annualSupervision, SUPERVISION_YEAR_TEMPLATE } from './annual-supervision';
import { annualWork, WORK_YEAR_TEMPLATE } from './annual-work';
import type { Batch } from './batch';
import { checkTables } from './check-tables';
import { DOMAINS_TEMPLATE, luanDomains } from './luan-domains';
import { NATIONAL_WORK_TEMPLATE, nationalWork } from './national-work';
import { SUPERVISION_MONTH_TEMPLATE, shanxiSupervision } from './shanxi-supervision';
import { shanxiWork, WORK_MONTH_TEMPLATE } from './shanxi-work';
import { NOTHING_SEEN, type SiteLine } from './site-line';
import { blanksOf, differences, flatTable, placed } from './table';

const cellAt = (table: OfficialTable, at: string) => placed(table).find((one) => one.at === at)?.cell;
const textAt = (table: OfficialTable, ...places: readonly string[]) =>
  places.map((at) => cellAt(table, at)?.text);

describe('附件4 监管月度报表', () => {
  const batch = batchOf(
    [
      lineOf(
        { id: 'a', name: '甲网', city: '太原市' },
        { problems: ['columns-stale-many', 'interaction-overdue'] },
      ),
      lineOf({ id: 'b', name: '乙网', city: '太原市', state: 'suspended' }, { problems: ['columns-blank'] }),
      lineOf({ id: 'c', city: '太原市', openedOn: '2018-02-03' }),
      notDrawn({ id: 'd', city: '太原市', state: 'closed', stateSince: '2018-02-09' }),
      notDrawn({ id: 'e', city: '太原市', state: 'closed', stateSince: '2017-02-09' }),
      notDrawn({ id: 'f', city: '太原市' }),
      lineOf({ id: 'g', city: '大同市' }, { problems: ['home-stale'] }),
    ],
    { typed: { 'jiucuo/received': '12', unit: '太原市政府办公厅' } },
  );
  const table = shanxiSupervision(inputOf(batch, SUPERVISION_MONTH_TEMPLATE, { area: '太原' }));

  it('counts the sites of one city only, with rates that carry no sign', () => {
    expect(
      textAt(table, 'total/value', 'share/value', 'checked/value', 'rate/value', 'failed/value'),
    ).toEqual(['4', '75.0', '3', '33.3', '2']);
  });

  it('names a site with two problems in two rows', () => {
    expect(
      textAt(table, 'stale/count', 'stale/names', 'blank/names', 'interaction/names', 'service/count'),
    ).toEqual(['1', '甲网', '乙网', '甲网', '0']);
  });

  it('counts what the register dates, and only proposes what it does not date throughout', () => {
    expect(textAt(table, 'running/value', 'suspended/value', 'closed/value', 'opened/value')).toEqual([
      '3',
      '1',
      '1',
      '',
    ]);
    expect(cellAt(table, 'opened/value')).toMatchObject({ kind: 'typed', proposals: [{ value: '1' }] });
  });

  it('shows what was typed with the task, month and day', () => {
    expect(cellAt(table, 'jiucuo-received/value')).toMatchObject({
      kind: 'typed',
      value: 12,
      format: 'number',
    });
    expect(table.head.map(({ cell }) => cell.text)).toEqual(['太原市政府办公厅', '2月', '2018年3月5日']);
  });

  it('lists what is still blank, and is no plain table', () => {
    expect(blanksOf(table).map(({ name }) => name)).toContain('网站抽查·问责情况');
    expect(flatTable(table)).toBeNull();
  });
});

describe('附件4 工作月度报表', () => {
  const line = lineOf(
    { id: 'a', weibo: { name: '某县发布', url: '' } },
    {
      typed: {
        'work/published-total': '40',
        'work/published-news': '五十',
        'work/new-media': '是',
        'wechat-name': '某县微信',
      },
    },
  );
  const table = shanxiWork(inputOf(batchOf([line]), WORK_MONTH_TEMPLATE, { siteId: 'a' }));

  it('prints what was typed of the site: digits as a number, words as they are, a ticked box', () => {
    expect(cellAt(table, 'published/total')).toMatchObject({ value: 40, format: 'number' });
    expect(cellAt(table, 'published/news')).toMatchObject({ value: '五十', format: 'text' });
    expect(textAt(table, 'new-media/value', 'weibo/value', 'wechat/value')).toEqual([
      '☑是　□否',
      '某县发布',
      '某县微信',
    ]);
    expect(cellAt(table, 'weibo/value')?.kind).toBe('imported');
  });

  it('does not add up what the form says is no sum', () => {
    expect(table.ties.every(({ rule }) => rule === 'mostly')).toBe(true);
  });

  it('is of a site of the task', () => {
    expect(() => shanxiWork(inputOf(batchOf([line]), WORK_MONTH_TEMPLATE, { siteId: 'x' }))).toThrow(
      'no site x',
    );
  });
});

describe('国务院办公厅 附件1', () => {
  const linesOf = (isSteady: boolean): SiteLine[] =>
    REGION_ROWS.flatMap(([region, ...figures]) => {
      const [checked = 0, failed = 0] = figures.slice(-2);
      const bad = isSteady || FOUR_QUARTERS.split('、').includes(region) ? failed : Math.max(failed, 1);
      return Array.from({ length: checked }, (_, n) =>
        lineOf({ id: `${region}${n}`, province: region }, n < bad ? { problems: ['home-stale'] } : {}),
      );
    });
  const quarter = (n: number, from: string, to: string, isNow = false): Batch =>
    batchOf(linesOf(isNow), {
      task: { id: `q${n}`, name: '', edition: 'Z15', period: { label: '2018年第一季度', from, to } },
    });
  const batch = quarter(4, '2018-01-01', '2018-03-31', true);
  const earlier = [
    quarter(1, '2017-04-01', '2017-06-30'),
    quarter(2, '2017-07-01', '2017-09-30'),
    quarter(3, '2017-10-01', '2017-12-31'),
  ];
  const build = (before: readonly Batch[]) =>
    nationalWork(inputOf(batch, NATIONAL_WORK_TEMPLATE, { earlier: before }));

  it('names the regions as printed, by the figures of 附件2', () => {
    expect(textAt(build([]), 'all-passed/value', 'low/value')).toEqual([ALL_PASSED, BELOW_90]);
  });

  it('names those of four quarters in a row where the records hold them', () => {
    expect(textAt(build(earlier), 'four-quarters/value')).toEqual([FOUR_QUARTERS]);
  });

  it.each([
    ['too few', earlier.slice(1)],
    ['one missing in between', [quarter(0, '2017-01-01', '2017-03-31'), ...earlier.slice(0, 2)]],
    ['halves', [quarter(1, '2017-01-01', '2017-06-30'), ...earlier.slice(1)]],
  ])('leaves these to be typed where quarters are %s', (_, before) => {
    expect(cellAt(build(before), 'four-quarters/value')).toMatchObject({ kind: 'typed', value: null });
  });

  it('says nothing of a region in which nothing was checked', () => {
    const table = nationalWork(inputOf(batchOf([notDrawn({ province: '山西省' })]), NATIONAL_WORK_TEMPLATE));
    expect(textAt(table, 'all-passed/value', 'low/value')).toEqual(['', '']);
  });

  it('takes 90 % for not below 90 %', () => {
    const lines = Array.from({ length: 10 }, (_, n) =>
      lineOf({ id: `${n}`, province: '山西省' }, n === 0 ? { problems: ['home-stale'] } : {}),
    );
    expect(textAt(nationalWork(inputOf(batchOf(lines), NATIONAL_WORK_TEMPLATE)), 'low/value')).toEqual(['']);
  });
});

describe('六安 附件2 域名业务摸底调查表', () => {
  const columns = [
    { kind: 'channel', name: '政务公开', host: 'zwgk.example.gov.cn', fits: false, findingIds: ['x'] },
    { kind: 'channel', name: '办事服务', host: 'www.example.gov.cn', fits: null, findingIds: [] },
    { kind: 'topic', name: '扶贫专题', host: 'fp.example.gov.cn', fits: true, findingIds: ['y'] },
  ] as const;
  const line = lineOf(
    { id: 'a', sponsor: '某局', hosts: ['www.example.gov.cn', 'example.gov.cn'], type: 'department' },
    {
      seen: {
        ...NOTHING_SEEN,
        icp: ['皖ICP备05000001号'],
        hosts: ['www.example.gov.cn', 'old.example.gov.cn'],
        columns: [...columns],
      },
      typed: { 'domain/channel/1/name': '办事服务', 'domain/system/4/name': '审批系统' },
    },
  );
  const table = luanDomains(inputOf(batchOf([line]), DOMAINS_TEMPLATE, { siteId: 'a' }));
  const proposed = (at: string) => cellAt(table, at)?.proposals?.map(({ value }) => value);

  it('takes the domains of the register, and proposes those only the pages show', () => {
    expect(textAt(table, 'domain-1/host', 'domain-2/host', 'domain-3/host')).toEqual([
      'www.example.gov.cn',
      'example.gov.cn',
      '',
    ]);
    expect(proposed('domain-3/host')).toEqual(['old.example.gov.cn']);
    expect(proposed('domain-1/role')).toEqual(['主域名']);
    expect(proposed('filing-1/value')).toEqual(['ICP备案']);
  });

  it('proposes what the walk saw in rows not yet typed, and nothing that is there already', () => {
    expect(textAt(table, 'channel-1/name', 'channel-2/name')).toEqual(['办事服务', '']);
    expect(proposed('channel-1/name')).toBeUndefined();
    expect(proposed('channel-2/name')).toEqual(['政务公开']);
    expect(proposed('channel-3/name')).toBeUndefined();
  });

  it('proposes 否 with the finding behind it, and nothing where the rule asks', () => {
    expect(cellAt(table, 'channel-2/fits')?.proposals).toEqual([
      { value: '否', from: '页面所见', findingIds: ['x'] },
    ]);
    expect(proposed('topic-1/fits')).toEqual(['是']);
  });

  it('prints nothing of a proposal, and grows with what is typed', () => {
    expect(textAt(table, 'channel-2/name', 'channel-2/fits')).toEqual(['', '']);
    expect(textAt(table, 'system-4/name', 'system-5/name')).toEqual(['审批系统', '']);
    expect(cellAt(table, 'moved-4/name')).toBeUndefined();
  });
});

describe('监管年度报表', () => {
  const batch = (n: number, lines: readonly SiteLine[], typed = {}): Batch => {
    const months = [
      `${String(n * 3 - 2).padStart(2, '0')}-01`,
      ['03-31', '06-30', '09-30', '12-31'][n - 1] ?? '',
    ];
    const [from, to] = months.map((day) => `2018-${day}`) as [string, string];
    return batchOf(lines, {
      typed,
      task: { id: `q${n}`, name: '', edition: 'Z15', period: { label: `${n}`, from, to } },
    });
  };
  const good = lineOf({ id: 'a' });
  const bad = lineOf({ id: 'b' }, { problems: ['home-stale'] });
  const table = annualSupervision(
    inputOf(
      batch(4, [good, bad], {
        'year/q1/accountability/talk': '2',
        'year/q4/accountability/talk': '3',
        'year/q3/checked': '9',
      }),
      SUPERVISION_YEAR_TEMPLATE,
      { earlier: [batch(1, [good, bad]), batch(2, [good, notDrawn({ id: 'b' })])] },
    ),
  );

  it('has the figures of each quarter, and leaves one without a task to be typed', () => {
    expect(textAt(table, 'checked/q1', 'checked/q2', 'checked/q3', 'checked/q4')).toEqual([
      '2',
      '1',
      '9',
      '2',
    ]);
    expect(textAt(table, 'rate/q1', 'rate/q2', 'rate/q3')).toEqual(['50.0', '100', '']);
    expect(textAt(table, 'share/q2', 'sites/q2')).toEqual(['50.0', '2']);
  });

  it('shows both readings of 全年 and decides on none', () => {
    expect(cellAt(table, 'checked/total')).toMatchObject({
      text: '',
      proposals: [
        { value: '14', from: '各季度之和' },
        { value: '2', from: '不重复的网站' },
      ],
    });
  });

  it('counts every task of a quarter, a site checked in several of them once, and asks about it', () => {
    const month = (n: number, lines: readonly SiteLine[]): Batch => {
      const [from, to] = [`2018-0${n}-01`, `2018-0${n}-28`];
      return batchOf(lines, {
        task: { id: `m${n}`, name: '', edition: 'Z15', period: { label: `${n}月`, from, to } },
      });
    };
    const [c, notA, notB] = [lineOf({ id: 'c' }), notDrawn({ id: 'a' }), notDrawn({ id: 'b' })];
    const january = month(1, [good, bad, notDrawn({ id: 'c' })]);
    const february = month(2, [notA, lineOf({ id: 'b' }), notDrawn({ id: 'c' })]);
    const march = month(3, [notA, notB, c]);
    const year = annualSupervision(
      inputOf(march, SUPERVISION_YEAR_TEMPLATE, { earlier: [january, february] }),
    );
    // Whoever failed once in a quarter failed in it, though a later check passed.
    expect(textAt(year, 'sites/q1', 'checked/q1', 'failed/q1')).toEqual(['3', '3', '1']);
    expect(year.repeated).toEqual(['b']);
    const doubts = checkTables(march, [{ table: year, template: SUPERVISION_YEAR_TEMPLATE }]);
    expect(doubts.find(({ kind }) => kind === 'checked-again')).toMatchObject({
      weight: 'ask',
      siteIds: ['b'],
    });
    expect(table.repeated).toEqual([]);
  });

  it('adds up what was typed of 问责, and blanks are no zeros', () => {
    expect(textAt(table, 'accountability-talk/total', 'accountability-written/total')).toEqual(['5', '']);
  });

  it('does not ask for totals that the standard does not define, nor for a share that is none', () => {
    const blanks = blanksOf(table).map(({ name }) => name);
    expect(blanks).toContain('网站抽查·抽查比例·三季度');
    expect(blanks).not.toContain('网站抽查·抽查比例·总计');
    expect(blanks).not.toContain('是否纳入政府年度绩效考核·所占比重');
    expect(table.title).toBe('政府网站监管年度报表（2018年度）');
  });
});

describe('工作年度报表', () => {
  const line = lineOf(
    { id: 'a', type: 'portal', code: '', icp: '' },
    {
      seen: { ...NOTHING_SEEN, codes: ['1400000048'] },
      typed: {
        'year/interpretation-texts': '3',
        'year/interpretation-products': '4',
        'year/innovations': '搜索即服务；无障碍浏览',
      },
    },
  );
  const table = annualWork(inputOf(batchOf([line]), WORK_YEAR_TEMPLATE, { siteId: 'a' }));

  it('adds up what the form says is a sum', () => {
    expect(cellAt(table, 'interpretations/value')).toMatchObject({
      kind: 'formula',
      text: '7',
      basis: '3 + 4',
    });
    expect(textAt(table, 'cases/value')).toEqual(['']);
  });

  it('ticks the boxes that were chosen', () => {
    expect(textAt(table, 'type/value', 'innovations/value')).toEqual([
      '☑政府门户网站　□部门网站　□专项网站',
      '☑搜索即服务　□多语言版本　☑无障碍浏览　□千人千网　□其他',
    ]);
  });

  it('proposes what the footer shows where the register says nothing', () => {
    expect(cellAt(table, 'code/value')).toMatchObject({
      kind: 'typed',
      text: '',
      proposals: [{ value: '1400000048' }],
    });
  });
});

describe('differences', () => {
  it('reports a row that is missing in the original, and one too many', () => {
    const table = nationalWork(inputOf(batchOf([]), NATIONAL_WORK_TEMPLATE));
    expect(
      differences(
        table,
        Array.from({ length: 7 }, () => ['']),
      ),
    ).toEqual([{ key: '', name: '第7行', computed: '', printed: '' }]);
    expect(differences(table, [])).toHaveLength(6);
  });
});
