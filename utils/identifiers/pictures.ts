import type { SnapshotNode } from '../model/snapshot';
import { nodesOf } from '../page/by-tag';
import { footerOf, isBesideFooter } from '../page/footer';
import type { Page } from '../page/page';
import { POLICE_LABEL, POLICE_REGISTRY } from './police';
import { ICP_REGISTRY } from './registries';
import { descriptionOf } from './sightings';

/** What a footer must show, by the word for it in file names. */
export type FooterThing = 'code' | 'icp' | 'police' | 'mark' | 'jiucuo';

/** File names that say what a picture shows. 备案 alone may be that of the ministry or of the police. */
const NAMED: Readonly<Record<FooterThing, RegExp>> = {
  code: /标识码|site_?code|biaoshima|(?:^|[_-])bsm(?:$|[\W_\d])/,
  icp: /(?<!安[一-龥]{0,4})备案|icp|beian|(?:^|[_-])bah?(?:$|[\W_\d])/,
  // The registry hands out its emblem under the last of these names.
  police:
    /(?<!icp|护)备案|警徽|国徽|beian|gong?an|jinghui|police|guohui|(?:^|[_-])(?:ghs?|ga|bah?)(?:$|[\W_\d])|^d0289dc0a46fc5b1/,
  mark: /党政机关|党政标|事业单位标|conac|dzjg|dangzheng|biaozhi|^(?:red|blue)(?:_error)?\./,
  jiucuo: /找错|jiucuo|zhaocuo|(?:^|[_-])(?:wz)?(?:jc|zc)(?:$|[\W_\d])/,
};
/** What a line of `alt` or `title` of such pictures says. */
const DESCRIBED: Readonly<Record<FooterThing, RegExp>> = {
  code: /标识码/,
  icp: /ICP|(?<![安护][一-龥]{0,4})备案/i,
  police: /公网安|公安(?:机关|备案)|警徽|国徽|^(?:公安|备案)(?:图标|图片|徽标|标[识志])?$/,
  mark: /党政机关|党政标[识志]|事业单位(?:网站)?标|政府网站标[识志](?!码)/,
  jiucuo: /找错/,
};
/** File names of other pictures in footers: codes to scan, badges, ornament. */
const OTHER_PICTURE =
  /二维码|微信|微博|公众号|客户端|适老|无障碍|分隔|背景|ewm|erweima|qr|code|wei?xin|wechat|(?:^|[_-])wx|wei?bo|logo|ipv6|wza|slh|app|phone|tel|mail|arrow|line|icon|top|search|spacer|blank|border|fenge|(?:^|[_-])(?:bg|bj|dot|xian)(?:$|[\W_\d])/;
/** Descriptions that say nothing: 图片, or that it is the footer. */
const SAYS_NOTHING =
  /^(?:图片|图标|image|img|picture|(?:网站|页面)?(?:底部|页脚|页尾|尾部|版权)(?:信息|内容|文字|图片)?|foot(?:er)?|bottom|copyright)?$/i;
/** Nor does the name of the file. */
const FILE_NAME = /^[\w一-龥()-]{1,80}\.(?:png|jpe?g|gif|bmp|webp|svg)$/i;
/** Names of the police themselves. */
const POLICE_NAME = /公安|网安|警徽|国徽|gong?an|jinghui|police|guohui|d0289dc0a46fc5b1/;
/** A line with the number of the police and little more. Characters. */
const NUMBER_LINE = 40;
/** Smaller than this, in CSS pixels, a drawn picture is an icon. */
const MARK_SIZE = 30;
/** A drawn picture that holds words is as large as this, and wider than high: codes to scan are square. CSS pixels. */
const WORDS_WIDTH = 80;
const WORDS_HEIGHT = 12;
const WORDS_SHAPE = 1.5;

/** The file name of a picture, without folder and parameters, in lower case and readable. */
export function fileOf({ tag, href, background }: SnapshotNode): string {
  const written =
    /([^/?#]*)(?:[?#].*)?$/.exec((tag === 'img' ? href : (background ?? href)) ?? '')?.[1] ?? '';
  return readable(written).toLowerCase();
}

/** Names in the coding of older sites are no UTF-8: they stay as they are. */
function readable(name: string): string {
  if (!name.includes('%')) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** A link that leads somewhere: an address of its own, not this page, a script or nothing. */
export function leadsAway(page: Page, { href, attrs }: SnapshotNode): boolean {
  if (!href || !/^(?:https?|file):/i.test(href)) return false;
  return (
    attrs?.href !== '' &&
    !attrs?.href?.startsWith('#') &&
    href.split('#')[0] !== page.snapshot.url.split('#')[0]
  );
}

/** The link around a node, or null. */
export function enclosingLink(page: Page, index: number): number | null {
  for (let i = index, steps = 0; i >= 0 && steps < 6; i = page.node(i).parent, steps++) {
    if (page.node(i).tag === 'a') return i;
  }
  return null;
}

/** Pictures that may show a thing that was not found otherwise: what they show, only a person can see. */
export const unexplainedPictures = (page: Page, thing: FooterThing): number[] =>
  [...picturesInFooter(page, thing), ...picturesBeside(page, thing)].filter(
    (index) =>
      !(thing === 'icp' && isOfPolice(page, index)) && !(thing === 'police' && isOfMinistry(page, index)),
  );

/** What goes by the name of 备案 and stands in the link of the ministry's number. */
function isOfMinistry(page: Page, index: number): boolean {
  const node = page.node(index);
  const link = enclosingLink(page, index);
  if (link === null || POLICE_NAME.test(`${fileOf(node)} ${descriptionOf(node)}`)) return false;
  return ICP_REGISTRY.test(page.node(link).href ?? '');
}

/** The emblem beside the number of the police, which goes by the name of 备案 as well: in its link, or in its line. */
function isOfPolice(page: Page, index: number): boolean {
  const node = page.node(index);
  if (/icp/i.test(`${fileOf(node)} ${descriptionOf(node)}`)) return false;
  const link = enclosingLink(page, index);
  if (link !== null) return POLICE_REGISTRY.test(page.node(link).href ?? '');
  const line = page.textOf(page.subtree(node.parent));
  return line.length <= NUMBER_LINE && POLICE_LABEL.test(line) && !/ICP/i.test(line);
}

/** Named after the thing whatever their size, or without a word, leading nowhere and large enough, or not drawn. */
const picturesInFooter = (page: Page, thing: FooterThing): number[] =>
  footerOf(page).select((node, index) => {
    if (node.hidden || !isPicture(page, node, index)) return false;
    const lines = linesOf(node);
    const files = [fileOf(node), ...lines.filter((line) => FILE_NAME.test(line))].map((name) =>
      name.toLowerCase(),
    );
    const words = lines.filter((line) => !FILE_NAME.test(line) && !SAYS_NOTHING.test(line));
    if (words.length > 0) return words.some((line) => DESCRIBED[thing].test(line));
    if (files.some((file) => NAMED[thing].test(file))) return true;
    const isOther = [OTHER_PICTURE, ...Object.values(NAMED)].some((names) =>
      files.some((file) => names.test(file)),
    );
    if (isOther) return false;
    const link = enclosingLink(page, index);
    if (link !== null && leadsAway(page, page.node(link))) return false;
    return (node.tag === 'img' && node.image !== 'loaded') || isLargeEnough(node, thing);
  });

/** Named after the thing, or described as it, right above the footer or below. */
const picturesBeside = (page: Page, thing: FooterThing): number[] =>
  nodesOf(page, 'img').filter((index) => {
    const node = page.node(index);
    if (node.hidden || !isBesideFooter(page, index)) return false;
    return NAMED[thing].test(fileOf(node)) || linesOf(node).some((line) => DESCRIBED[thing].test(line));
  });

/** What `alt` and `title` say, each. */
const linesOf = (node: SnapshotNode): string[] =>
  descriptionOf(node)
    .split('\n')
    .map((line) => line.trim());

/** An image, or the background of an empty box: behind words it is ornament. */
const isPicture = (page: Page, { tag, background }: SnapshotNode, index: number): boolean =>
  tag === 'img' || (background !== undefined && page.textOf(page.subtree(index)).trim() === '');

function isLargeEnough({ box }: SnapshotNode, thing: FooterThing): boolean {
  const [, , width = 0, height = 0] = box ?? [];
  if (thing === 'mark') return width >= MARK_SIZE && height >= MARK_SIZE;
  return width >= WORDS_WIDTH && height >= WORDS_HEIGHT && width >= WORDS_SHAPE * height;
}
