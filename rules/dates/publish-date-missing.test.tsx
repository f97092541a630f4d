import { h } from 'preact';
import { describe, expect, it } from 'vitest';
import { crumbs } from '../../tests/helpers/columns';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import { judge as judgeAll } from '../core/run';
import { publishDateMissing } from './publish-date-missing';

const TITLE = '全县春季绿化工作会议召开';
const TEXT =
  '会议总结了去年的绿化工作，研究部署今年的重点任务，县政府主要负责人参加会议并讲话，各乡镇、县直有关单位负责人参加会议。';
const FOOTER = <footer>主办单位：某某县人民政府办公室 网站标识码：3412345678</footer>;
const article = (above: preact.ComponentChild, below: preact.ComponentChild = null, title = TITLE) =>
  page(
    <>
      <p>今天是2026年3月15日 星期日</p>
      <h1>{title}</h1>
      {above}
      <div>
        <p>{TEXT}</p>
        <p>{TEXT}</p>
        {below}
      </div>
      {FOOTER}
    </>,
    { title: `${title}_某某县人民政府` },
  );
/** `code` is how a snapshot keeps the start of an inline script. */
const script = (code: string) => h('script', { code } as object);
const judge = (made: ReturnType<typeof page>) => {
  const { outcome, reason } = publishDateMissing.evaluate(made, context());
  return `${outcome}: ${reason}`;
};

describe('publish-date-missing', () => {
  it('passes a date in the information line, with and without a clock time', () => {
    expect(judge(article(<p>发布时间：2018-03-01 09:26 来源：县林业局</p>))).toBe('pass: shown');
    expect(judge(article(<p>2018年3月1日</p>))).toBe('pass: shown');
  });
  it('passes a policy page with both dates', () => {
    expect(
      judge(
        article(
          <table>
            <tr>
              <td>成文日期</td>
              <td>2018-02-20</td>
              <td>发布日期</td>
              <td>2018-03-01</td>
            </tr>
          </table>,
        ),
      ),
    ).toBe('pass: shown');
  });
  it('fails an article whose only dates are today, other pages’ and a day of the event', () => {
    expect(judge(article(<p>来源：县林业局</p>))).toBe('fail: absent');
    const more = (
      <ul>
        <li>
          <a href="/a.html">上一篇：全县安全生产会议召开</a> 2018-02-27
        </li>
      </ul>
    );
    expect(judge(article(null, more))).toBe('fail: absent');
    expect(judge(article(null, <p>3月1日，{TEXT}</p>))).toBe('fail: absent');
  });
  it('shows where it looked', () => {
    const { exhibits } = publishDateMissing.evaluate(article(null), context());
    expect(exhibits.map(({ role, place }) => `${role} ${place}`)).toEqual(['searched 标题', 'searched 正文']);
  });
  it.each([
    ['a signature', article(null, <p>2018年3月1日</p>), 'elsewhere'],
    ['成文日期 alone', article(<p>成文日期：2018-03-01</p>), 'elsewhere'],
    ['a day of the text with its year', article(null, <p>2018年3月1日，{TEXT}</p>), 'elsewhere'],
    ['month and day', article(<p>03-01 来源：县林业局</p>), 'partial'],
    ['a day that is none', article(<p>发布时间：2018-02-30</p>), 'partial'],
    ['a label without its date', article(<p>发布时间： 来源：县林业局</p>), 'label-empty'],
    ['a date in the tag only', article(<meta name="PubDate" content="2018-03-01 09:26" />), 'only-tag'],
    [
      'an inline script that writes a date',
      article(script('var d = "2018-03-01"; document.write("日期 " + d)')),
      'by-script',
    ],
    [
      'a frame in the page',
      article(null, <iframe title="x" src="https://other.example.cn/" />),
      'unreadable',
    ],
    [
      'a picture instead of a text',
      page(
        <>
          <h1>{TITLE}</h1>
          <img src="a.png" alt="" />
          {FOOTER}
        </>,
      ),
      'no-body',
    ],
    [
      'a text without a title',
      page(
        <>
          <p>{TEXT}</p>
          <p>{TEXT}</p>
          {FOOTER}
        </>,
        { title: '' },
      ),
      'no-body',
    ],
  ])('asks a person about %s', (_, made, reason) => {
    expect(judge(made)).toBe(`review: ${reason}`);
  });
  it('does not suspect frames and scripts above the title, nor the scripts of marks', () => {
    const above = (
      <>
        <iframe title="x" src="https://other.example.cn/" />
        {script('document.write(new Date())')}
      </>
    );
    expect(
      judge(
        page(
          <>
            {above}
            <h1>{TITLE}</h1>
            <p>{TEXT}</p>
            <p>{TEXT}</p>
            {FOOTER}
          </>,
        ),
      ),
    ).toBe('fail: absent');
    const mark = script('document.write(unescape("%3Cspan id=_ideConac time")) // dcs.conac.cn');
    expect(judge(article(mark))).toBe('fail: absent');
  });
  it.each(['机构职能', '县林业局领导简介', '某某县概况', '联系我们'])(
    'asks nothing of a standing page: %s',
    (title) => {
      expect(judge(article(null, null, title))).toBe('inapplicable: static-page');
    },
  );
  it.each([
    ['a leader', '县长张三', ['政务公开', '领导之窗']],
    ['an office', '县教育局', ['政务公开', '机构职责']],
    ['a sight', '白云山景区', ['走进某县', '风景名胜']],
  ])('asks nothing of the page of %s under such a column', (_, title, names) => {
    const tags = [
      <meta name="ArticleTitle" content={title} />,
      <meta name="ContentSource" content="某某县人民政府" />,
    ];
    expect(judge(article([tags, crumbs(...names, title)], null, title))).toBe('inapplicable: static-page');
    const column = `${title}_${names.join('_')}_某某县人民政府`;
    const named = page([tags, <h1>{title}</h1>, <p>{TEXT}</p>, <p>{TEXT}</p>, FOOTER], { title: column });
    expect(judge(named)).toBe('inapplicable: static-page');
    // Without the column nobody can tell, and the template of news may stand around it.
    expect(judge(article(tags, null, title))).toBe('review: undated-kind');
  });
  it.each([
    ['its column', crumbs('政务公开', '通知公告')],
    ['the news of a standing column', crumbs('领导之窗', '领导活动')],
    ['its source', <p>来源：县林业局</p>],
    ['how often it was read', <p>浏览次数：12 【大 中 小】</p>],
  ])('fails a text that by %s should have a date', (_, above) => {
    expect(judge(article(above, null, '春季绿化工作'))).toBe('fail: absent');
    expect(judge(article(null, null, '春季绿化工作'))).toBe('review: undated-kind');
  });
  it('does not take the site’s name, or a word in the title, for a standing column', () => {
    const title = '白云山景区召开防火工作会议';
    const named = page([crumbs('要闻', title), <h1>{title}</h1>, <p>{TEXT}</p>, <p>{TEXT}</p>, FOOTER], {
      title: `${title}_白云山风景区管理委员会`,
    });
    expect(judge(named)).toBe('fail: absent');
  });
  it('asks nothing of a form', () => {
    const fields = ['name', 'phone', 'title', 'mail'].map((name) => <input type="text" name={name} />);
    expect(
      judge(
        page(
          <>
            <h1>{TITLE}</h1>
            {fields}
            {FOOTER}
          </>,
        ),
      ),
    ).toBe('inapplicable: form-page');
  });
  it('does not take an article with a search and a comment box for a form', () => {
    const fields = ['a', 'b', 'c', 'd'].map((name) => <input type="text" name={name} />);
    expect(judge(article(null, fields))).toBe('fail: absent');
  });
  it('says a fault only where the page is surely an article', () => {
    const on = (certain: boolean) =>
      judgeAll(article(null), context({ pageKind: { kind: 'article', certain } }), [publishDateMissing])[0];
    expect(on(true)).toMatchObject({ outcome: 'fail', reason: 'absent' });
    expect(on(false)).toMatchObject({ outcome: 'review', reason: 'kind-uncertain' });
  });
});
