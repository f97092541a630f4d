import type { ComponentChildren } from 'preact';
import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import { judge as judgeAll } from '../core/run';
import { publishDateInconsistent, TOLERANCE_DAYS } from './publish-date-inconsistent';

const TITLE = '全县春季绿化工作会议召开';
const TEXT =
  '会议总结了去年的绿化工作，研究部署今年的重点任务，县政府主要负责人参加会议并讲话，各乡镇、县直有关单位负责人参加会议。';

interface Made {
  printed?: string;
  tag?: string;
  path?: string;
  inside?: ComponentChildren;
  below?: ComponentChildren;
}
const article = ({ printed = '2018-03-01', tag, path = '/xwzx/1234.html', inside, below }: Made) =>
  page(
    <>
      {tag === undefined ? null : <meta name="PubDate" content={tag} />}
      <img src="/skin/W020300101512.png" alt="" />
      <h1>{TITLE}</h1>
      {printed === '' ? null : <p>发布时间：{printed} 来源：县林业局</p>}
      <div>
        <p>{TEXT}</p>
        {inside}
        <p>{TEXT}</p>
      </div>
      {below}
      <footer>主办单位：某某县人民政府办公室 网站标识码：3412345678</footer>
    </>,
    { title: `${TITLE}_某某县人民政府`, url: `https://www.example.gov.cn${path}` },
  );
const evaluate = (made: Made) => publishDateInconsistent.evaluate(article(made), context());
const judge = (made: Made): string => {
  const { outcome, reason } = evaluate(made);
  return `${outcome}: ${reason}`;
};

describe('publish-date-inconsistent', () => {
  it.each<[string, Made]>([
    ['printed date and tag', { tag: '2018-03-01 09:26' }],
    ['a tag in Chinese', { tag: '2018年3月1日' }],
    ['printed date and full address', { path: '/xwzx/201803/t20180301_1234.html' }],
    ['printed date and month of the address', { path: '/xwzx/201803/1234.html' }],
    ['midnight between them', { tag: '2018-03-02 00:05', path: '/xwzx/2018-03-02/1234.html' }],
    ['a draft of three weeks before', { path: '/xwzx/201802/t20180208_1234.html' }],
    ['an attachment of that day', { below: <a href="/files/P020180301512.doc">附件</a> }],
    ['an attachment made long before', { below: <a href="/files/P020160301512.doc">附件</a> }],
  ])('passes %s', (_, made) => {
    expect(judge(made)).toBe('pass: agree');
  });

  it('shows all witnesses side by side', () => {
    const { exhibits, params } = evaluate({
      tag: '2018-03-05',
      path: '/201803/t20180306_1.html',
      inside: <img src="/W020180307512.jpg" alt="" />,
    });
    expect(exhibits.map(({ place }) => place)).toEqual(['发布时间', '页面标签', '地址栏', '附件、正文图片']);
    expect(params?.dates).toBe('页面 2018-03-01，PubDate 2018-03-05，网址 2018-03-06，附件或图片 2018-03-07');
  });

  it.each<[string, Made, string]>([
    ['a printed date after the reading', { printed: '2026-03-16', tag: '2026-03-16' }, 'future'],
    ['a tag after the reading', { tag: '2027-03-01' }, 'future'],
    ['two days between page and tag', { tag: '2018-03-03' }, 'tag-differs'],
    ['an address of a later day', { path: '/2018-07-09/941.html' }, 'address-later'],
    ['an address of a later month', { path: '/xwzx/201804/1234.html' }, 'address-later'],
    ['a date newer than its address', { path: '/xwzx/201701/t20170105_1234.html' }, 'address-earlier'],
    ['a file uploaded later', { below: <a href="/files/P020190301512.doc">附件</a> }, 'file-later'],
    ['a picture uploaded later', { inside: <img src="/201903/W020190301512.jpg" alt="" /> }, 'file-later'],
    [
      'a tag later than the address, nothing printed',
      { printed: '', tag: '2018-03-01', path: '/201701/1.html' },
      'address-earlier',
    ],
  ])('asks a person about %s', (_, made, reason) => {
    expect(judge(made)).toBe(`review: ${reason}`);
  });

  it('counts the day of the reading in China’s time', () => {
    // Read at 02:00 UTC on 15 March: 10 o'clock of that day in China.
    expect(judge({ printed: '2026-03-15', tag: '2026-03-15' })).toBe('pass: agree');
  });

  it.each<[string, Made]>([
    ['a picture of the template, older or newer', {}],
    ['the folder of the page, repeated in its pictures', { inside: <img src="/xwzx/a.jpg" alt="" /> }],
    [
      'a file of another article',
      {
        below: (
          <>
            <p>下一篇：</p>
            <a href="/files/P020190301512.doc">另一附件</a>
          </>
        ),
      },
    ],
    ['a serial number in the address', { path: '/content/post_9360641.html' }],
    ['a tag that is no date', { tag: '信息发布时间' }],
  ])('does not take for a witness: %s', (_, made) => {
    expect(judge(made)).toBe('inapplicable: one-date');
  });

  it('has nothing to compare without a date of publishing', () => {
    expect(judge({ printed: '', path: '/201803/t20180301_1.html' })).toBe('inapplicable: undated');
  });

  it('leaves one day between dates, and never says a fault', () => {
    expect(TOLERANCE_DAYS).toBe(1);
    const on = context({ pageKind: { kind: 'article', certain: true } });
    const [finding] = judgeAll(article({ tag: '2018-03-09' }), on, [publishDateInconsistent]);
    expect(finding).toMatchObject({ outcome: 'review', candidate: false });
  });
});
