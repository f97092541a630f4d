import { expect, it } from 'vitest';
import { page } from '../../../tests/helpers/page';
import type { PageSnapshot, SnapshotNode } from '../../model/snapshot';
import { Page } from '../page';
import { type QrPicture, qrPictures } from './qr-pictures';

/** Pictures are drawn with a size: the builder of pages knows no layout. */
function read(body: preact.JSX.Element, [width, height] = [120, 120]): QrPicture[] {
  const { snapshot } = page(<div>{body}</div>);
  const nodes = snapshot.nodes.map(
    (node): SnapshotNode => (node.tag === 'img' && node.box ? { ...node, box: [0, 0, width, height] } : node),
  );
  return [...qrPictures(new Page({ ...snapshot, nodes } satisfies PageSnapshot))];
}
const saying = (body: preact.JSX.Element, size?: [number, number]): string[] =>
  read(body, size).map(({ kind, words }) => `${kind} ${words}`);

it.each([
  ['by its description', <img src="/a.png" alt="某某发布微信公众号" />, 'wechat 某某发布微信公众号'],
  ['by its title', <img src="/a.png" title="政务微博" />, 'weibo 政务微博'],
  [
    'by the text below it',
    <div>
      <p>
        <img src="/a.png" />
      </p>
      <p>某某发布公众号</p>
    </div>,
    'wechat 某某发布公众号',
  ],
])('finds a code %s', (_, picture, found) => {
  expect(saying(picture)).toEqual([found]);
});

it('finds one that opens by a click, where its file is called a code', () => {
  const menu = (file: string) => (
    <li>
      微信
      <div hidden>
        <img src={file} />
      </div>
    </li>
  );
  expect(read(menu('/images/ewm.jpg')).map(({ picture }) => picture)).toEqual([
    'https://www.example.gov.cn/images/ewm.jpg',
  ]);
  expect(read(menu('/images/bg3.jpg'))).toEqual([]);
});

it.each([
  ['a button', <img src="/weixin.png" alt="微信" />, [32, 32]],
  ['a wide picture', <img src="/banner.png" alt="关注微信公众号" />, [600, 90]],
  ['a code to share this page', <img src="/qr.png" alt="分享到微信" />, [120, 120]],
  ['a code of a program', <img src="/qr.png" alt="微信小程序" />, [120, 120]],
  ['a code that says nothing', <img src="/qr.png" alt="二维码" />, [120, 120]],
  ['a photograph', <img src="/a.jpg" alt="县长调研" />, [200, 200]],
] as const)('takes %s for no account', (_, picture, [width, height]) => {
  expect(saying(picture, [width, height])).toEqual([]);
});

it('leaves pictures in the text of an article to whoever wrote it', () => {
  const line =
    '某某县人民政府办公室今天印发通知，要求各乡镇各部门认真贯彻落实，切实做好有关工作，确保取得实效。';
  const article = (
    <div>
      <h1>关于做好有关工作的通知</h1>
      <p>{line.repeat(3)}</p>
      <p>
        <img src="/qr.png" alt="某某日报微信公众号" />
      </p>
      <p>{line.repeat(3)}</p>
    </div>
  );
  expect(saying(article)).toEqual([]);
});
