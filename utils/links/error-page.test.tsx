import { describe, expect, it } from 'vitest';
import { page } from '../../tests/helpers/page';
import { isErrorPage } from './error-page';

const MENU =
  '首页 政务公开 政府信息公开 公告公示 要闻动态 领导之窗 政策文件 政策解读 财政预决算 办事服务 互动交流'
    .split(' ')
    .map((name) => (
      <li>
        <a href={`/${name}`}>{name}</a>
      </li>
    ));
/** More than an error page says by itself. */
const LONG_MENU = Array.from({ length: 8 }, () => MENU);
const FOOTER = <footer>主办：某某县人民政府办公室 网站标识码：3412345678 赣ICP备05003456号</footer>;
const GONE = '抱歉，您访问的页面不存在或已被删除，请检查网址是否正确，或返回首页。';
const GUARD =
  '您的访问请求可能对网站造成安全威胁，已被拦截。可能原因：您的请求中含有不合理的参数，已被网站管理员设置拦截。事件编号 1234。';

describe('isErrorPage', () => {
  it.each([
    ['that its title calls so', page([MENU, <p>{GONE}</p>, FOOTER], { title: '404 页面不存在' })],
    [
      'that its heading calls so, among long menus',
      page([LONG_MENU, <h2>404</h2>, <p>{GONE}</p>, FOOTER], { title: '某某县人民政府' }),
    ],
    [
      'that its title calls so, among long menus',
      page([LONG_MENU, <p>{GONE}</p>, FOOTER], { title: '404 页面不存在' }),
    ],
    [
      'of a guard, signed by who made it',
      page([<h1>访问被拦截</h1>, <p>{GUARD}</p>, <footer>技术支持：某某安全公司 版权所有</footer>]),
    ],
    ['of a guard', page([<h1>访问被拦截</h1>, <p>{GUARD}</p>], { title: '某某县人民政府' })],
  ])('knows a page %s', (_, one) => {
    expect(isErrorPage(one)).toBe(true);
  });

  it.each([
    ['a home page', page([MENU, FOOTER])],
    ['a page with long menus that says so in passing', page([LONG_MENU, <p>{GONE}</p>, FOOTER])],
    ['an empty column', page([MENU, <h1>公告公示</h1>, <p>暂无相关信息</p>, FOOTER])],
    ['news of buses', page([MENU, <h1>404路公交线路调整</h1>, <p>自即日起调整。</p>, FOOTER])],
    [
      'news of an attack that was stopped',
      page([MENU, MENU, <h1>一起网络攻击的访问请求被拦截</h1>, <p>网信部门通报。</p>, FOOTER]),
    ],
    [
      'a short article on security, whatever few links it has',
      page([
        MENU,
        <h1>全县网络安全宣传周启动</h1>,
        <p>号召干部群众争当网络安全卫士，防范可能遭受的网络攻击，办理业务时请完成身份验证。</p>,
        FOOTER,
      ]),
    ],
    [
      'an article that quotes the words',
      page([
        MENU,
        <h1>关于网站检查的通报</h1>,
        <p>{'部分网站点击后提示页面不存在，请各单位整改。'.repeat(20)}</p>,
        FOOTER,
      ]),
    ],
  ])('takes %s for a page of the site', (_, one) => {
    expect(isErrorPage(one)).toBe(false);
  });
});
