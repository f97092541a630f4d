import { describe, expect, it } from 'vitest';
import { page } from '../../tests/helpers/page';
import { isInLink, nodesOf, visibleHeadings, visibleLinks, visibleLinksIn, visibleTexts } from './by-tag';
import { oncePerPage } from './once';

const read = page(
  <div>
    <a href="/a/">甲</a>
    <p hidden>
      <a href="/b/">乙</a>
    </p>
    <a href="/c/">丙</a>
  </div>,
);
const texts = (nodes: readonly number[]): string[] =>
  nodes.map((node) => read.node(node).text ?? read.node(node + 1).text ?? '');

describe('nodes by tag', () => {
  it('are all there in document order, and none of another tag', () => {
    expect(texts(nodesOf(read, 'a'))).toEqual(['甲', '乙', '丙']);
    expect(nodesOf(read, 'table')).toEqual([]);
  });

  it('leave out what a visitor does not see, where that is asked', () => {
    expect(texts(visibleLinks(read))).toEqual(['甲', '丙']);
    expect(texts(visibleTexts(read))).toEqual(['甲', '丙']);
  });

  it('are the visible links of a range', () => {
    const list = page(
      <div>
        <a href="/a/">甲</a>
        <ul>
          <li>
            <a href="/b/">乙</a>
            <a href="/c/" hidden>
              丙
            </a>
            <a href="/d/">丁</a>
          </li>
        </ul>
        <a href="/e/">戊</a>
      </div>,
    );
    const [ul] = nodesOf(list, 'ul');
    const said = visibleLinksIn(list, list.subtree(ul ?? -1)).map((link) => list.node(link + 1).text);
    expect(said).toEqual(['乙', '丁']);
  });

  it('stand in a link, however deep, and after a link within it', () => {
    const nested = page(
      <p>
        前
        <a href="/a/">
          <span>
            <b>
              <i>
                <em>
                  <u>深</u>
                </em>
              </i>
            </b>
          </span>
          <a href="/b/">内</a>后
        </a>
        外
      </p>,
    );
    const inside = nodesOf(nested, '#text').filter((node) => isInLink(nested, node));
    expect(inside.map((node) => nested.node(node).text?.trim())).toEqual(['深', '内', '后']);
    expect(nodesOf(nested, 'a').map((node) => isInLink(nested, node))).toEqual([false, true]);
  });

  it('are headings down to a level, in the order of the page', () => {
    const headed = page(
      <div>
        <h3>一</h3>
        <h1>二</h1>
        <h4>三</h4>
        <h2 hidden>四</h2>
      </div>,
    );
    const said = (deepest: 3 | 4): unknown[] =>
      visibleHeadings(headed, deepest).map((node) => headed.node(node + 1).text);
    expect([said(3), said(4)]).toEqual([
      ['一', '二'],
      ['一', '二', '三'],
    ]);
  });
});

describe('a reading once per page', () => {
  it('is read at the first asking alone, and for each page anew', () => {
    const asked: unknown[] = [];
    const reading = oncePerPage((one) => asked.push(one));
    const another = page(<p>丁</p>);
    expect([reading(read), reading(another), reading(read)]).toEqual([1, 2, 1]);
    expect(asked).toEqual([read, another]);
  });

  it('is kept where it says that there is nothing', () => {
    let asked = 0;
    const reading = oncePerPage(() => {
      asked += 1;
      return null;
    });
    expect([reading(read), reading(read), asked]).toEqual([null, null, 1]);
  });
});
