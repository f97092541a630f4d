import { readBreadcrumb } from '../breadcrumb';
import { footerOf } from '../footer';
import { readTag } from '../meta';
import type { NodeRange, Page } from '../page';
import { guideSignals } from './guide';

/** 办事服务首页: where a site lists what it can be asked for. */
export interface ServiceHome {
  /** Why it is one, in the inspector's words. */
  readonly signal: string;
  /** Ways in which the items are sorted: 按主题, 按部门, 个人办事 …, each with its `#text` node. */
  readonly categories: readonly { readonly name: string; readonly node: number }[];
  /** Links that name something to be done, as node indices. */
  readonly items: readonly number[];
  /** Links to a 政务服务网 under another host, as node indices. */
  readonly elsewhere: readonly number[];
}

const SERVICE = '(?:办事服务|政务服务|网上办事|在线办事|网上服务|在线服务|服务事项|便民服务|办事大厅)';
/** A name that is the service page's own, not a sentence with the word in it. */
const SERVICE_NAME = new RegExp(
  `^.{0,14}${SERVICE}(?:网|大厅|平台|中心|频道|栏目|专栏|专区|网上大厅|清单|目录)?(?:首页|主页)?$`,
);
const CATEGORY =
  /^(?:按)?(?:主题|部门|对象|服务对象|事项类型|事项类别|人生事件|生命周期|经营活动|服务主题|办事主题|服务部门|行业)(?:分类|办理|查询|导航|服务)?:?$|^(?:个人|法人|自然人|企业|公民|部门|主题|机构)(?:办事|服务|事项|业务|分类)?$|^(?:行政许可|行政给付|行政确认|行政征收|行政处罚|行政奖励|公共服务|其他行政权力|许可类|服务类)(?:事项)?$/;
/** What ends the name of something to be done. */
const ITEM =
  /(?:许可|审批|登记|备案|申请|申领|核准|核发|办理|换领|补领|补办|注册|注销|变更|认定|鉴定|审核|缴纳|缴费|查询|预约|证明|发放|验收|年检|报名|查验|认证|转移|提取|给付|确认|检定)(?:\(.{1,30}\))?$/;
const HOME_PATH = /^\/(?:[\w-]{1,20}\/)?(?:(?:index|default|home|main)\.\w{2,5})?$/i;
const SERVICE_SITE = /zwfw|zwdt|banshi|bszn|wsbs|spzx/i;

/** Reads a service home; null for every page that is not plainly one. Guides of one item are none. */
export function readServiceHome(page: Page): ServiceHome | null {
  const signal = signalOf(page);
  if (signal === null) return null;
  const { confidence, repeated } = guideSignals(page);
  if (confidence !== 'none' && !repeated) return null;
  const footer = footerOf(page).ranges;
  const categories: { name: string; node: number }[] = [];
  const items: number[] = [];
  const elsewhere: number[] = [];
  const { host } = hostOf(page.snapshot.url);
  for (let i = 0; i < page.nodes.length; i++) {
    const { tag, hidden, href } = page.node(i);
    if (hidden || footer.some(({ from, to }) => i >= from && i < to)) continue;
    if (tag === '#text') {
      const name = (page.node(i).text ?? '').normalize('NFKC').replace(/\s/g, '');
      if (name.length <= 12 && CATEGORY.test(name)) categories.push({ name, node: i });
    } else if (tag === 'a' && href) {
      const link = hostOf(href);
      if (link.host !== '' && link.host !== host && SERVICE_SITE.test(link.host)) elsewhere.push(i);
      const name = oneLine(page, page.subtree(i));
      if (ITEM.test(name) && !CATEGORY.test(name)) items.push(i);
    }
  }
  return { signal, categories, items: [...items, ...listed(page)], elsewhere };
}

/** Item names of a list that says 事项名称 again and again. */
const listed = (page: Page): number[] =>
  guideSignals(page).repeated
    ? page.findAll(page.whole, /(?:事项|服务|业务)名称/g).map(({ node }) => node)
    : [];

function signalOf(page: Page): string | null {
  const [first = '', ...rest] = page.snapshot.title.normalize('NFKC').split(/[-_|—–>»]/);
  const title = first.trim();
  // A title of one part is the site's name and stands on all its pages.
  const isOwn = rest.length > 0 || HOME_PATH.test(pathOf(page.snapshot.url));
  if (isOwn && SERVICE_NAME.test(title)) return `页面标题是“${title}”`;
  const column = readTag(page, 'ColumnName');
  if (SERVICE_NAME.test(column.value)) return `栏目标签是“${column.value}”`;
  const { names, leadsOn } = readBreadcrumb(page);
  const here = leadsOn ? '' : (names.at(-1) ?? '');
  return SERVICE_NAME.test(here) ? `当前位置是“${here}”` : null;
}

const oneLine = (page: Page, range: NodeRange): string => page.textOf(range).replace(/\s+/g, ' ').trim();

const pathOf = (address: string): string => (URL.canParse(address) ? new URL(address).pathname : '');

const hostOf = (address: string): { readonly host: string } =>
  URL.canParse(address) ? new URL(address) : { host: '' };
