import { describe, expect, it } from 'vitest';
import { page } from '../../../tests/helpers/page';
import { emailOn, loginWall, readEntries, readForms } from './entries';

/** A link that only a script could follow. */
const SCRIPT = 'javascript:;';

const entries = (...links: readonly (readonly [string, string])[]) =>
  readEntries(page(links.map(([name, href]) => <a href={href}>{name}</a>))).map(({ name, leads }) => [
    name,
    leads,
  ]);

describe('readEntries', () => {
  it('tells where a way to write leads', () => {
    expect(
      entries(
        ['县长信箱', '/xzxx/'],
        ['我要写信', 'javascript:;'],
        ['在线咨询', '#'],
        ['政民互动', 'https://hudong.example.gov.cn/'],
        ['12345热线', 'https://www.bj12345.gov.cn/'],
        ['局长信箱', 'mailto:a@example.gov.cn'],
        ['领导留言', 'https://liuyan.example.com/'],
        ['网上信访', 'https://www.xinfang.gov.cn/'],
      ),
    ).toEqual([
      ['县长信箱', 'page'],
      ['我要写信', 'dead'],
      ['在线咨询', 'dead'],
      ['政民互动', 'platform'],
      ['12345热线', 'platform'],
      ['局长信箱', 'mail'],
      ['领导留言', 'page'],
      ['网上信访', 'excluded'],
    ]);
  });

  it('takes neither news, nor telephone numbers, nor instructions, nor 找错 for one', () => {
    expect(
      entries(
        ['县长信箱收到来信120封，全部按期办结', '/1.html'],
        ['咨询电话', '/2.html'],
        ['写信须知', '/3.html'],
        ['我为政府网站找错', '/4.html'],
        ['通知公告', '/5.html'],
        ['邮箱登录', '/6.html'],
      ),
    ).toEqual([]);
  });

  it('does not know where words lead that are no link', () => {
    const of = page([<li>我要写信</li>, <td>咨询</td>, <p>我要写信的人很多</p>]);
    expect(readEntries(of)).toMatchObject([{ name: '我要写信', leads: 'dead', href: null }]);
  });

  it('reads a picture by what it says, and no hidden link', () => {
    const of = page([
      <a href="/a/">
        <img src="/a.png" alt="县长信箱" />
      </a>,
      <a href="/b/" hidden>
        局长信箱
      </a>,
    ]);
    expect(readEntries(of).map(({ name }) => name)).toEqual(['县长信箱']);
  });
});

describe('readForms', () => {
  it('finds a text area and the button that sends it', () => {
    const form = (button: preact.JSX.Element) =>
      readForms(
        page(
          <form>
            <textarea />
            {button}
          </form>,
        ),
      )[0];
    expect(form(<input type="submit" />)?.submit).not.toBeNull();
    expect(form(<a href={SCRIPT}>提交</a>)?.submit).not.toBeNull();
    expect(form(<a href="/">返回首页</a>)?.submit).toBeNull();
  });

  it('takes neither a search nor a login nor a hidden form for one', () => {
    const of = page([
      <form>
        <input type="text" />
        <input type="submit" />
      </form>,
      <form hidden>
        <textarea />
      </form>,
    ]);
    expect(readForms(of)).toEqual([]);
  });
});

describe('what stands in the way', () => {
  it('a login is asked for in words or by a password', () => {
    expect(loginWall(page(<p>请先登录后再留言</p>))).not.toBeNull();
    expect(loginWall(page(<input type="password" />))).not.toBeNull();
    expect(loginWall(page(<p>登录日志</p>))).toBeNull();
  });
  it('an e-mail address counts outside the footer', () => {
    expect(emailOn(page(<p>来信请寄 xzxx@example.gov.cn</p>))).not.toBeNull();
    expect(
      emailOn(page([<p>县长信箱</p>, <footer>主办单位：某县 版权所有 邮箱 a@example.gov.cn</footer>])),
    ).toBeNull();
  });
});
