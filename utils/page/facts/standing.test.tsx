import { expect, it } from 'vitest';
import { page } from '../../../tests/helpers/page';
import { Standings } from './standing';

const PROSE = '本页正文说明某某县的情况，文字较长，不是导航，也不是页脚。'.repeat(8);

/** The standing of the link 政务公开. */
const standingIn = (body: preact.JSX.Element): string => {
  const read = page(body);
  const link = read.nodes.findIndex(({ attrs }) => attrs?.href === '/zwgk/');
  return new Standings(read).standingOf(link);
};
const link = <a href="/zwgk/">政务公开</a>;

it.each([
  ['a nav element', <nav>{link}</nav>],
  ['a role', <div role="navigation">{link}</div>],
  ['a name', <ul class="main-nav clearfix">{link}</ul>],
  ['a name run together', <div class="navbar">{link}</div>],
  ['the header', <header>{link}</header>],
])('is a menu by %s', (_, block) => {
  expect(
    standingIn(
      <div>
        {block}
        <p>{PROSE}</p>
      </div>,
    ),
  ).toBe('menu');
});

it.each([
  ['plain blocks', <div class="box">{link}</div>, 'page'],
  ['pagers', <div class="page-nav">{link}</div>, 'page'],
  ['share bars', <div class="share-menu">{link}</div>, 'page'],
  [
    'blocks of friends, and menus in them',
    <div class="friend-links">
      <ul class="nav">{link}</ul>
    </div>,
    'others',
  ],
  [
    'footers',
    <footer>
      <div class="nav">{link}</div>主办：某某县人民政府 版权所有
    </footer>,
    'footer',
  ],
])('knows %s', (_, block, standing) => {
  expect(
    standingIn(
      <div>
        <p>{PROSE}</p>
        {block}
      </div>,
    ),
  ).toBe(standing);
});
