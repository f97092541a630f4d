import type { SnapshotNode } from '../model/snapshot';
import { POSITION } from './breadcrumb';
import { visibleLinks } from './by-tag';
import { readTag } from './meta';
import type { Page } from './page';
import { normalise, squeeze } from './text';
import { nameOf } from './zone';

const PRIVATE_HOST =
  /^(?:localhost|127(?:\.\d+){3}|10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2})$/i;
const LOCAL_LIKE = /^(?:https?|ftp):\/\/(?:localhost|127\.|10\.|192\.168\.|172\.)/i;
/** A file or a drive of the editor's own machine: `file:///C:/a.doc`, `d:\web\a.doc`. */
const LOCAL_FILE = /^(?:file|[a-z]):/i;
/** Written where an address should be. */
const PLACEHOLDER = /^\s*(?:#+|javascript:\s*(?:void\s*\(?\s*0?\s*\)?\s*)?;*)?\s*$/i;
/** Words of tools that a script answers: they are no links. */
const TOOL =
  /^[\s[【(]*(?:登[录陆]|注册|退出|注销|个人中心|更多|展开|收起|关闭|返回|打印|收藏|分享|纠错|大|中|小|默认|放大|缩小|[简繁][体體]?|语言|中文|english|en|日本語|한국어|无障碍|适老|长者|关怀|老年|手机|移动|微信|微博|抖音|客户端|app|公众号|小程序|搜索|检索|高级|站内|站群|上一|下一|首\s?页|尾页|末页|提交|取消|确[定认]|重置|设为首页|加入收藏|正文|全[部文选]|评论|语音|播放|暂停|朗读|换一|切换|导航|菜单|top|顶部|回到|智能|问答|电脑版|扫一扫|附件|下载|查看|详[情细]|点击|刷新|删除|添加|选择|清[除空]|热词|标签|订阅|rss|qq)/i;
/** Names by which scripts find what they answer. */
const SCRIPTED =
  /tab|btn|button|more|close|prev|next|arrow|share|icon|login|user|menu|toggle|switch|show|hide|open|play|font|print|lang|wza|search|page|bds|slide|swiper|banner|active|cur|select|top|back|logo|code|drop|click|on$/i;
/** A text so long is the title of something, not a tool. Characters, without blanks. */
const HEADLINE = 10;
/** Links that stand together; among so many real ones, at most this share leads nowhere by mistake. */
const MIN_GROUP = 4;
const MAX_EMPTY_SHARE = 1 / 3;
const MAX_CLIMB = 4;
/** Larger blocks hold several groups. */
const MAX_GROUP_NODES = 1000;

/** Visible links to an address that no visitor from outside can open. */
export const localLinks = (page: Page): number[] =>
  visibleLinks(page).filter((i) => isLocal(page.node(i).href ?? ''));

/** An address in the editor's own machine or network. */
export function isLocal(address: string): boolean {
  if (LOCAL_FILE.test(address)) return true;
  // Looked at before parsing: a page has thousands of links, and hardly ever such a one.
  if (!LOCAL_LIKE.test(address) || !URL.canParse(address)) return false;
  return PRIVATE_HOST.test(new URL(address).hostname);
}

/**
 * Visible links without an address that look as if they had one to lead to: titles of information, and single ones
 * among real links. Heads of tabs, menus and tools are left out; who listens to a click cannot be seen from here.
 */
export function emptyLinks(page: Page): number[] {
  const groups = new Map<number, Group>();
  const own = new Set(
    [...page.snapshot.title.split(/[_|-]/), readTag(page, 'ColumnName').value].map((name) => squeeze(name)),
  );
  return visibleLinks(page).filter((i) => {
    if (!isEmpty(page.node(i)) || isScripted(page, i)) return false;
    const text = squeeze(page.textOf(page.subtree(i)));
    // Numbers count pages; the name of the column itself marks where one is.
    if (text !== '' && (TOOL.test(text) || !/\p{L}/u.test(text) || own.has(text))) return false;
    if (isPathOrMenu(page, i)) return false;
    if (text.length >= HEADLINE) return true;
    const group = groupOf(page, i, groups);
    return (
      group.all >= MIN_GROUP &&
      group.empty <= group.all * MAX_EMPTY_SHARE &&
      (text.length > 1 || hasPicture(page, i))
    );
  });
}

const isVisibleLink = ({ tag, hidden }: SnapshotNode): boolean => tag === 'a' && !hidden;

function isEmpty({ attrs, href }: SnapshotNode): boolean {
  const written = attrs?.href;
  return written === undefined ? href === undefined || href === '' : PLACEHOLDER.test(written);
}

/** A handler of its own, a name for one, or a place to jump to. */
function isScripted(page: Page, link: number): boolean {
  const node = page.node(link);
  const { attrs = {} } = node;
  if (attrs.onclick !== undefined || attrs.role !== undefined || attrs.id || attrs.name) return true;
  return SCRIPTED.test(nameOf(node).trim());
}

/** The last step of a breadcrumb, or the head of a menu whose links stand below it. */
function isPathOrMenu(page: Page, link: number): boolean {
  let climbed = 0;
  for (const i of page.ancestors(link)) {
    const range = page.subtree(i);
    const length = page.textLength(range);
    if (++climbed > MAX_CLIMB || length > 400) return false;
    const { tag } = page.node(i);
    if (
      /^(?:ol|div|p|td|span|section|dl|ul|nav)$/.test(tag) &&
      length < 200 &&
      POSITION.test(page.textOf(range))
    )
      return true;
    if (/^(?:li|dt|dd|dl|h\d)$/.test(tag) && hasLinksAfter(page, link, range.to))
      return /^(?:li|dl|dd)$/.test(tag);
  }
  return false;
}

const hasLinksAfter = (page: Page, link: number, to: number): boolean =>
  page.has({ from: page.endOf(link), to }, ({ tag }) => tag === 'a');

interface Group {
  readonly all: number;
  readonly empty: number;
}

/** The links side by side with one: those of the nearest element with several. */
function groupOf(page: Page, link: number, groups: Map<number, Group>): Group {
  let climbed = 0;
  for (const i of page.ancestors(link)) {
    const { from, to } = page.subtree(i);
    if (to - from > MAX_GROUP_NODES) break;
    let group = groups.get(i);
    if (!group) {
      const links = [...page.select(page.subtree(i), isVisibleLink)];
      group = { all: links.length, empty: links.filter((one) => isEmpty(page.node(one))).length };
      groups.set(i, group);
    }
    if (group.all >= MIN_GROUP) return group;
    if (++climbed > MAX_CLIMB) break;
  }
  return { all: 0, empty: 0 };
}

const hasPicture = (page: Page, link: number): boolean =>
  [...page.select(page.subtree(link), ({ tag }) => tag === 'img')].some(
    (i) => normalise(page.node(i).attrs?.alt ?? '').trim().length > 1,
  );
