import type { SnapshotNode } from '../../model/snapshot';
import { readArticle } from '../article';
import { nodesOf } from '../by-tag';
import { type Survey, surveyOf } from '../lists/survey';
import type { NodeRange, Page } from '../page';
import { normalise } from '../text';

/** A picture to scan that leads to an account. */
export interface QrPicture {
  readonly kind: 'wechat' | 'weibo';
  /** What its description or the text beside it says. */
  readonly words: string;
  /** Absolute address. */
  readonly picture: string;
}

const WECHAT = /微信|公众[号平]|订阅号|服务号/;
const WEIBO = /微博/;
/** Codes that lead to this very page, to programs, or to other networks. */
const OTHER_CODE =
  /分享|好友|朋友圈|手机(?:版|网站|浏览|打开|查看|访问|端|扫)|当前页|本页|本文|客户端|app|小程序|抖音|快手|头条|视频号|支付宝|无障碍|登录/i;
const QR_FILE = /ewm|erwei|qr|2wm|code|wei?xin|wechat|(?:^|[_/-])wx|gzh|gongzhong|wei?bo|(?:^|[_/-])wb/i;
/** Buttons that open such a picture. */
const BUTTON_FILE = /ico|logo|btn|button|share|_s\.|small|jiathis|bdshare/i;
/** A code that can be scanned is so large, and square. CSS pixels. */
const MIN_SIDE = 50;
const MAX_SHAPE = 1.4;
/** Text beside a code, and how many levels up. Characters. */
const NEAR_TEXT = 30;
const MAX_CLIMB = 3;

/** Pictures to scan for 微信 and 微博, shown or opened by a click, outside the text of an article. */
export function qrPictures(page: Page): QrPicture[] {
  const survey = surveyOf(page);
  const article = textRange(page);
  const found: QrPicture[] = [];
  for (const i of nodesOf(page, 'img')) {
    if (i >= article.from && i < article.to) continue;
    const { href = '', attrs } = page.node(i);
    if (!/^https?:/.test(href) || !mayBeCode(page.node(i))) continue;
    const own = normalise(`${attrs?.alt ?? ''} ${attrs?.title ?? ''}`).trim();
    const words = WECHAT.test(own) || WEIBO.test(own) ? own : textBeside(survey, i);
    if (OTHER_CODE.test(words)) continue;
    const kind = WECHAT.test(words) ? 'wechat' : WEIBO.test(words) ? 'weibo' : null;
    if (kind) found.push({ kind, words, picture: href });
  }
  return found;
}

/** A large square; where its size is not known yet, a picture that is called a code. */
function mayBeCode({ href = '', box, image }: SnapshotNode): boolean {
  const file = href.slice(href.lastIndexOf('/') + 1);
  if (BUTTON_FILE.test(file)) return false;
  const [, , width = 0, height = 0] = box ?? [];
  if (image !== 'loaded' || width === 0 || height === 0) return QR_FILE.test(file);
  const [short, long] = width < height ? [width, height] : [height, width];
  return short >= MIN_SIDE && long <= MAX_SHAPE * short;
}

/** The text of the smallest block around a picture that has any, if it is short. */
function textBeside(survey: Survey, picture: number): string {
  const { page } = survey;
  let climbed = 0;
  for (const i of page.ancestors(picture)) {
    const range = page.subtree(i);
    const length = survey.charsIn(range);
    if (length > NEAR_TEXT || ++climbed > MAX_CLIMB) break;
    if (length > 0) return survey.textIn(range, NEAR_TEXT);
  }
  return '';
}

/** From the first to the last line of an article's text: pictures in it are of what it tells. */
function textRange(page: Page): NodeRange {
  const { body } = readArticle(page);
  const [first] = body;
  const last = body.at(-1);
  return first && last ? { from: page.nodeAt(first.from), to: page.nodeAt(last.from) } : { from: 0, to: 0 };
}
