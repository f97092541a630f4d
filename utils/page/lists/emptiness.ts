import type { SnapshotNode } from '../../model/snapshot';
import { footerOf } from '../footer';
import type { Page } from '../page';
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
const TEMPLATE = /\{\{[^{}]{1,80}\}\}|\$\{[^{}]{1,80}\}|<%[^%]{1,80}%>|\{(?:\$|%|#)\w[^{}]{0,60}\}/;
const COMMENTED_ROWS = /<(?:li|tr)\b[^>]{0,200}>[\s\S]{0,300}?<a\b/i;
const LIST_NAME =
  /list|lieb|news|info(?!rm)|items?\b|article|wenz|data|(?:^|[-_\s])(?:lb|xx|wj|tz|gg)(?:$|[-_\s])|block_|content|_con|con_|page/i;
const PAGER_NAME = /page|fenye|(?:^|[-_])fy(?:$|[-_])/i;
const NAVIGATION =
  /nav|menu|crumb|search|login|share|toolbar|banner|logo|weizhi|(?:^|[\s_-])(?:head(?:er)?|top|foot(?:er)?|copyright|path|position|side(?:bar)?|links?)(?:$|[\s_\d-])/i;
const LISTS = new Set('ul ol dl table tbody'.split(' '));
/** Longest message of an empty list. Characters. */
const MESSAGE = 40;

/** Every place of a page where a list is missing, best known first. */
export function findEmptyPlaces(survey: Survey): EmptyPlace[] {
  const { page } = survey;
  const footer = footerOf(page).ranges;
  const zones = new Uint8Array(page.nodes.length);
  const places: EmptyPlace[] = [];
  for (let i = 0; i < page.nodes.length; i++) {
    const node = page.node(i);
    const isAside = (node.parent >= 0 && zones[node.parent] === 1) || isNavigation(node);
    if (isAside) {
      zones[i] = 1;
      continue;
    }
    const place = emptyPlace(survey, i, node);
    if (!place) continue;
    // Footers have empty places of their own, but none says that it has no entries.
    const inFooter = footer.some(({ from, to }) => i >= from && i < to);
    if (!inFooter || place.state === 'blank') places.push(place);
  }
  const order = ['blank', 'template', 'in-comment', 'waiting'];
  return places.sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || a.node - b.node);
}

function emptyPlace(survey: Survey, index: number, node: SnapshotNode): EmptyPlace | null {
  const { page } = survey;
  if (node.tag === '#comment') {
    const holder = page.node(Math.max(node.parent, 0));
    const isList = LISTS.has(holder.tag) || LIST_NAME.test(nameOf(holder));
    return isList && COMMENTED_ROWS.test(node.text ?? '')
      ? { state: 'in-comment', node: index, text: '' }
      : null;
  }
  if (node.hidden) return null;
  const text = survey.texts[index] ?? '';
  if (text !== '') {
    if (TEMPLATE.test(text.slice(0, 400)))
      return { state: 'template', node: index, text: text.slice(0, MESSAGE * 2) };
    if (text.length > MESSAGE || isInLink(page, index)) return null;
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
  for (const i of page.ancestors(index)) {
    const range = page.subtree(i);
    if (survey.charsIn(range) > MESSAGE * 2) return false;
    const { tag } = page.node(i);
    if (LISTS.has(tag) || LIST_NAME.test(nameOf(page.node(i)))) return true;
    if (tag === 'div' || tag === 'section' || tag === 'td') return survey.linksIn(range) === 0;
  }
  return false;
}

/** An element made for rows, or for a pager, with nothing in it. */
function isEmptyContainer(survey: Survey, index: number, node: SnapshotNode): boolean {
  const { page } = survey;
  const range = page.subtree(index);
  const name = nameOf(node);
  if (!/^(?:ul|ol|dl|tbody|div)$/.test(node.tag) || survey.charsIn(range) > 0) return false;
  for (let i = range.from + 1; i < Math.min(range.to, range.from + 12); i++) {
    if (/^(?:img|input|iframe|a|select|object|video|canvas)$/.test(page.node(i).tag)) return false;
  }
  if (range.to - range.from > 12) return false;
  if (node.tag === 'div')
    return /list|lieb|(?:^|[-_\s])lb/i.test(name) || PAGER_NAME.test(name) || /^\s?\d{4,}/.test(name);
  return name === '' ? false : LIST_NAME.test(name) || node.tag === 'tbody';
}

const isNavigation = (node: SnapshotNode): boolean =>
  node.tag === 'nav' ||
  node.tag === 'header' ||
  node.tag === 'footer' ||
  node.tag === 'head' ||
  (node.tag !== 'body' && node.tag !== 'html' && node.tag !== 'form' && NAVIGATION.test(nameOf(node)));

const nameOf = ({ attrs }: SnapshotNode): string =>
  attrs?.id === undefined && attrs?.class === undefined ? '' : `${attrs.id ?? ''} ${attrs.class ?? ''}`;

function isInLink(page: Page, index: number): boolean {
  let climbed = 0;
  for (const i of page.ancestors(index)) {
    if (page.node(i).tag === 'a') return true;
    if (++climbed === 4) return false;
  }
  return false;
}
