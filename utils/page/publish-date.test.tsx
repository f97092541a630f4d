import { describe, expect, it } from 'vitest';
import { page } from '../../tests/helpers/page';
import { processorMs } from '../../tests/helpers/processor-time';
import { footerOf } from './footer';
import { readPublishDate } from './publish-date';

/** No measure of speed: what blows up takes minutes. */
const BLOW_UP_MS = 4000;

const TITLE = '关于做好春季绿化工作的通知';
const TEXT =
  '各乡镇人民政府、各街道办事处，县直有关单位：为做好今年的春季绿化工作，经县政府同意，现就有关事项通知如下，请认真贯彻执行。';

/** An article with something between title and text, and something after it. */
const read = (above: preact.ComponentChild, below: preact.ComponentChild = null) => {
  const found = readPublishDate(
    page(
      <>
        <div>今天是2026年3月15日 星期日</div>
        <h1>{TITLE}</h1>
        {above}
        <div>
          <p>{TEXT}</p>
          <p>{TEXT}</p>
          {below}
        </div>
        <footer>主办单位：某某县人民政府办公室 网站标识码：3412345678 改版于2017-06-08</footer>
      </>,
    ),
  );
  return 'date' in found ? `${found.state} ${found.date.day}` : found.state;
};

describe('readPublishDate', () => {
  it.each([
    ['label with colon', <p>发布时间：2018-03-01 09:26</p>],
    ['label with blanks inside', <p>发 布 日 期 : 2018/3/1</p>],
    ['plain label', <p>时间：2018年3月1日</p>],
    ['label glued to the source', <p>来源：县林业局日期：2018-03-01</p>],
    [
      'label and date in table cells',
      <table>
        <tr>
          <td>发布日期</td>
          <td>2018-03-01</td>
        </tr>
      </table>,
    ],
    ['date before the source, right under the title', <p>2018年03月01日来源：县林业局 字体：大 中 小</p>],
    ['bare date alone', <p>2018-03-01 09:26:30</p>],
    [
      'date and source in list items',
      <ul>
        <li>2018-03-01</li>
        <li>来源：县林业局</li>
      </ul>,
    ],
    [
      'date in pieces of one line',
      <p>
        发布时间：<span>2018</span>-<span>03</span>-<span>01</span>
      </p>,
    ],
    ['numerals under a label', <p>发布日期：二〇一八年三月一日</p>],
    ['bracketed label', <p>【时间：2018-03-01】 【字号 大 中 小】</p>],
  ])('sees it: %s', (_, above) => {
    expect(read(above)).toBe('shown 2018-03-01');
  });
  it('sees one in brackets at the end of the title', () => {
    const found = readPublishDate(
      page(
        <>
          <h1>{TITLE}（2018-03-01）</h1>
          <p>{TEXT}</p>
        </>,
      ),
    );
    expect(found).toMatchObject({ state: 'shown', date: { day: '2018-03-01' } });
  });
  it('sees a labelled one after the text', () => {
    expect(read(null, <p>发布时间：2018-03-01</p>)).toBe('shown 2018-03-01');
  });
  it('sees the labelled one after a signature, not the signature', () => {
    const below = [<p>2018年2月20日</p>, <p>发布日期：2018-03-01 来源：县林业局</p>];
    expect(read(null, below)).toBe('shown 2018-03-01');
  });
  it('prefers the date of publishing to that of writing', () => {
    expect(read(<p>成文日期：2018-02-20 发布日期：2018-03-01</p>)).toBe('shown 2018-03-01');
  });

  it.each([
    ['a signature', null, <p>2018年3月1日</p>],
    [
      'a day in the text',
      null,
      <p>本通知自2018年3月1日起施行，各单位应当遵照执行，并及时报告有关情况和存在的问题。</p>,
    ],
    ['成文日期 only', <p>成文日期：2018-03-01</p>, null],
    ['a closing date', <p>报名截止时间：2018-03-01</p>, null],
    ['an event', <p>活动时间：2018-03-01</p>, null],
    ['a document’s own date in numerals', <p>二〇一八年三月一日</p>, null],
  ])('does not take %s for it', (_, above, below) => {
    expect(read(above, below)).toBe('elsewhere 2018-03-01');
  });
  it.each([
    ['month and day', <p>03-01 来源：县林业局</p>],
    ['digits alone', <p>20180301</p>],
    ['a day the calendar does not have', <p>发布时间：2018-02-31</p>],
    ['a relative day', <p>3天前</p>],
    ['year and month', <p>2018年3月</p>],
    ['English', <p>March 1, 2018</p>],
    ['a year of two digits', <p>18年3月1日 来源：县林业局</p>],
    ['blanks between the parts', <p>2018 03 01 来源：县林业局</p>],
    ['year and month in numerals', <p>二〇一八年三月 来源：县林业局</p>],
  ])('calls %s partial', (_, above) => {
    expect(read(above)).toBe('partial');
  });
  it('takes no month of a title for a part of a date', () => {
    expect(read(<h2>二〇一八年三月干部任免</h2>)).toBe('none');
  });
  it('leaves aside today, other pages’ dates, the footer’s, and days without a year in running text', () => {
    expect(read(null)).toBe('none');
    expect(
      read(
        null,
        <ul>
          <li>
            <a href="/a">上一篇：全县安全生产会议召开</a>
            <span>2018-02-27</span>
          </li>
        </ul>,
      ),
    ).toBe('none');
    expect(
      read(
        null,
        <p>3月1日，县政府召开会议，县长主持会议并讲话，副县长、各乡镇长、县直有关单位负责人参加会议。</p>,
      ),
    ).toBe('none');
  });
  it('is not fooled by a ranking whose heading could be an information line', () => {
    const ranking = (
      <div>
        <h4>点击排行</h4>
        <ul>
          <li>
            <a href="/b">全县安全生产会议召开</a>
            <span>2018-02-27</span>
          </li>
        </ul>
      </div>
    );
    expect(read(ranking)).toBe('none');
  });
  it('keeps the date of a page so short that its footer holds all of it', () => {
    const short = page(
      <div>
        <div>当前位置：首页 &gt; 县区要闻</div>
        <div>{TITLE}</div>
        <div>日期：2018-05-16 17:21 来源：县融媒体中心</div>
        <div>版权所有：某某县人民政府 网站标识码：3412345678</div>
      </div>,
      { title: `${TITLE}-某某县人民政府` },
    );
    expect(footerOf(short).text).toContain(TITLE);
    expect(readPublishDate(short)).toMatchObject({ state: 'shown', date: { day: '2018-05-16' } });
  });
  describe('of something else, though labelled', () => {
    const withFooter = (text: string) =>
      readPublishDate(
        page(
          <>
            <h1>{TITLE}</h1>
            <p>{TEXT}</p>
            <footer>主办单位：某某县人民政府办公室 网站标识码：3412345678 {text}</footer>
          </>,
        ),
      ).state;
    it.each(['网站更新时间：2026-03-14', '最后更新：2026-03-14', '发布时间：2026-03-14'])(
      'does not take the footer’s %s for it, nor calls it missing',
      (text) => {
        expect(withFooter(text)).toBe('elsewhere');
      },
    );
    it('does not take the weather above the title for it', () => {
      const weather = '某某县 多云 12℃ 更新时间：2026-03-15 08:00';
      const under = (header: preact.JSX.Element) =>
        readPublishDate(
          page(
            <>
              {header}
              <h1>{TITLE}</h1>
              <p>来源：县林业局</p>
              <p>{TEXT}</p>
              <footer>主办单位：某某县人民政府办公室 网站标识码：3412345678</footer>
            </>,
          ),
        ).state;
      expect(under(<div class="header">{weather}</div>)).toBe('elsewhere');
      expect(under(<div>{weather}</div>)).toBe('elsewhere');
      expect(under(<div>索引号：123 发布日期：2018-03-01</div>)).toBe('shown');
    });
    it('does not take a related row’s date for it, nor calls it missing', () => {
      const related = (
        <ul>
          <li>
            <a href="/a.html">全县安全生产工作会议召开</a>
            <span>发布时间：2018-02-27</span>
          </li>
        </ul>
      );
      expect(read(null, related)).toBe('elsewhere 2018-02-27');
      expect(read(<p>发布时间：2018-03-01</p>, related)).toBe('shown 2018-03-01');
    });
    it('still sees the one below the text, with the way to other articles behind it', () => {
      const neighbours = (
        <div>
          <p>发布时间：2018-03-01</p>
          <p>
            <a href="/b.html">上一篇：全县安全生产工作会议召开</a>
          </p>
        </div>
      );
      expect(read(null, neighbours)).toBe('shown 2018-03-01');
    });
    it.each([
      ['in one line', <p>时间：2026年4月5日 地点：县政府三楼会议室</p>],
      [
        'in two lines',
        <div>
          <p>时间：2026年4月5日上午9时</p>
          <p>地点：县政府三楼会议室</p>
        </div>,
      ],
    ])('does not take the time of an event for it: %s', (_, event) => {
      expect(read(null, event)).toBe('elsewhere 2026-04-05');
    });
    it('still sees the one in an information line with links, above the text and below', () => {
      const line = (
        <p>
          发布时间：2018-03-01 来源：<a href="https://lyj.example.gov.cn/">某某县林业局网站</a>
        </p>
      );
      expect(read(line)).toBe('shown 2018-03-01');
      expect(read(null, line)).toBe('shown 2018-03-01');
    });
  });
  it('does not see a hidden date', () => {
    expect(read(<p hidden>发布时间：2018-03-01</p>)).toBe('none');
  });
  it('never calls a date missing where it stopped looking', () => {
    const links = Array.from({ length: 2000 }, () => <a href="/a.html">2018-02-27 全县会议</a>);
    expect(read(<nav>{links}</nav>)).toBe('elsewhere 2018-02-27');
  });
  it('ends on a page of dates and depths', () => {
    let deep: preact.ComponentChild = <p>2018-03-01</p>;
    for (let i = 0; i < 1500; i++) deep = <div>{deep}</div>;
    const many = Array.from({ length: 5000 }, (_, i) => <i>{`2018-03-01 ${i} `}</i>);
    expect(processorMs(() => read(deep, <p>{many}</p>))).toBeLessThan(BLOW_UP_MS);
  });
});
