import type { SnapshotNode } from '../model/snapshot';
import { nodesOf } from '../page/by-tag';
import { footerOf, isBesideFooter } from '../page/footer';
import type { Page } from '../page/page';
import { descriptionOf } from './sightings';

/** What a footer must show, by the word for it in file names. */
export type FooterThing = 'code' | 'icp' | 'police' | 'mark' | 'jiucuo';

/** File names that say what a picture shows. 备案 alone may be that of the ministry or of the police. */
const NAMED: Readonly<Record<FooterThing, RegExp>> = {
  code: /site_?code|biaoshima|(?:^|[_-])bsm(?:$|[\W_\d])/,
  icp: /icp|beian|(?:^|[_-])bah?(?:$|[\W_\d])/,
  // The registry hands out its emblem under the last of these names.
  police: /beian|gong?an|jinghui|police|guohui|(?:^|[_-])(?:ghs?|ga|bah?)(?:$|[\W_\d])|^d0289dc0a46fc5b1/,
  mark: /conac|dzjg|dangzheng|biaozhi|^(?:red|blue)(?:_error)?\./,
  jiucuo: /jiucuo|zhaocuo|(?:^|[_-])(?:wz)?(?:jc|zc)(?:$|[\W_\d])/,
};
/** What `alt` and `title` of such pictures say. */
const DESCRIBED: Readonly<Record<FooterThing, RegExp>> = {
  code: /标识码/,
  icp: /ICP|备案/i,
  police: /公网安|公安(?:机关|备案)/,
  mark: /党政机关|事业单位(?:网站)?标/,
  jiucuo: /找错/,
};
/** File names of other pictures in footers: codes to scan, badges, ornament. */
const OTHER_PICTURE =
  /ewm|erweima|qr|code|wei?xin|wechat|(?:^|[_-])wx|wei?bo|logo|ipv6|wza|slh|app|phone|tel|mail|arrow|line|icon|top|search|spacer|blank|border|fenge|(?:^|[_-])(?:bg|bj|dot|xian)(?:$|[\W_\d])/;
/** Descriptions that say nothing: 图片, or the name of the file. */
const SAYS_NOTHING = /^(?:图片|图标|image|img|picture|[\w-]+\.(?:png|jpe?g|gif|bmp|webp|svg))?$/i;
/** Smaller than this, in CSS pixels, a drawn picture is an icon. */
const MARK_SIZE = 30;
/** A drawn picture that holds words is as large as this, and wider than high: codes to scan are square. CSS pixels. */
const WORDS_WIDTH = 80;
const WORDS_HEIGHT = 12;
const WORDS_SHAPE = 1.5;

/** The file name of a picture, without folder and parameters, in lower case. */
export const fileOf = ({ tag, href, background }: SnapshotNode): string =>
  /([^/?#]*)(?:[?#].*)?$/.exec((tag === 'img' ? href : (background ?? href)) ?? '')?.[1]?.toLowerCase() ?? '';

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
export const unexplainedPictures = (page: Page, thing: FooterThing): number[] => [
  ...picturesInFooter(page, thing),
  ...picturesBeside(page, thing),
];

/** Named after the thing whatever their size, or without a word, leading nowhere and large enough, or not drawn. */
const picturesInFooter = (page: Page, thing: FooterThing): number[] =>
  footerOf(page).select((node, index) => {
    if (node.hidden || !isPicture(page, node, index)) return false;
    if (
      !descriptionOf(node)
        .split('\n')
        .every((line) => SAYS_NOTHING.test(line))
    )
      return false;
    const file = fileOf(node);
    if (NAMED[thing].test(file)) return true;
    if (OTHER_PICTURE.test(file) || Object.values(NAMED).some((names) => names.test(file))) return false;
    const link = enclosingLink(page, index);
    if (link !== null && leadsAway(page, page.node(link))) return false;
    return (node.tag === 'img' && node.image !== 'loaded') || isLargeEnough(node, thing);
  });

/** Named after the thing, or described as it, right above the footer or below. */
const picturesBeside = (page: Page, thing: FooterThing): number[] =>
  nodesOf(page, 'img').filter((index) => {
    const node = page.node(index);
    if (node.hidden || !isBesideFooter(page, index)) return false;
    return NAMED[thing].test(fileOf(node)) || DESCRIBED[thing].test(descriptionOf(node));
  });

/** An image, or the background of an empty box: behind words it is ornament. */
const isPicture = (page: Page, { tag, background }: SnapshotNode, index: number): boolean =>
  tag === 'img' || (background !== undefined && page.textOf(page.subtree(index)).trim() === '');

function isLargeEnough({ box }: SnapshotNode, thing: FooterThing): boolean {
  const [, , width = 0, height = 0] = box ?? [];
  if (thing === 'mark') return width >= MARK_SIZE && height >= MARK_SIZE;
  return width >= WORDS_WIDTH && height >= WORDS_HEIGHT && width >= WORDS_SHAPE * height;
}
