import { describe, expect, it } from 'vitest';
import { page } from '../../../tests/helpers/page';
import { interactionSignals } from './signals';

const form = (
  <form>
    <p>
      标题
      <input type="text" />
    </p>
    <textarea />
    <input type="submit" />
  </form>
);
const crumbs = (name: string) => <p>当前位置：首页 &gt; {name}</p>;

describe('interactionSignals', () => {
  it('a table of letters is strongly a list, with the words that say so', () => {
    const of = page([
      crumbs('县长信箱'),
      <table>
        <tr>
          <th>标题</th>
          <th>来信时间</th>
          <th>回复状态</th>
        </tr>
        <tr>
          <td>路灯何时修</td>
          <td>2026-01-05</td>
          <td>已回复</td>
        </tr>
      </table>,
    ]);
    expect(interactionSignals(of)).toEqual({
      list: 2,
      letter: 0,
      form: 0,
      words: ['县长信箱', '来信时间', '回复状态'],
    });
  });

  it('titles and dates under the name of a mailbox are weakly a list', () => {
    const row = (day: string) => (
      <li>
        <a href="/1.html">路灯何时修好</a> {day}
      </li>
    );
    const of = page([crumbs('来信选登'), <ul>{[row('2026-01-05'), row('2026-01-04')]}</ul>]);
    expect(interactionSignals(of)).toMatchObject({ list: 1, letter: 0, form: 0 });
  });

  it('one letter is strongly one', () => {
    const of = page([
      <p>来信时间：2026-01-05</p>,
      <p>来信内容：路灯何时修？</p>,
      <p>回复内容：三月修好。</p>,
    ]);
    expect(interactionSignals(of)).toMatchObject({ list: 0, letter: 2, form: 0 });
  });

  it('only a form is strongly one under the name of a mailbox', () => {
    expect(interactionSignals(page([crumbs('我要写信'), form]))).toMatchObject({
      list: 0,
      letter: 0,
      form: 2,
    });
  });

  it('a form below a long word of welcome is one, unless that is an article', () => {
    const welcome = <p>{'欢迎您留下宝贵的意见，我们将及时答复。'.repeat(20)}</p>;
    expect(interactionSignals(page([<h2>网上留言</h2>, welcome, form])).form).toBe(2);
    const dated = [<h2>网上留言开通</h2>, <p>发布时间：2026-01-05　来源：县政府办</p>, welcome, form];
    expect(interactionSignals(page(dated)).form).toBe(0);
  });

  it('an article with comments below, and a search, are nothing of the kind', () => {
    const text = '某县召开会议，研究部署县长信箱来信办理工作，要求各单位及时答复。'.repeat(10);
    expect(interactionSignals(page([<h1>研究来信办理工作</h1>, <p>{text}</p>, form]))).toMatchObject({
      list: 0,
      letter: 0,
      form: 0,
    });
    expect(interactionSignals(page([crumbs('搜索'), <input type="text" />]))).toEqual({
      list: 0,
      letter: 0,
      form: 0,
      words: [],
    });
  });
});
