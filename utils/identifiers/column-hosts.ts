import { visibleLinks } from '../page/by-tag';
import { footerOf } from '../page/footer';
import { oncePerName } from '../page/once';
import type { Page } from '../page/page';
import { nameOf } from '../page/zone';
import type { HostParts } from './host-parts';
import { splitHost } from './hosts';

/** A visible link that is named as a column, channel, topic or system. */
export interface ColumnLink {
  readonly node: number;
  readonly name: string;
  readonly host: HostParts;
}

/**
 * Whose host a column link leads to, as far as an address can tell.
 * `own`: the site's. `subdomain`: a host of the site beside its own. `outside`: no government's host.
 * `unknown`: below the same registrable name, perhaps a sister department's; or a topic somewhere else.
 * `others`: another government unit's, or a platform that many share.
 */
export type ColumnOwner = 'own' | 'subdomain' | 'outside' | 'unknown' | 'others';

const COLUMN =
  /(?:政务|信息)公开|公开(?:目录|指南|年报)|政策(?:文件|法规|解读)|(?:要闻|新闻|工作)动态|通知公告|(?:互动交流|政民互动)|信箱|在线访谈|意见征集|调查征集|专题|专栏|数据(?:开放|发布)|(?:办公|业务|管理|查询|申报|报名)(?:系统|平台)/;
const TOPIC = /专题|专栏/;
/** Longest name of a column: longer link texts are headlines. Characters. */
const NAME = 16;

/** Labels that stand for a column: xxgk 信息公开, zt 专题, hdjl 互动交流 … */
const COLUMN_LABEL =
  /xxgk|^(?:zwgk|zt|ztzl|zhuanti|hdjl|zmhd|hudong|zxft|xinxiang|ldxx|tzgg|xwzx|news|topic|special)\d*$/;
/** Platforms that many units share by order (政务服务, 12345, 信访, 公共资源交易), and hosts of files, search and languages. */
const SHARED_LABEL =
  /zwfw|banshi|bsdt|12345|12388|xinfang|xfj|ggzy|^(?:sso|login|auth|user|map|static|files?|img|images?|res|cdn|so|search|mail|video|m|wap|mobile|en|english|big5|ft|wza)\d*$/;
/** National media, registries and social platforms, where columns of their own stand. */
const PUBLIC_HOST =
  /(?:^|\.)(?:weibo|qq|weixin|wechat|douyin|kuaishou|toutiao|bilibili|people|xinhuanet|news|cctv|cnr|youth|chinanews|12371|xuexi|conac|mp|gmw|81|china|ce)\.(?:com\.cn|com|cn|net|org\.cn|org)$/;
/** Blocks of links to others, by the name of an element around them. */
const OTHERS_BLOCK = /yqlj|youqing|friend|(?:^|[-_ ])(?:links?|link-?(?:box|list))(?:$|[-_ \d])/i;
const MAX_ANCESTORS = 12;
/** All of an address that its host depends on. */
const ORIGIN = /^https?:\/\/[^/?#\\]+/i;

/** Visible column links outside the footer and outside blocks of links to others, in document order. */
export function columnLinks(page: Page): ColumnLink[] {
  const footer = footerOf(page);
  const hosts = new Map<string, HostParts>();
  const found: ColumnLink[] = [];
  for (const node of visibleLinks(page)) {
    const { href } = page.node(node);
    const name = page.shortText(page.subtree(node), NAME);
    if (!href || name === null || !COLUMN.test(name) || !/^https?:/i.test(href)) continue;
    // Parsing an address is dear, and a page's links lead to a handful of hosts.
    const origin = ORIGIN.exec(href)?.[0] ?? href;
    if (!hosts.has(origin) && !URL.canParse(origin)) continue;
    if (footer.contains(node) || isOfOthers(page, node)) continue;
    const host = hosts.get(origin) ?? splitHost(origin);
    hosts.set(origin, host);
    found.push({ node, name, host });
  }
  return found;
}

/** Whose host a column link leads to from a page of the host `own`. */
export function ownerOf({ name, host }: ColumnLink, own: HostParts): ColumnOwner {
  const bare = (ascii: string): string => ascii.replace(/^www\./, '');
  if (bare(host.ascii) === bare(own.ascii)) return 'own';
  if (host.labels.some((label) => SHARED_LABEL.test(label))) return 'others';
  if (host.registrable !== null && host.registrable === own.registrable) {
    const isColumn = COLUMN_LABEL.test(host.labels[0] ?? '');
    // Below a portal's name stand its departments, so there the label must speak for itself.
    const isBelow = own.labels[0] !== 'www' && host.ascii.endsWith(`.${own.ascii}`);
    return isColumn || isBelow ? 'subdomain' : 'unknown';
  }
  if (host.government !== 'other' || PUBLIC_HOST.test(host.ascii)) return 'others';
  return TOPIC.test(name) ? 'unknown' : 'outside';
}

const isOthersName = oncePerName((name) => OTHERS_BLOCK.test(name));

function isOfOthers(page: Page, node: number): boolean {
  let climbed = 0;
  for (const i of page.ancestors(node)) {
    if (isOthersName(nameOf(page.node(i)))) return true;
    if (++climbed === MAX_ANCESTORS) return false;
  }
  return false;
}
