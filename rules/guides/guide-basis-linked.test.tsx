import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import { guideBasisLinked } from './guide-basis-linked';

/** A link that only a script answers. */
const SCRIPT = 'javascript:show(1)';

const basis = (...content: (string | preact.JSX.Element)[]) => (
  <div>
    <h3>设定依据</h3>
    {content.map((one) => (
      <p>{one}</p>
    ))}
    <h3>办理地点</h3>
    <p>和平路1号</p>
  </div>
);
/** What the page's own markup says; Preact would want a function. */
const CLICKED = { onclick: 'show()' };
const judge = (body: preact.JSX.Element, edition: 'Z19' | 'Z15' = 'Z19') => {
  const { outcome, reason } = guideBasisLinked.evaluate(page(body), context({ edition }));
  return `${outcome}: ${reason}`;
};

describe('guide-basis-linked', () => {
  it('passes a quoted article', () => {
    expect(
      judge(
        basis('《某条例》第九条：从事道路运输经营的，应当向县级以上道路运输管理机构提出申请，并提交材料。'),
      ),
    ).toBe('pass: quoted');
  });

  it('passes names that are links', () => {
    const link = (name: string) => <a href={`/zcwj/${name.length}.html`}>{name}</a>;
    expect(judge(basis(link('《某条例》'), link('《某管理办法》')))).toBe('pass: linked');
  });

  it.each([
    ['a name', '《中华人民共和国道路交通安全法》'],
    ['a name with an article', '《中华人民共和国某法》第二十七条第一款'],
    ['a name with number and day', '《某办法》（国务院令第412号，2016年12月1日起施行）'],
    ['names in a sentence', '根据《某法》《某条例》和《某办法》的规定'],
    ['names with numbers', '1.《某法》 2.《某条例》'],
  ])('fails %s alone', (_, text) => {
    expect(judge(basis(text))).toBe('fail: names-only');
  });

  it('fails a table of names and articles', () => {
    const table = (
      <table>
        <tr>
          <td>序号</td>
          <td>法律法规名称</td>
          <td>条款名称</td>
        </tr>
        <tr>
          <td>1</td>
          <td>《某条例》</td>
          <td>第二十七条</td>
        </tr>
      </table>
    );
    expect(judge(basis(table))).toBe('fail: names-only');
  });

  it('asks where only some are linked', () => {
    expect(judge(basis(<a href="/1.html">《某条例》</a>, '《某办法》'))).toBe('review: some-linked');
  });

  it.each([
    ['a link without an address', <a href={SCRIPT}>《某条例》</a>],
    [
      'a text to hover over',
      <span title="从事道路运输经营的，应当向县级以上道路运输管理机构提出申请">《某条例》</span>,
    ],
    ['a button', <span {...CLICKED}>《某条例》</span>],
  ])('asks to open %s', (_, one) => {
    expect(judge(basis(one))).toBe('review: in-detail');
  });

  it('asks where no document is named', () => {
    expect(judge(basis('地方人民政府职责'))).toBe('review: no-name');
  });

  it('asks where the basis stands elsewhere', () => {
    expect(judge(basis('详见附件'))).toBe('review: unread');
  });

  it('says nothing without a basis, or under Z15', () => {
    expect(judge(<p>办理地点：和平路1号</p>)).toBe('inapplicable: no-basis');
    expect(judge(basis('--'))).toBe('inapplicable: no-basis');
    expect(judge(basis('《某法》'), 'Z15')).toBe('inapplicable: other-edition');
  });
});
