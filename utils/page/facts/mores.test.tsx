import { expect, it } from 'vitest';
import { page } from '../../../tests/helpers/page';
import { splitHost } from '../../identifiers/hosts';
import { Anchors } from './anchors';
import { moreAnchors } from './mores';

const read = (body: preact.JSX.Element): string[] =>
  moreAnchors(new Anchors(page(body), splitHost('https://www.example.gov.cn/'))).map(
    ({ name, target }) => `${name} ${target.path}`,
  );

const rows = (
  <ul>
    {[1, 2, 3, 4].map((n) => (
      <li>
        <a href={`/tzgg/t2018051${n}_${n}.html`}>关于第{n}批资金使用情况的公告</a>
        <span>2018-05-1{n}</span>
      </li>
    ))}
  </ul>
);

it.each([
  [
    'after it',
    <div class="top">
      <b>通知公告</b>
      <a href="/tzgg/">更多</a>
    </div>,
  ],
  [
    'before it',
    <div class="top">
      <a href="/tzgg/">更多&gt;&gt;</a>
      <span>通知公告</span>
    </div>,
  ],
  [
    'in its own title',
    <div class="top">
      <img src="t.png" />
      <a href="/tzgg/" title="通知公告">
        more
      </a>
    </div>,
  ],
  [
    'as a link',
    <div class="title">
      <a href="/tzgg/">通知公告</a>
    </div>,
  ],
  [
    'as a link in a heading',
    <h3>
      <a href="/tzgg/">通知公告</a>
    </h3>,
  ],
])('names a column by the heading of its list: %s', (_, heading) => {
  expect(
    read(
      <div>
        {heading}
        {rows}
      </div>,
    ),
  ).toEqual(['通知公告 /tzgg/']);
});

it('believes 更多 whatever the address looks like, a heading only where it is no article', () => {
  const block = (
    <div>
      <div>
        <b>通知公告</b>
        <a href="/c/12345.html">更多</a>
      </div>
      <h3>
        <a href="/c/54321.html">县政府召开会议</a>
      </h3>
    </div>
  );
  expect(read(<main>{block}</main>)).toEqual(['通知公告 /c/12345.html']);
});

it('never takes 更多 for a name', () => {
  expect(
    read(
      <div>
        <a href="/tzgg/">更多</a>
      </div>,
    ),
  ).toEqual([]);
});

it('does not choose among the names of several tabs', () => {
  expect(
    read(
      <div>
        <div>
          <b>要闻</b>
          <b>公告</b>
          <a href="/tzgg/">更多</a>
        </div>
      </div>,
    ),
  ).toEqual([]);
});

it('leaves the links in rows, rankings and blocks of others alone', () => {
  const ranking = (
    <div>
      <h3>点击排行</h3>
      <a href="/ph/">更多</a>
    </div>
  );
  expect(
    read(
      <div>
        {rows}
        {ranking}
        <div class="friend-links">
          <h3>
            <a href="/yqlj/">部门网站</a>
          </h3>
        </div>
      </div>,
    ),
  ).toEqual([]);
});
