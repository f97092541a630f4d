import type { HostParts } from '../identifiers/host-parts';
import type { SnapshotNode } from '../model/snapshot';
import { hostOf, isBelow, isOutside } from './address-host';
import { oncePerName } from './once';
import type { Page } from './page';
import { nameOf } from './zone';

/** What looks like commercial advertising. */
export interface Advertisement {
  /** `network`: a script, frame or picture of an advertising network. `shop`, `company`: where a floating picture leads. */
  readonly kind: 'network' | 'shop' | 'company';
  readonly node: number;
  readonly host: string;
}

const names = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Who places advertisements for others. Visitor counts of the same houses (hm.baidu.com, cnzz.com) do not. */
const NETWORKS = names(
  'pos.baidu.com cpro.baidu.com cbjs.baidu.com eclick.baidu.com imageplus.baidu.com dlswbr.baidu.com cpro.baidustatic.com dup.baidustatic.com cbjslog.baidu.com ubmcmm.baidustatic.com googlesyndication.com doubleclick.net googleadservices.com googletagservices.com tanx.com alimama.com alimama.cn mediav.com lianmeng.360.cn gdt.qq.com e.qq.com adsame.com allyes.com union.sogou.com inte.sogou.com wwads.cn pangolin-sdk-toutiao.com taboola.com outbrain.com criteo.com criteo.net amazon-adsystem.com adnxs.com',
);
const SHOPS = names(
  'taobao.com tmall.com jd.com 1688.com pinduoduo.com yangkeduo.com suning.com dangdang.com vip.com gome.com.cn amazon.cn amazon.com weidian.com youzan.com kaola.com yhd.com meituan.com ele.me ctrip.com qunar.com fliggy.com',
);
/**
 * Not companies that advertise: media of the state, social accounts of offices, their chat, forms and maps, and bodies
 * that stand under other names.
 */
const PUBLIC = names(
  'people.com.cn people.cn xinhuanet.com news.cn cctv.com cctv.cn cntv.cn cnr.cn china.com.cn chinanews.com chinanews.com.cn gmw.cn ce.cn youth.cn 12371.cn xuexi.cn qstheory.cn legaldaily.com.cn conac.cn 12377.cn 12321.cn 12348.cn mil.cn weibo.com weibo.cn weixin.qq.com wpa.qq.com toutiao.com douyin.com kuaishou.com bilibili.com wjx.cn wjx.top baidu.com amap.com kaipuyun.cn',
);

/** How makers call a layer that floats over the page: `piaofu`, `float-ad`, `couplet`, `ad_left`. */
const FLOATING =
  /(?:^|[\s_-])(?:piao|piaofu|piaochuang|piaodong|floatad|floatdiv|floatimg|float(?=[\s_-]?(?:ad|img|pic|div|box|win|layer))|duilian|couplet|ad|ads|adv|guanggao|gg)(?=$|[\s_\d-])/i;
const LOADED = new Set(['script', 'iframe', 'frame', 'img', 'embed']);
const MAX_CLIMB = 12;

/** Signs of advertising, in document order. */
export function advertisements(page: Page, own: HostParts): Advertisement[] {
  const found: Advertisement[] = [];
  for (let i = 0; i < page.nodes.length; i++) {
    const { tag, href, hidden } = page.node(i);
    if (href === undefined) continue;
    if (LOADED.has(tag)) {
      const host = hostOf(href);
      if (isBelow(host, NETWORKS)) found.push({ kind: 'network', node: i, host });
      continue;
    }
    // Most links hold no picture: that is cheaper to see than where they lead.
    if (tag !== 'a' || hidden || !page.has(page.subtree(i), isShownImage) || !isFloating(page, i)) continue;
    const host = hostOf(href);
    if (host === '' || !isOutside(host, own) || isBelow(host, PUBLIC)) continue;
    found.push({ kind: isBelow(host, SHOPS) ? 'shop' : 'company', node: i, host });
  }
  return found;
}

const isShownImage = ({ tag, hidden }: SnapshotNode): boolean => tag === 'img' && !hidden;

const isFloatingName = oncePerName((name) => FLOATING.test(name));

/** Whether a link stands in a layer that is named as one that floats. */
function isFloating(page: Page, link: number): boolean {
  let climbed = 0;
  for (let i = link; i >= 0 && climbed < MAX_CLIMB; i = page.node(i).parent, climbed++) {
    if (isFloatingName(nameOf(page.node(i)))) return true;
  }
  return false;
}
