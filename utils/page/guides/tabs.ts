import type { SnapshotNode } from '../../model/snapshot';
import { Page } from '../page';
import { Tree, UNSEEN } from '../tree';
import { readLabel } from './labels';

/** A tab's head and what it opens. Node indices. */
export interface Tab {
  readonly head: number;
  /** -1 where the page holds no pane for the head: it would be loaded on a click. */
  readonly pane: number;
}

/** A page as a visitor can see it by opening every tab. Node indices are those of the page it was read from. */
export interface OpenedPage {
  readonly page: Page;
  readonly tabs: readonly Tab[];
}

/** Characters of a tab's head. */
const HEAD_LENGTH = 20;
const MOST_TABS = 30;
const NO_HEADS = /^(?:tr|tbody|thead|table|dl|select|#document|html|body)$/;
const NO_PANE = /^(?:tr|td|th|dt|dd|option|img|br|input)$/;

/**
 * Opens the tabs: hidden panes a visitor can show count as shown. Decided by structure: panes that tab heads address or
 * match one to one, `role=tabpanel`, and a hidden block right after a label (an accordion). A dialog, a mobile copy or
 * a template stays hidden.
 */
export function openTabs(page: Page): OpenedPage {
  const tree = new Tree(page);
  const ids = new Map<string, number>();
  page.nodes.forEach(({ attrs }, i) => {
    if (attrs?.id && !ids.has(attrs.id)) ids.set(attrs.id, i);
  });
  const tabs = [...groupsOfHeads(tree).flatMap((heads) => pair(tree, ids, heads)), ...anchors(tree, ids)];
  const closed = new Set(tabs.map(({ pane }) => pane).filter((pane) => pane >= 0 && page.node(pane).hidden));
  for (let i = 0; i < page.nodes.length; i++) if (opensByItself(tree, i)) closed.add(i);
  return { page: closed.size > 0 ? shown(page, closed) : page, tabs };
}

/** Rows of short texts: menus, too; what they open is looked for, not taken for granted. */
function groupsOfHeads(tree: Tree): number[][] {
  const groups: number[][] = [];
  for (const [parent, below] of tree.families()) {
    if (below.length < 2 || below.length > MOST_TABS * 2) continue;
    if (parent < 0 || NO_HEADS.test(tree.page.node(parent).tag)) continue;
    const heads = below.filter((i) => tree.length(i) > 0);
    const [first] = heads;
    if (first === undefined || heads.length < 2 || heads.length > MOST_TABS) continue;
    const { tag } = tree.page.node(first);
    if (heads.some((i) => tree.length(i) > HEAD_LENGTH || tree.page.node(i).tag !== tag)) continue;
    groups.push(heads);
  }
  return groups;
}

function pair(tree: Tree, ids: ReadonlyMap<string, number>, heads: readonly number[]): Tab[] {
  const addressed = heads.map((head) => paneOf(tree, ids, head));
  const panes = addressed.some((pane) => pane >= 0) ? addressed : panesAfter(tree, heads);
  if (panes) return heads.map((head, k) => ({ head, pane: panes[k] ?? -1 }));
  const labels = heads.filter((head) => isLabel(tree, head));
  return labels.length > 1 ? labels.map((head) => ({ head, pane: -1 })) : [];
}

/** Labels that lead to a place on the page, wherever they stand. */
const anchors = (tree: Tree, ids: ReadonlyMap<string, number>): Tab[] =>
  [
    ...tree.page.select(
      tree.page.whole,
      ({ tag, hidden, attrs }) => tag === 'a' && !hidden && attrs?.href?.[0] === '#',
    ),
  ]
    .filter((head) => tree.length(head) <= HEAD_LENGTH && isLabel(tree, head))
    .map((head) => ({ head, pane: paneOf(tree, ids, head) }))
    .filter(({ pane }) => pane >= 0);

/** The pane a head names: `href="#materials"`, `onclick="show('materials')"`. */
function paneOf({ page }: Tree, ids: ReadonlyMap<string, number>, head: number): number {
  const { to } = page.subtree(head);
  for (let i = head; i < to; i++) {
    const { attrs } = page.node(i);
    if (!attrs) continue;
    const named = [
      attrs['aria-controls'],
      attrs['data-target'],
      attrs.href?.startsWith('#') ? attrs.href : undefined,
    ];
    for (const quoted of (attrs.onclick ?? '').matchAll(/['"]#?([\w-]{1,80})['"]/g)) named.push(quoted[1]);
    for (const name of named) {
      const pane = name === undefined ? undefined : ids.get(name.replace(/^#/, ''));
      if (pane !== undefined && pane >= to) return pane;
    }
  }
  return -1;
}

/** As many blocks of one shape as there are heads, right after them: in a container of their own or side by side. */
function panesAfter(tree: Tree, heads: readonly number[]): readonly number[] | null {
  const { page } = tree;
  let row = page.node(heads[0] as number).parent;
  const length = tree.length(row);
  for (let climbed = 0; climbed < 3 && row > 0 && tree.length(row) <= length + HEAD_LENGTH; climbed++) {
    const after = tree.after(row, heads.length);
    // The next row of a grid is no pane: it looks like the row of the heads themselves.
    if (after[0] !== undefined && !tree.isLike(row, after[0])) {
      if (arePanes(tree, after, heads)) return after;
      const inside = after.slice(0, 2).map((container) => innermost(tree, container));
      const panes = inside.find((blocks) => arePanes(tree, blocks, heads));
      if (panes) return panes;
    }
    row = page.node(row).parent;
  }
  return null;
}

/** The children of a container, through wrappers that hold nothing else. */
function innermost(tree: Tree, container: number): readonly number[] {
  let below = tree.children(container);
  for (let depth = 0; depth < 3 && below.length === 1; depth++) below = tree.children(below[0] as number);
  return below;
}

/** One block of one shape for each head; either some are closed, or the heads are labels and the blocks say more. */
function arePanes(tree: Tree, blocks: readonly number[], heads: readonly number[]): boolean {
  const [first] = blocks;
  if (first === undefined || blocks.length !== heads.length || NO_PANE.test(tree.page.node(first).tag))
    return false;
  if (!blocks.every((block) => tree.isLike(first, block))) return false;
  if (blocks.some((block) => tree.page.node(block).hidden)) return true;
  const labels = heads.filter((head) => isLabel(tree, head));
  return labels.length > 1 && blocks.some((block) => tree.length(block) > HEAD_LENGTH);
}

function opensByItself(tree: Tree, index: number): boolean {
  const { page } = tree;
  const { hidden, tag, attrs, parent } = page.node(index);
  if (!hidden || tag[0] === '#' || UNSEEN.has(tag) || (parent >= 0 && page.node(parent).hidden)) return false;
  if (attrs?.role === 'tabpanel') return true;
  const before = tree.sibling(index, -1);
  if (before === undefined || page.node(before).hidden || tree.length(before) > HEAD_LENGTH * 2) return false;
  return isLabel(tree, before);
}

/** An element that says a label, perhaps with a word to open it (展开, 收起) in another line. */
const isLabel = (tree: Tree, index: number): boolean =>
  readLabel(tree.text(index).split('\n', 1)[0] as string) !== null;

/** The same page with some hidden subtrees shown. */
function shown(page: Page, panes: ReadonlySet<number>): Page {
  const nodes: SnapshotNode[] = [...page.nodes];
  for (const pane of panes) {
    const { to } = page.subtree(pane);
    for (let i = pane; i < to; i++) {
      const node = page.node(i);
      if (UNSEEN.has(node.tag)) i = page.endOf(i) - 1;
      else if (node.hidden) {
        const { hidden: _, ...rest } = node;
        nodes[i] = rest;
      }
    }
  }
  return new Page({ ...page.snapshot, nodes });
}
