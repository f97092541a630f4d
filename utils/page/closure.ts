import { visibleLinks } from './by-tag';
import { datesOnPage, type FullDate, MONTH_DAY } from './dates';
import { footerOf } from './footer';
import { homePathOf } from './kinds/home-path';
import { readLists } from './lists/reading';
import type { Page } from './page';

/** A notice that stands in the site's stead. */
export interface ClosureNotice {
  readonly node: number;
  readonly text: string;
  /** For good: merged, moved, closed. */
  readonly permanent: boolean;
  /** It speaks of one service, and does not stand at the site's own address. */
  readonly ofService: boolean;
  /** From when on, where the notice says so or carries one date only; null for none. */
  readonly from: ClosureDate | null;
  /** Until when, null for none. */
  readonly until: ClosureDate | null;
  /** A date is there, without a year or not to be told apart. */
  readonly unclearDate: number | null;
}
interface ClosureDate {
  readonly day: FullDate['day'];
  readonly node: number;
}

const SUBJECT = '(?:网站|本站|门户|站点|平台|系统|网页|官网|主页)';
const PAUSED =
  '(?:暂停|停止|暂时关闭|临时关闭|暂时下线|临时下线|关停|关闭|停用|下线|无法(?:正常)?访问|不能(?:正常)?访问)';
const WORK = '(?:升级|改版|维护|改造|调整|整改|整合|迁移|检修|建设|改建)';
const CLOSED = new RegExp(
  `${SUBJECT}[^。\\n]{0,30}${PAUSED}|${PAUSED}[^。\\n]{0,12}${SUBJECT}|${SUBJECT}[^。\\n]{0,10}(?:正在|正处于)?[^。\\n]{0,6}${WORK}(?:中(?!心)|期间|改造)|(?:正在|进行)(?:系统)?${WORK}[^。\\n]{0,20}(?:敬请|请稍后|给您带来)|暂停服务|暂停访问`,
);
const FOR_GOOD = /永久(?:性)?(?:下线|关闭|关停)|不再(?:更新|使用|运行|维护)|停止运行/;
/** Where servers are. 云 alone may be a place: 云南, 连云港, 白云区. */
const HOST = '(?:政务云|云(?:平台|服务|端|计算|主机|中心|数据|环境|资源|上|[,。;\\s]|$)|机房|服务器)';
const MOVED = `(?:整合|迁移)(?:至|到)(?![^。,\\n]{0,16}${HOST})`;
/**
 * The site's matter is elsewhere now. A server, or the data, moved to a cloud or another room leave the site where it is;
 * moved to another site, they do not.
 */
const MERGED = new RegExp(
  `已(?:经)?(?:整合|并入|合并)|(?<!(?:服务器|机房|设备|数据|系统|后台)[^。,\\n]{0,8})(?:${MOVED}|已(?:经)?迁移(?!至|到))|${MOVED}[^。,\\n]{0,16}(?<!本)(?:网站|门户)(?!群|集约|[^。,\\n]{0,8}平台)`,
);
/** Another site stands in its place; one that is still being made does not yet. */
const REPLACED =
  /(?<!(?:做好|准备|筹备|建设|开发|推进|迎接|待)[^。,\n]{0,6})新(?:网站|域名|网址)(?![^。,\n]{0,6}(?:准备|筹备|建设|开发|测试|调试|上线工作|前))/;
const SERVICE = '(?:系统|平台|大厅|窗口|功能|业务|小程序|客户端)';
/**
 * What pauses is named last before the verb: the site, perhaps with its services, or one of these. What is only worked
 * on does not pause.
 */
const PAUSES = new RegExp(
  `(?:网站|本站|站点|门户|官网|主页|网页)(?:系统|平台)?(?:[及和与、][^,。]{0,6}${SERVICE})?|(${SERVICE})(?!(?:正在|进行){0,2}(?:系统|平台)?${WORK})`,
  'g',
);
/** A notice in the site's stead is nearly all there is to see. Characters beside the footer, links. */
const MAX_TEXT = 900;
const MAX_LINKS = 30;
const MAX_DATES = 20;

/** Reads a page as a notice that the site is closed; null for a page with anything else to offer. */
export function readClosure(page: Page): ClosureNotice | null {
  const footer = footerOf(page);
  if (page.text.length - footer.text.length > MAX_TEXT) return null;
  const notice = page.find(page.whole, CLOSED);
  if (!notice || footer.contains(notice.node)) return null;
  const links = visibleLinks(page).filter((i) => !footer.contains(i));
  if (links.length > MAX_LINKS || readLists(page).lists.some(({ items }) => items.length > 3)) return null;

  const at = page.textSpan(page.subtree(notice.node))[0];
  const line = page.text.slice(page.text.lastIndexOf('\n', at) + 1).split('\n', 1)[0] ?? '';
  const dates = datesOnPage(page, MAX_DATES).filter(({ node }) => !footer.contains(node));
  const before = (index: number): string => page.text.slice(Math.max(0, index - 6), index);
  const after = (index: number): string => page.text.slice(index, index + 8);
  const place = ({ date, node }: (typeof dates)[number]): ClosureDate => ({ day: date.day, node });
  const until = dates.find(({ match }) => /(?:至|到|—|~|-|截至|前)\s?$/.test(before(match.index)));
  const labelled = dates.find(
    ({ match }) =>
      /(?:自|从|于|定于|时间:?)\s?$/.test(before(match.index)) ||
      /^\s?(?:\d{1,2}[:时点]\S{0,4})?\s?(?:起|开始|—|~|至|到)/.test(after(match.index + match[0].length)),
  );
  const others = dates.filter((one) => one !== until);
  const from = labelled ?? (others.length === 1 ? others[0] : undefined);
  const unclear = from ? null : (others[0]?.node ?? page.find(page.whole, MONTH_DAY)?.node ?? null);
  return {
    node: notice.node,
    text: line,
    permanent: [FOR_GOOD, MERGED, REPLACED].some((words) => words.test(page.text)),
    ofService: homePathOf(page.snapshot.url) !== 'root' && isOfService(line),
    from: from ? place(from) : null,
    until: until ? place(until) : null,
    unclearDate: unclear,
  };
}

function isOfService(line: string): boolean {
  const subject = line.slice(0, Math.max(0, line.search(PAUSED)));
  return [...subject.matchAll(PAUSES)].at(-1)?.[1] !== undefined;
}
