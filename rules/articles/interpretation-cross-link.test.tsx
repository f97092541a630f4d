import type { ComponentChildren } from 'preact';
import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import { judge as judgeAll } from '../core/run';
import { interpretationCrossLink } from './interpretation-cross-link';

const TEXT =
  '为进一步改善生态环境，结合本县实际，制定了本办法，明确了各乡镇、县直有关单位的职责，对绿化经费、管护、考核作出规定。';
const FILE = '某某县城镇绿化管理办法';
const INTERPRETED = `《${FILE}》政策解读`;

const made = (title: string, below: ComponentChildren, above: ComponentChildren = null) =>
  page(
    <>
      <header>
        <a href="/zcwj/">政策文件</a> <a href="/zcjd/">政策解读</a>
      </header>
      {above}
      <h1>{title}</h1>
      <p>发布时间：2018-03-01</p>
      <div>
        <p>{TEXT}</p>
        <p>{TEXT}</p>
      </div>
      {below}
      <footer>
        主办单位：某某县人民政府办公室 网站标识码：3412345678 <a href="/a.html">{FILE}</a>
      </footer>
    </>,
    { title, url: 'https://www.example.gov.cn/zcjd/1.html' },
  );
const judge = (one: ReturnType<typeof page>): string => {
  const { outcome, reason } = interpretationCrossLink.evaluate(one, context());
  return `${outcome}: ${reason}`;
};
const on = (below: ComponentChildren): string => judge(made(INTERPRETED, below));

describe('interpretation-cross-link', () => {
  it.each<[string, ComponentChildren]>([
    [
      'by its name',
      <p>
        <a href="/zcwj/2.html">{FILE}</a>
      </p>,
    ],
    [
      'by its full title',
      <p>
        <a href="/zcwj/2.html">某某县人民政府关于印发《{FILE}》的通知</a>
      </p>,
    ],
    [
      'after a label',
      <p>
        相关文件：<a href="/zcwj/2.html">某政发〔2018〕3号</a>
      </p>,
    ],
    [
      'below a label',
      <>
        <h3>政策原文</h3>
        <ul>
          <li>
            <a href="/zcwj/2.html">某政发〔2018〕3号</a>
          </li>
        </ul>
      </>,
    ],
    [
      'by a label alone',
      <p>
        <a href="/zcwj/2.html">查看原文链接</a>
      </p>,
    ],
  ])('passes an interpretation that leads to its file %s', (_, below) => {
    expect(on(below)).toBe('pass: linked');
  });

  it.each<[string, string, ComponentChildren]>([
    ['its title', INTERPRETED, null],
    ['a numbered title', `《${FILE}》解读（二）`, null],
    ['a picture story', `一图读懂《${FILE}》`, null],
    ['its column', '我县绿化有了新规矩', <meta name="ColumnName" content="政策解读" />],
    ['the breadcrumb', '我县绿化有了新规矩', <p>当前位置：首页 &gt; 政务公开 &gt; 政策解读</p>],
  ])('knows an interpretation by %s', (_, title, above) => {
    expect(judge(made(title, null, above))).toBe('fail: absent');
  });

  it.each<[string, ComponentChildren, string]>([
    [
      'a label that leads nowhere',
      <p>
        相关文件：<a href="#">{FILE}</a>
      </p>,
      'dead-link',
    ],
    [
      'a file on another site',
      <p>
        相关文件：<a href="https://www.province.gov.cn/1.html">{FILE}</a>
      </p>,
      'other-site',
    ],
    [
      'an attachment',
      <p>
        文件原文：<a href="/files/1.pdf">{FILE}</a>
      </p>,
      'attachment',
    ],
    [
      'a link that may be it',
      <p>
        <a href="/zcwj/9.html">某某县人民政府关于加强造林工作的通知</a>
      </p>,
      'likely',
    ],
    [
      'a picture',
      <p>
        <a href="/zcwj/2.html">
          <img src="/a.jpg" alt="" />
        </a>
      </p>,
      'picture',
    ],
    ['a label alone', <div>相关文件</div>, 'label-empty'],
    ['a frame', <iframe title="x" src="https://other.example.cn/" />, 'unreadable'],
  ])('asks a person about %s', (_, below, reason) => {
    // The test page gives every picture the width of a block, and a height of 20.
    expect(on(below)).toBe(`review: ${reason}`);
  });

  it.each<[string, ComponentChildren]>([
    ['the menu', null],
    [
      'the next article',
      <p>
        下一篇：<a href="/zcjd/3.html">{FILE}</a>
      </p>,
    ],
    ['words without a link', <p>{FILE}自发布之日起施行。</p>],
    [
      'a hidden link',
      <p hidden>
        <a href="/zcwj/2.html">{FILE}</a>
      </p>,
    ],
  ])('does not take for the file: %s', (_, below) => {
    expect(on(below)).toBe('fail: absent');
  });

  it('passes a file that leads back, and asks nothing of one that does not', () => {
    const number = <p>某政发〔2018〕3号</p>;
    const file = `某某县人民政府关于印发《${FILE}》的通知`;
    expect(
      judge(
        made(
          file,
          <>
            {number}
            <p>
              相关解读：<a href="/zcjd/1.html">{INTERPRETED}</a>
            </p>
          </>,
        ),
      ),
    ).toBe('pass: linked-back');
    expect(judge(made(file, number))).toBe('inapplicable: file-alone');
    expect(
      judge(
        made(
          file,
          <>
            {number}
            <p>
              相关解读：<a href="#">{INTERPRETED}</a>
            </p>
          </>,
        ),
      ),
    ).toBe('review: dead-link');
  });

  it.each<[string, string, ComponentChildren]>([
    ['news', '全县春季绿化工作会议召开', null],
    [
      'a notice in a column of files and interpretations',
      '绿化工程公示',
      <p>当前位置：首页 &gt; 政策文件及解读</p>,
    ],
    ['news that speaks of interpreting', '县林业局解读绿化办法获好评', null],
  ])('does not judge %s', (_, title, above) => {
    expect(judge(made(title, null, above))).toBe('inapplicable: not-policy');
  });

  it('is a candidate at most', () => {
    const [finding] = judgeAll(
      made(INTERPRETED, null),
      context({ pageKind: { kind: 'article', certain: true } }),
      [interpretationCrossLink],
    );
    expect(finding).toMatchObject({ outcome: 'review', candidate: true, reason: 'absent' });
  });

  it.each([
    ['解读回应 > 回应关切', '县教育局回应群众关心的校车安全问题', 'inapplicable: not-policy'],
    ['解读回应 > 新闻发布会', '县政府召开安全生产工作新闻发布会', 'inapplicable: not-policy'],
    ['解读与回应', '县教育局回应群众关心的校车安全问题', 'inapplicable: not-policy'],
    ['解读回应 > 回应关切', INTERPRETED, 'fail: absent'],
    ['解读回应 > 政策解读', '绿化管理办法有哪些变化', 'fail: absent'],
    ['政策解读 > 部门解读', '绿化管理办法有哪些变化', 'fail: absent'],
  ])('of %s takes “%s” for what it is', (position, title, expected) => {
    const crumbs = <p>当前位置：首页 &gt; 政务公开 &gt; {position}</p>;
    expect(judge(made(title, null, crumbs))).toBe(expected);
  });
});
