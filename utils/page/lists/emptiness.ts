import type { SnapshotNode } from '../../model/snapshot';
import { isInLink } from '../by-tag';
import { footerOf } from '../footer';
import { inherited } from '../inherited';
import { oncePerName } from '../once';
import { nameOf } from '../zone';
import type { Survey } from './survey';

/**
 * A place where a list would stand and none does.
 * `blank`: it says so (暂无, 共0条). `template`: it shows the marks of a template that no script filled.
 * `in-comment`: its rows stand in a comment, which no visitor sees. `waiting`: it is empty and says nothing, or says
 * that it is loading.
 */
export interface EmptyPlace {
  readonly state: 'blank' | 'template' | 'in-comment' | 'waiting';
  readonly node: number;
  /** What it says; '' for nothing. */
  readonly text: string;
}

const BLANK =
  /^.{0,12}(?:暂无|暂时没有|尚无|还没有|没有(?:找到|查到|检索到|符合|相关|任何|更多|记录|数据|信息|内容|新闻|文章)|无(?:相关|任何|数据|记录|信息|内容)|查无|未(?:找到|查到|检索到|查询到)|共\s?有?\s?0\s?[条页篇]|0\s?条(?:记录|信息|数据|结果)|no (?:data|records?|results?)).{0,16}$/i;
const BUILDING =
  /^.{0,12}(?:(?:栏目|网站|页面|内容|信息|版块|频道)?(?:正在)?(?:建设|完善|整理|更新|筹备|开发|升级)中|敬请期待|即将(?:上线|开通)).{0,12}$/;
const LOADING = /^.{0,8}(?:正在加载|加载中|数据加载|载入中|读取中|请稍[候后等]|loading).{0,10}$/i;
/** What stands below a list that has come. */
const BELOW_ENTRIES = /(?:没有|暂无|已无|再无|无)更多|(?:持续|陆续|不断)更新/;
/** What speaks of things beside the entries of a list. */
const BESIDE_ENTRIES = /(?:没有|暂无|无)(?:相关)?(?:附件|图片|照片|视频|音频|评论|评价|推荐)/;
/** What each of these messages has one of: a cheap look that turns most texts away. */
const MESSAGE_SIGN = /[暂无没未0中待即载稍]|no |loading/i;
const TEMPLATE = /\{\{[^{}]{1,80}\}\}|\$\{[^{}]{1,80}\}|<%[^%]{1,80}%>|\{(?:\$|%|#)\w[^{}]{0,60}\}/;
/** What each of these marks has. */
const TEMPLATE_SIGN = /[{%]/;
const COMMENTED_ROWS = /<(?:li|tr)\b[^>]{0,200}>[\s\S]{0,300}?<a\b/i;
const LIST_NAME =
  /list|lieb|news|info(?!rm)|items?\b|article|wenz|data|(?:^|[-_\s])(?:lb|xx|wj|tz|gg)(?:$|[-_\s])|block_|content|_con|con_|page/i;
/** `fy` alone may be anything. */
const PAGER_NAME = /page|fenye|[-_]fy(?:$|[-_])/i;
const NAVIGATION =
  /nav|menu|crumb|search|login|share|toolbar|banner|logo|weizhi|(?:^|[\s_-])(?:head(?:er)?|top|foot(?:er)?|copyright|path|position|side(?:bar)?|links?)(?:$|[\s_\d-])/i;
const NAVIGATION_TAGS = new Set('nav header footer head'.split(' '));
/** Elements around the whole page, whatever they are called. */
const WHOLE_TAGS = new Set('body html form'.split(' '));
const LISTS = new Set('ul ol dl table tbody'.split(' '));
/** Elements made for rows, or for a pager. */
const CONTAINERS = new Set('ul ol dl tbody div'.split(' '));
/** What fills an element without a word. */
const FILLING = new Set('img input iframe a select object video canvas'.split(' '));
/** An empty element with more in it is something else. Nodes. */
const MAX_EMPTY_NODES = 12;
/** Longest message of an empty list. Characters. */
const MESSAGE = 40;

/** Every place of a page where a list is missing, best known first. */
export function findEmptyPlaces(survey: Survey): EmptyPlace[] {
  const { page } = survey;
  const footer = footerOf(page);
  const isAside = inherited(page, (node) => isNavigation(node) || undefined);
  const places: EmptyPlace[] = [];
  page.nodes.forEach((node, i) => {
    const place = emptyPlace(survey, i, node);
    // Footers have empty places of their own, but none says that it has no entries.
    if (place && !isAside(i) && (place.state === 'blank' || !footer.contains(i))) places.push(place);
  });
  const order = ['blank', 'template', 'in-comment', 'waiting'];
  return places.sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || a.node - b.node);
}

/**
 * Whether a message says nothing against entries that there are: 暂无附件, and below them 没有更多了. In a list's stead
 * 没有更多 says that it has none.
 *
 * @param below the first node below the entries of the page's own lists
 */
export const saysNothingOfEntries = ({ state, text, node }: EmptyPlace, below: number): boolean =>
  state === 'blank' && (BESIDE_ENTRIES.test(text) || (node >= below && BELOW_ENTRIES.test(text)));

function emptyPlace(survey: Survey, index: number, node: SnapshotNode): EmptyPlace | null {
  const { page } = survey;
  if (node.tag === '#comment') {
    const at = Math.max(node.parent, 0);
    const holder = page.node(at);
    const isList = LISTS.has(holder.tag) || LIST_NAME.test(nameOf(holder));
    // An entry taken out of a menu leaves the others: where rows are shown, the list is not missing.
    const isBare = survey.anchorsIn(page.subtree(at)) === 0;
    return isList && isBare && COMMENTED_ROWS.test(node.text ?? '')
      ? { state: 'in-comment', node: index, text: '' }
      : null;
  }
  if (node.hidden) return null;
  const text = survey.texts[index] ?? '';
  if (text !== '') {
    if (TEMPLATE_SIGN.test(text) && TEMPLATE.test(text.slice(0, 400)))
      return { state: 'template', node: index, text: text.slice(0, MESSAGE * 2) };
    if (text.length > MESSAGE || !MESSAGE_SIGN.test(text) || isInLink(page, index)) return null;
    if (LOADING.test(text)) return { state: 'waiting', node: index, text };
    if ((BLANK.test(text) || BUILDING.test(text)) && standsAlone(survey, index))
      return { state: 'blank', node: index, text };
    return null;
  }
  return isEmptyContainer(survey, index, node) ? { state: 'waiting', node: index, text: '' } : null;
}

/** A message is all that its block says, a pager's zero and a few words aside. */
function standsAlone(survey: Survey, index: number): boolean {
  const { page } = survey;
  if (followsEmptyContainer(survey, index)) return true;
  for (const i of page.ancestors(index)) {
    const range = page.subtree(i);
    if (survey.charsIn(range) > MESSAGE * 2) return false;
    const { tag } = page.node(i);
    if (LISTS.has(tag) || LIST_NAME.test(nameOf(page.node(i)))) return true;
    if (tag === 'div' || tag === 'section' || tag === 'td') return survey.linksIn(range) === 0;
  }
  return false;
}

/** `<ul class="list"></ul><p>暂无信息</p>`: the message stands in the place of the rows. */
function followsEmptyContainer(survey: Survey, text: number): boolean {
  const { page } = survey;
  const { parent } = page.node(text);
  const index = text === parent + 1 ? parent : text;
  const around = page.node(index).parent;
  let before = index - 1;
  while (before > around && page.node(before).parent !== around) before = page.node(before).parent;
  return before > around && isEmptyContainer(survey, before, page.node(before));
}

/** An element made for rows, or for a pager, with nothing in it. */
function isEmptyContainer(survey: Survey, index: number, node: SnapshotNode): boolean {
  if (!CONTAINERS.has(node.tag)) return false;
  const { page } = survey;
  const range = page.subtree(index);
  if (range.to - range.from > MAX_EMPTY_NODES || survey.charsIn(range) > 0) return false;
  if (page.has(range, ({ tag }) => FILLING.has(tag))) return false;
  const name = nameOf(node);
  if (node.tag === 'div')
    return /list|lieb|(?:^|[-_\s])lb/i.test(name) || PAGER_NAME.test(name) || /^\d{4,}/.test(name);
  return name === '' ? false : LIST_NAME.test(name) || node.tag === 'tbody';
}

const isNavigationName = oncePerName((name) => NAVIGATION.test(name));

const isNavigation = (node: SnapshotNode): boolean =>
  NAVIGATION_TAGS.has(node.tag) ||
  (node.attrs !== undefined && !WHOLE_TAGS.has(node.tag) && isNavigationName(nameOf(node)));
