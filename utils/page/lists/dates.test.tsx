import { describe, expect, it } from 'vitest';
import { page } from '../../../tests/helpers/page';
import { readLists } from './reading';

/** As old templates write links that a script leads. */
const LED = ['javascript', ';'].join(':');
/** What the test pages were read on: 2026-03-15 in China. */
const TITLES = [
  '全市安全生产工作会议召开',
  '市领导到开发区调研项目建设',
  '我市启动秋季植树活动',
  '关于开展专项检查的通知',
];

/** The dates of a list whose rows are given, as `2025-03-10 written`, `open 03-10` or `none`. */
function datesOf(rows: preact.ComponentChildren, options = {}): string[] {
  const { lists } = readLists(page(<div>{rows}</div>, options));
  return lists.flatMap(({ items }) =>
    items.map(({ date }) => {
      if (date.state === 'known') return `${date.day} ${date.source}`;
      return date.state === 'open' ? `open ${date.why}` : 'none';
    }),
  );
}
const list = (dates: readonly preact.ComponentChildren[], href = (k: number) => `/xw/${k}.html`) => (
  <ul>
    {dates.map((date, k) => (
      <li>
        <a href={href(k)}>{TITLES[k % TITLES.length]}</a>
        {date}
      </li>
    ))}
  </ul>
);
const spans = (...dates: string[]) => dates.map((date) => <span>{date}</span>);

describe('the date of an item is read', () => {
  it.each([
    ['2025-03-10'],
    [' 2025-03-10 '],
    ['2025/3/10'],
    ['2025.03.10'],
    ['2025年3月10日'],
    ['2025年03月10日 09时32分'],
    ['２０２５－０３－１０'],
    ['[2025-03-10]'],
    ['(2025-03-10 09:26:11)'],
    ['【2025-03-10】'],
    ['2025-03-10T09:26:00'],
    ['发布日期：2025-03-10'],
    ['发文：2025-03-10'],
    ['录入 : 2025年3月10日'],
    ['2025-03-10 星期一'],
    ['2025-03-10发布'],
    ['二〇二五年三月十日'],
  ])('from %s', (written) => {
    expect(datesOf(list(spans(written, written, written)))).toEqual(Array(3).fill('2025-03-10 written'));
  });

  it.each<[string, preact.ComponentChildren]>([
    [
      'year, then month and day',
      <div>
        <i>2025-</i>
        <b>03-10</b>
      </div>,
    ],
    [
      'a dashed year over month and day',
      <div>
        <div>--2025--</div>
        <p>03-10</p>
      </div>,
    ],
    [
      'day, then year and month',
      <div>
        <b>10</b>
        <i>2025-03</i>
      </div>,
    ],
    [
      'day, then year and month in words',
      <div>
        <b>10</b>
        <i>2025年3月</i>
      </div>,
    ],
    [
      'month and day, then year',
      <div>
        <b>03-10</b>
        <i>2025</i>
      </div>,
    ],
    [
      'day, month, year',
      <div>
        <b>10</b>
        <i>3月</i>
        <i>2025</i>
      </div>,
    ],
    [
      'year, month, day',
      <div>
        <b>2025</b>
        <i>03</i>
        <i>10</i>
      </div>,
    ],
  ])('from two or three elements: %s', (_, split) => {
    expect(datesOf(list([split, split, split]))).toEqual(Array(3).fill('2025-03-10 split'));
  });

  it('from the datetime attribute, whatever the text says', () => {
    const time = <time dateTime="2025-03-10T08:00:00+08:00">5天前</time>;
    expect(datesOf(list([time, time]))).toEqual(['2025-03-10 attribute', '2025-03-10 attribute']);
  });

  it.each<[string, preact.ComponentChildren]>([
    ['a title with the whole date', <span title="2025-03-10 09:26">03-10</span>],
    ['a title with its label', <span title="发布时间：2025-03-10" />],
  ])('from an attribute: %s', (_, date) => {
    expect(datesOf(list([date, date, date]))).toEqual(Array(3).fill('2025-03-10 attribute'));
  });

  it('from words for times just gone, by the clock of China', () => {
    const written = spans('2小时前', '今天', '11小时前', '昨天', '3天前');
    expect(datesOf(list(written), { takenAt: '2026-03-15T02:00:00Z' })).toEqual([
      '2026-03-15 written',
      '2026-03-15 written',
      '2026-03-14 written',
      '2026-03-14 written',
      '2026-03-12 written',
    ]);
  });

  it('from its own element, not from a title that names another day', () => {
    const rows = (
      <ul>
        <li>
          <a href="/1.html">2025年7月25日 本地新闻</a>
          <span>2025-07-27</span>
        </li>
        <li>
          <a href="/2.html">停电公告2025年06月28日</a>
          <span>2025-06-26</span>
        </li>
        <li>
          <a href="/3.html">国务院任免国家工作人员（2025年5月25日）</a>
          <span>2025-05-26</span>
        </li>
      </ul>
    );
    expect(datesOf(rows)).toEqual(['2025-07-27 written', '2025-06-26 written', '2025-05-26 written']);
  });

  it('from the column that says when it was published, not when it was formed or ends', () => {
    const rows = (
      <table>
        <tbody>
          <tr>
            <th>标题</th>
            <th>成文日期</th>
            <th>发布日期</th>
            <th>截止日期</th>
          </tr>
          {[1, 2, 3].map((k) => (
            <tr>
              <td>
                <a href={`/${k}.html`}>{TITLES[k]}</a>
              </td>
              <td>{`2025-01-0${k}`}</td>
              <td>{`2025-03-0${k}`}</td>
              <td>{`2025-09-0${k}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    );
    expect(datesOf(rows)).toEqual(['2025-03-01 written', '2025-03-02 written', '2025-03-03 written']);
  });

  it('as the day of asking where a letter shows the day of its answer too', () => {
    const row = (asked: string, answered: string) => (
      <li>
        <a href={LED}>
          <div>今年禁渔期是什么时候？</div>
          <div>
            {`[提交时间：${asked}]`}
            <span>回复人：农业农村局</span>
            {`[回复时间：${answered}]`}
          </div>
        </a>
      </li>
    );
    expect(
      datesOf(
        <ul>
          {row('2025-03-01', '2025-03-04')}
          {row('2025-02-01', '2025-02-04')}
        </ul>,
      ),
    ).toEqual(['2025-03-01 written', '2025-02-01 written']);
  });

  it('in each of several forms of one list', () => {
    expect(datesOf(list(spans('2025-03-10', '2025年3月8日', '[2025-03-07]')))).toEqual([
      '2025-03-10 written',
      '2025-03-08 written',
      '2025-03-07 written',
    ]);
  });
});

describe('no date is read from', () => {
  it.each([
    ['a document number', '市政发〔2018〕5号'],
    ['an index number', '0233621J/2026-00150'],
    ['a telephone number', '0310-8123456'],
    ['buildings', '93-96栋'],
    ['floors', '1-5层'],
    ['a score', '4.5'],
    ['a page', '1/12'],
    ['a law and its day', '根据2018年5月1日起施行的办法办理'],
    ['a document number like a day', '编号：2018-05-16'],
    ['a deadline', '截止日期：2026-01-31'],
    ['a deadline in a word', '截止：2026-01-31'],
    ['a period', '公示时间：2026-01-01至2026-01-07'],
  ])('%s', (_, text) => {
    expect(datesOf(list(spans(text, text, text, text)))).not.toContainEqual(
      expect.stringMatching(/known|written|open/),
    );
  });

  it('a day in one title of a list without dates', () => {
    const rows = TITLES.map((title, k) => (
      <li>
        <a href={`/${k}.html`}>{k === 0 ? '全市工作会议召开(2025-03-10)' : title}</a>
      </li>
    ));
    expect(datesOf(<ul>{rows}</ul>)).toEqual(['none', 'none', 'none', 'none']);
  });

  it('a link alone: no visitor sees it', () => {
    expect(datesOf(list([null, null, null], (k) => `/xw/202503/t2025031${k}_1234.html`))).toEqual([
      'none',
      'none',
      'none',
    ]);
  });
});

describe('a date that no calendar has', () => {
  it('is an open question', () => {
    expect(datesOf(list(spans('2025-02-30', '2025-02-28', '2025-02-27')))[0]).toBe('open no-such-day');
  });
});

describe('a missing year', () => {
  it.each([
    ['t20250310_1234', (k: number) => `/xw/202503/t2025031${k}_123.html`],
    ['/2025-03/10/', (k: number) => `/xw/2025-03/1${k}/content_1.htm`],
    ['/2025/03/10/', (k: number) => `/art/2025/3/1${k}/art_1_2.html`],
    ['/2025-03-10/', (k: number) => `/xw/2025-03-1${k}/9.html`],
    ['/202503/', () => '/xw/202503/content_1.htm'],
  ])('is proven by a link such as %s', (_, href) => {
    expect(datesOf(list(spans('03-10', '3月9日', '[03-08]'), href))).toEqual([
      '2025-03-10 link',
      '2025-03-09 link',
      '2025-03-08 link',
    ]);
  });

  it('is last year where the link was made in January', () => {
    expect(datesOf(list(spans('12-30', '12-28'), () => '/xw/202501/t20250102_1.html'))).toEqual([
      '2024-12-30 link',
      '2024-12-28 link',
    ]);
  });

  it('is not proven by links that all carry the day of a move', () => {
    const moved = datesOf(
      list(spans('07-05', '06-25', '05-13', '03-02', '01-26'), () => '/xw/2025-07-09/941.html'),
    );
    expect(moved).toEqual(Array(5).fill('open no-year'));
  });

  it('is proven by the order between full dates, over New Year', () => {
    expect(datesOf(list(spans('2025-02-10', '01-20', '12-28', '11-30', '2024-11-02')))).toEqual([
      '2025-02-10 written',
      '2025-01-20 order',
      '2024-12-28 order',
      '2024-11-30 order',
      '2024-11-02 written',
    ]);
  });

  it('is placed upwards of a full date over a short gap only', () => {
    expect(datesOf(list(spans('03-20', '2025-03-10', '2025-03-01')))[0]).toBe('2025-03-20 order');
    expect(datesOf(list(spans('09-20', '2025-03-10', '2025-03-01')))[0]).toBe('open no-year');
  });

  it('is open without any proof', () => {
    expect(datesOf(list(spans('03-10', '03-08', '02-27')))).toEqual(Array(3).fill('open no-year'));
  });

  it('is open in a list without order', () => {
    const dates = datesOf(
      list(spans('2025-01-10', '09-20', '03-08', '12-27', '04-02', '2025-06-01', '11-05')),
    );
    expect(dates.filter((date) => date === 'open no-year')).toHaveLength(5);
  });

  it('is open where the order says what cannot be', () => {
    expect(datesOf(list(spans('2025-07-27', '12-05', '2025-07-20')))[1]).toBe('open no-year');
  });
});
