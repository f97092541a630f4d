import type { SnapshotNode } from '../../model/snapshot';
import { nodesOf } from '../by-tag';
import { oncePerName, oncePerNode } from '../once';
import type { NodeRange, Page } from '../page';
import { firstFrom } from '../sorted';
import { nameOf } from '../zone';
import { leadsOn, type Survey, surveyOf } from './survey';

/** What stands around a list: its name and where its 更多 leads. */
export interface Surroundings {
  /** As a visitor reads it; '' where none was found. */
  readonly heading: string;
  /** Whether the heading stands alone right over the list, so that it surely speaks of it. */
  readonly near: boolean;
  /** Text node of the heading, or -1. */
  readonly headingNode: number;
  /** Where 更多 leads, as an absolute address, or null. */
  readonly more: string | null;
}

/** Longest heading block, with the names of all its tabs and its 更多. Characters. */
const HEADING_TEXT = 80;
/** Longest name of a column. Characters. */
const NAME_TEXT = 20;
/** Levels between a list and the block that carries its heading. */
const MAX_CLIMB = 6;
/** Levels over which a heading surely speaks of the list, and its characters. */
const NEAR = 2;
const NEAR_TEXT = 24;
/** Siblings before a list that are looked at for its heading: other panes of its tabs, an input, a separator. */
const MAX_BEFORE = 8;
/** A heading block, and what holds a 更多, is small. Nodes. */
const MAX_NODES = 300;
/** 更多 and its decoration are short; longer links are titles. Characters. */
const MORE_TEXT = 20;
/** Panes of one block of tabs. */
const MAX_PANES = 40;
const MORE = /^[[(]?\s?(?:更\s?多|more|查看更多|查看全部|全部)(?:信息|内容)?\s?[>»….\])+]*\s?$/i;
/** Where the page stands, how it greets, not what the list is called. */
const POSITION = /(?:当前|所在|您的|你的)的?位置|^首\s?页|按.{1,8}排序|^欢迎|今天是/;
const ASIDE =
  /nav|menu|crumb|path|position|weizhi|search|side(?!s)|login|share|logo|banner|left|(?:^|\s)header(?:$|[\s\d])/i;
const ASIDE_TAGS = new Set('nav form script style'.split(' '));
const FIELDS = new Set('input select textarea'.split(' '));
const COLUMN_WORDS = /日期|时间|序号|索引号/;

/**
 * The heading is the nearest short text before the list on its way up. Over tab panes stand several names: the list
 * takes the one at its own place.
 */
export function surroundingsOf(survey: Survey, container: number): Surroundings {
  const { page } = survey;
  let inner = container;
  for (let climbed = 0; climbed < MAX_CLIMB && inner > 0; climbed++) {
    if (page.node(inner).tag === 'body') break;
    let sibling = survey.previous(inner);
    for (let seen = 0; seen < MAX_BEFORE && sibling >= 0; seen++, sibling = survey.previous(sibling)) {
      const range = page.subtree(sibling);
      const length = survey.charsIn(range);
      if (length === 0 || isAside(page.node(sibling))) continue;
      if (length > HEADING_TEXT || range.to - range.from > MAX_NODES || survey.marksIn(range) > 0) {
        if (isLike(page.node(sibling), page.node(inner))) continue;
        break;
      }
      const name = nameFor(survey, namesIn(page, sibling), container, inner);
      if (!name) continue;
      const after = { from: page.endOf(container), to: page.endOf(inner) };
      const more = moreIn(survey, { from: sibling, to: container }) ?? moreIn(survey, after);
      return {
        heading: name.text,
        headingNode: name.node,
        near: climbed <= NEAR && length <= NEAR_TEXT,
        more,
      };
    }
    inner = page.node(inner).parent;
  }
  return { heading: '', headingNode: -1, near: false, more: null };
}

interface Name {
  readonly text: string;
  readonly node: number;
}

const isAside = (node: SnapshotNode): boolean => ASIDE_TAGS.has(node.tag) || isAsideName(nameOf(node));

const isAsideName = oncePerName((name) => ASIDE.test(name));

/** Panes of one block are alike. */
const isLike = (a: SnapshotNode, b: SnapshotNode): boolean =>
  a.tag === b.tag && a.attrs?.class === b.attrs?.class;

/**
 * The texts of a heading block, without 更多; none where it is a form, a breadcrumb or a table's heading row. One block
 * stands over all panes of its tabs.
 */
const namesIn = oncePerNode((page, block): readonly Name[] => {
  const { texts } = surveyOf(page);
  const { from, to } = page.subtree(block);
  const names: Name[] = [];
  for (let i = from; i < to; i++) {
    if (FIELDS.has(page.node(i).tag)) return [];
    const text = texts[i];
    if (!text) continue;
    // A headline with its summary stands over the list, it does not name it.
    if (text.length > NAME_TEXT * 1.5 || (POSITION.test(text) && names.length === 0)) return [];
    if (text.length > NAME_TEXT || leadsOn(text) || MORE.test(text) || POSITION.test(text) || !isName(text))
      continue;
    names.push({ text: text.replace(/[\s:>|]+$/, ''), node: i });
  }
  return names.length > 1 && names.some(({ text }) => COLUMN_WORDS.test(text)) ? [] : names;
});

const isName = (text: string): boolean => /\p{L}/u.test(text) && !/^https?:|^www\./.test(text);

/** With as many like names as panes, each pane has its own; else the first. */
function nameFor(survey: Survey, names: readonly Name[], container: number, inner: number): Name | undefined {
  const { page } = survey;
  const holder = ({ node }: Name): string => page.node(page.node(node).parent).tag;
  const [first] = names;
  if (!first || names.length === 1 || names.some((name) => holder(name) !== holder(first))) return first;
  for (const parent of [page.node(inner).parent, inner]) {
    const panes = panesOf(page, parent, names);
    const place = panes.findIndex((pane) => page.holds(pane, container));
    if (panes.length >= names.length && names[place]) return names[place];
  }
  return first;
}

/** The elements under a holder of tabs that are not its names. */
function panesOf(page: Page, parent: number, names: readonly Name[]): number[] {
  const panes: number[] = [];
  const { to } = page.subtree(parent);
  for (let i = parent + 1; i < to && panes.length < MAX_PANES; i = page.endOf(i)) {
    const { tag } = page.node(i);
    if (tag[0] === '#' || tag === 'script' || tag === 'br') continue;
    if (!names.some(({ node }) => page.holds(i, node))) panes.push(i);
  }
  return panes;
}

/** The first link of a range that says 更多. */
function moreIn(survey: Survey, { from, to }: NodeRange): string | null {
  const { page } = survey;
  const end = Math.min(to, from + MAX_NODES);
  const links = nodesOf(page, 'a');
  for (let k = firstFrom(links, from); k < links.length; k++) {
    const i = links[k] as number;
    if (i >= end) break;
    const node = page.node(i);
    if (node.href === undefined) continue;
    const range = page.subtree(i);
    const isShort = survey.charsIn(range) <= MORE_TEXT;
    if ((isShort && MORE.test(survey.textIn(range))) || MORE.test(node.attrs?.title ?? '')) return node.href;
  }
  return null;
}
