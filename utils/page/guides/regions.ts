import type { NodeRange, Page } from '../page';
import { Tables } from '../tables';
import { Tree } from '../tree';
import type { FoundLabel } from './found-labels';
import type { GuideElementId } from './labels';
import { readLabel } from './labels';
import type { OpenedPage, Tab } from './tabs';
import { valueBeside } from './value-beside';

/** The place that belongs to a label, and what it says. */
export interface Region {
  readonly ranges: readonly NodeRange[];
  /** Normalised, with line breaks; without labels and buttons. */
  readonly text: string;
  /** The label is a tab's head whose pane the page does not hold. */
  readonly unloaded: boolean;
}

/** Classes whose value goes on over lines; the others end with their line. */
const LONG: ReadonlySet<GuideElementId> = new Set(['basis', 'conditions', 'materials', 'process']);
/** Buttons and tools that stand between values. */
const BUTTON =
  /^(?:[[(<【|]?(?:在线(?:办理|申报|申请|咨询|预约|评价)|网上(?:办理|申报|申请)|(?:立即|立刻|马上|我要)(?:办理|申请|申报|咨询|投诉|收藏|评价|预约|纠错)|预约办理|加?收藏|分享|打印|关闭|返回(?:首页|顶部|列表)?|展开|收起|展开全部|更多|复制|导出|下载指南|上一页|下一页|字号)[\])>】|]?){1,8}$/;
/** How often a part may say its own name again before that is taken for another part. */
const NAMES_REPEATED = 5;
/** Headings of columns, which say nothing where there are no rows. */
const COLUMN =
  /^(?:序号|操作|备注|份数|材料(?:名称|形式|类型|分类|必要性|要求|来源|份数|样本|介质|说明)|来源渠道|(?:空白|样例)?(?:表格|样表|样本)?下载(?:样表)?|样表|(?:法律法规|文件|依据|条款)(?:名称|内容|文号|条款号|类型)|文号|条款号?|颁布机关|发布机关|实施日期|环节名称|办理(?:人|步骤|结果))$/;
const CONTAINERS: ReadonlySet<string> = new Set(['td', 'th', 'dd', 'li']);
const ORNAMENTS: ReadonlySet<string> = new Set('br hr i em b img svg input a button'.split(' '));
/** Characters of a label in a row. */
const SHORT = 20;
const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Finds the values of labels on one page. */
export class Regions {
  private readonly page: Page;
  private readonly tree: Tree;
  private readonly tables: Tables;
  private readonly tabs = new Map<number, Tab>();
  private readonly panes = new Set<number>();

  constructor(
    opened: OpenedPage,
    private readonly labels: readonly FoundLabel[],
    /** One past the last node that can belong to the guide. */
    private readonly end: number,
  ) {
    this.page = opened.page;
    this.tree = new Tree(opened.page);
    this.tables = new Tables(this.tree);
    for (const tab of opened.tabs) {
      this.tabs.set(tab.head, tab);
      if (tab.pane >= 0) this.panes.add(tab.pane);
    }
  }

  /** The region of the label at a place of the list. */
  of(k: number): Region {
    const label = this.labels[k] as FoundLabel;
    const tab = this.tabOf(label);
    if (tab && tab.pane >= 0) return this.region([this.page.subtree(tab.pane)]);
    if (!label.alone) return this.line(label, k);
    if (!tab) return this.block(label, k);
    const beside = this.following(label, k, this.page.node(tab.head).parent);
    return { ...beside, unloaded: beside.text === '' };
  }

  /** A value in another block than its label. */
  private block(label: FoundLabel, k: number): Region {
    const cell = this.tables.cellOf(label.node);
    if (cell >= 0 && this.saysOnly(cell, label)) {
      const { ranges, table, column } = valueBeside(this.tables, cell);
      const isMaterials = column && label.reading.elements.includes('materials');
      return { ...this.region(ranges), ...(isMaterials ? { ranges: [this.page.subtree(table)] } : {}) };
    }
    const term = this.elementOf(label, 'dt');
    if (term >= 0) return this.region(this.descriptions(term));
    return this.following(label, k, -1);
  }

  /**
   * The label where the value of another one ends: the next of another class. A part may repeat its own name inside, or
   * a name that belongs to it.
   */
  private nextOf(label: FoundLabel, k: number): FoundLabel | undefined {
    const mine = label.reading.elements;
    for (let next = k + 1; next <= k + NAMES_REPEATED; next++) {
      const other = this.labels[next];
      const { elements = [], within = [] } = other?.reading ?? {};
      if (![...elements, ...within].some((id) => mine.includes(id) && LONG.has(id))) return other;
    }
    return this.labels[k + NAMES_REPEATED + 1];
  }

  /** A value that begins in the line of its label. */
  private line(label: FoundLabel, k: number): Region {
    const next = this.nextOf(label, k);
    const lineEnd = next && next.start < label.lineEnd ? next.start : label.lineEnd;
    const first = this.page.text.slice(label.end, lineEnd);
    const goesOn = first.trim() === '' || label.reading.elements.some((id) => LONG.has(id));
    const container = this.tree.around(label.node, CONTAINERS);
    const to = Math.min(next?.node ?? this.end, this.enclosingEnd(label.node, container), this.end);
    const text = goesOn ? this.textBetween(label.end, next?.start, to) : first;
    const last = goesOn && to > label.node ? to : this.page.nodeAt(Math.max(lineEnd - 1, label.start)) + 1;
    return { ranges: [{ from: label.node, to: last }], text: content(text), unloaded: false };
  }

  /** What follows a label that stands alone: its siblings, or the blocks after it up to the next label. */
  private following(label: FoundLabel, k: number, within: number): Region {
    const { page, tree } = this;
    let top = page.node(label.node).parent;
    let place: number | undefined;
    for (let up = page.node(top).parent; up > 0 && this.saysOnly(up, label); up = page.node(up).parent) {
      place ??= [1, 2]
        .map((by) => tree.sibling(top, by))
        .find((one) => one !== undefined && !this.isOrnament(one));
      top = up;
    }
    // A row of a grid whose value is blank: the next row is another matter, even where its label is unknown.
    if (place !== undefined && [-1, 1].some((by) => this.isRowLike(top, tree.sibling(top, by)))) {
      return this.region([page.subtree(top)], label.end);
    }

    const next = this.nextOf(label, k);
    const limit = Math.min(next?.node ?? this.end, this.end);
    const around = tree.around(label.node, CONTAINERS);
    const container =
      within >= 0 || around < 0 || !this.saysOnly(around, label) ? Math.max(within, around) : -1;
    const stop = Math.min(this.enclosingEnd(label.node, container), this.headingAfter(label, limit));
    const range = { from: label.node, to: Math.max(stop, label.node + 1) };
    return {
      ranges: [range],
      text: content(this.textBetween(label.end, next?.start, range.to)),
      unloaded: false,
    };
  }

  private isOrnament(element: number): boolean {
    return ORNAMENTS.has(this.page.node(element).tag);
  }

  /** A neighbour with a short first part of the same kind and a second part: another label and its value. */
  private isRowLike(row: number, neighbour: number | undefined): boolean {
    if (neighbour === undefined || !this.tree.isLike(row, neighbour)) return false;
    const [first] = this.tree.children(row);
    const [label, value] = this.tree.children(neighbour);
    if (first === undefined || label === undefined || value === undefined) return false;
    return this.tree.isLike(first, label) && this.tree.length(label) <= SHORT;
  }

  /** The next heading of the same or a higher rank, where the label is a heading itself. */
  private headingAfter(label: FoundLabel, limit: number): number {
    const heading = this.tree.around(label.node, HEADINGS);
    const rank = heading < 0 ? 'h2' : this.page.node(heading).tag;
    const from = Math.max(label.node, heading < 0 ? 0 : this.page.endOf(heading) - 1) + 1;
    for (let i = from; i < limit; i++) {
      const { tag, hidden } = this.page.node(i);
      if (!hidden && HEADINGS.has(tag) && tag <= rank) return i;
    }
    return limit;
  }

  /** `dd` after `dt`, up to the next `dt`. */
  private descriptions(term: number): NodeRange[] {
    const ranges: NodeRange[] = [];
    for (let by = 1; ; by++) {
      const sibling = this.tree.sibling(term, by);
      if (sibling === undefined || this.page.node(sibling).tag === 'dt') return ranges;
      ranges.push(this.page.subtree(sibling));
    }
  }

  /** The tab whose head says the label. */
  private tabOf(label: FoundLabel): Tab | undefined {
    for (
      let i = this.page.node(label.node).parent;
      i > 0 && this.saysOnly(i, label);
      i = this.page.node(i).parent
    ) {
      const tab = this.tabs.get(i);
      if (tab) return tab;
    }
    return undefined;
  }

  /** The end of the cell, item or pane around a node. */
  private enclosingEnd(node: number, container: number): number {
    for (let i = node; i >= 0; i = this.page.node(i).parent) {
      if (i === container || this.panes.has(i)) return this.page.endOf(i);
    }
    return this.page.nodes.length;
  }

  private elementOf(label: FoundLabel, tag: string): number {
    const element = this.tree.around(label.node, new Set([tag]));
    return element >= 0 && this.saysOnly(element, label) ? element : -1;
  }

  private saysOnly(element: number, label: FoundLabel): boolean {
    const [from, to] = this.page.textSpan(this.page.subtree(element));
    return from >= label.start && to <= label.end && to > from;
  }

  private region(ranges: readonly NodeRange[], after = 0): Region {
    const texts = ranges.map((range) => {
      const [from, to] = this.page.textSpan(range);
      return this.page.text.slice(Math.max(from, after), Math.max(to, after));
    });
    return { ranges, text: content(texts.join('\n')), unloaded: false };
  }

  /** Text from an offset to a node or another offset, whichever comes first. */
  private textBetween(from: number, until: number | undefined, node: number): string {
    const [, end] = this.page.textSpan({ from: 0, to: node });
    return this.page.text.slice(from, Math.max(from, Math.min(end, until ?? end)));
  }
}

/** The lines that say something themselves. */
const content = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && saysSomething(line))
    .join('\n')
    .replace(/^[:∶\s]+/, '');

function saysSomething(line: string): boolean {
  if (line.length > 60) return true;
  const squeezed = line.replace(/\s/g, '');
  return !BUTTON.test(squeezed) && !COLUMN.test(squeezed) && readLabel(line) === null;
}
