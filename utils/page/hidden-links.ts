import type { HostParts } from '../identifiers/host-parts';
import type { SnapshotNode } from '../model/snapshot';
import { hostOf, isBelow, isHereFrom, isOutside } from './address-host';
import { nodesOf } from './by-tag';
import { inherited } from './inherited';
import type { Page } from './page';
import { normalise } from './text';

/** A link out of the government's sites that no visitor sees, and what in its words or host speaks of an ill trade. */
export interface HiddenLink {
  readonly node: number;
  readonly how: 'hidden' | 'tiny' | 'off-page';
  /** All its text, seen or not. */
  readonly text: string;
  readonly word: string;
}

/**
 * Gambling, pornography, loans, pirated game servers, as bought links put them. Lotteries and loans that offices speak of
 * (福利彩票, 创业担保贷款) are not among them.
 */
const ILL_WORD =
  /博彩|赌博|赌场|赌球|老虎机|百家乐|时时彩|六合彩|北京赛车|快乐8|彩票(?:平台|计划|软件|app)|(?:网络|网上)彩票|娱乐城|真人(?:娱乐|视讯|荷官)|棋牌(?:游戏|平台|娱乐)|捕鱼达人|滚球|外围(?:投注|女)|(?:足球|体育|在线)投注|葡京|金沙娱乐|太阳城|皇冠(?:体育|现金|娱乐)|威尼斯人|色情|情色|成人(?:电影|视频|网站|小说|影院)|黄色(?:网站|电影|小说)|无码|裸聊|一夜情|援交|偷拍自拍|网贷|套现|高利贷|无抵押(?:贷款)?|(?:小额|网上|快速|民间)贷款|贷款平台|私服|传奇sf|外挂|casino|porn|baccarat|sex ?(?:video|movie|shop)/i;
/** Hosts that name themselves after it: `bet365.com`, `www.88casino.net`. */
const ILL_HOST =
  /(?:^|[.-])\d{0,6}(?:bet\d{1,6}|[a-z]{0,12}casino|porn[a-z]{0,8}|xvideos?|poker[a-z]{0,6}|baccarat|yabo|vns|xpj|sifu|51sf)\d{0,6}(?=[.-])/;
/** Further left or above than this no visitor scrolls. CSS pixels. */
const OFF_PAGE = -500;
/** As large as a dot. CSS pixels. */
const TINY = 1;
const TEXT = 200;

/** Hidden links to hosts that are no government's, with such a word; in document order. */
export function hiddenLinks(page: Page, own: HostParts): HiddenLink[] {
  const veilOver = inherited(page, veilOf);
  const isHere = isHereFrom(page.snapshot.url);
  const found: HiddenLink[] = [];
  for (const node of nodesOf(page, 'a')) {
    const { href } = page.node(node);
    if (href === undefined || isHere(href)) continue;
    const host = hostOf(href);
    if (host === '' || !isOutside(host, own)) continue;
    const how = veilOver(node);
    if (how === null) continue;
    const text = wordsOf(page, node);
    const word = ILL_WORD.exec(text)?.[0] ?? ILL_HOST.exec(host)?.[0].replace(/^[.-]/, '');
    if (word !== undefined) found.push({ node, how, text, word });
  }
  return found;
}

function veilOf({ tag, hidden, box }: SnapshotNode): HiddenLink['how'] | undefined {
  if (tag === '#text' || tag === 'html' || tag === 'body') return undefined;
  if (hidden) return 'hidden';
  if (box === undefined) return undefined;
  if (box[0] <= OFF_PAGE || box[1] <= OFF_PAGE) return 'off-page';
  return box[2] <= TINY || box[3] <= TINY ? 'tiny' : undefined;
}

function wordsOf(page: Page, index: number): string {
  const { from, to } = page.subtree(index);
  let words = '';
  for (let i = from; i < to && words.length < TEXT; i++) {
    const { text = '', attrs } = page.node(i);
    words += text + (attrs?.title ?? '') + (attrs?.alt ?? '');
  }
  return normalise(words.slice(0, TEXT)).trim();
}

/** Who serves scripts to many sites: marks of the state, visitor counts, libraries, maps, sharing, reading aloud, logins. */
const KNOWN_SUPPLIERS: ReadonlySet<string> = new Set(
  `conac.cn kaipuyun.cn baidu.com bdstatic.com bdimg.com baidustatic.com baidubce.com bcebos.com cnzz.com umeng.com
  51.la webterren.com govwza.cn mangren.com ewdcloud.com wzaapp.com bshare.cn jiathis.com sharethis.com qq.com gtimg.cn
  gtimg.com weibo.com sinaimg.cn sina.com.cn sinajs.cn alicdn.com aliyuncs.com aliyun.com alipay.com amap.com autonavi.com
  tianditu.com myqcloud.com qhres.com qhres2.com qhimg.com qhmsg.com 360.cn 360.com so.com sogou.com toutiao.com
  pstatp.com bytegoofy.com byteimg.com volces.com huaweicloud.com myhuaweicloud.com 126.net 127.net 163.com jquery.com
  jsdelivr.net unpkg.com cdnjs.cloudflare.com bootcss.com bootcdn.net bootcdn.cn staticfile.org staticfile.net
  bytedance.com googleapis.com google.com gstatic.com google-analytics.com googletagmanager.com
  cloudflareinsights.com clarity.ms microsoft.com people.com.cn xinhuanet.com news.cn cctv.com cntv.cn china.com.cn
  trs.cn trs.com.cn kuaishou.com iflyrec.com xfyun.cn xinchacha.com weather.com.cn tianqi.com 2345.com`
    .split(/\s+/)
    .filter((name) => name !== ''),
);

/** Scripts from hosts that are neither the site's own nor a government's nor a supplier's to many sites. */
export const unknownScripts = (page: Page, own: HostParts): number[] =>
  nodesOf(page, 'script').filter((i) => {
    const { href } = page.node(i);
    if (href === undefined) return false;
    const host = hostOf(href);
    return host !== '' && isOutside(host, own) && !isBelow(host, KNOWN_SUPPLIERS);
  });
