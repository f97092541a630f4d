import { footerOf } from '../footer';
import { oncePerPage } from '../once';
import type { NodeRange, Page } from '../page';
import { type FoundLabel, findLabels } from './found-labels';
import { GUIDE_ELEMENTS, type GuideElementId, readLabel } from './labels';
import { type Material, readMaterials } from './materials';
import { type Region, Regions } from './regions';
import { GUIDE_WORDS, type GuideSignals, HEADINGS, signalsOf } from './signals';
import { openTabs } from './tabs';
import { unreadIn } from './unread';
import { stateOfValue, type ValueState } from './values';

/** One of the ten classes of a guide, as found: one box in the panel. */
export interface GuideElement {
  readonly id: GuideElementId;
  readonly name: string;
  /** `missing`: no label. See `ValueState` for the others. The best of several places counts. */
  readonly state: ValueState | 'missing';
  /** The label's `#text` node; absent where there is none. */
  readonly label?: number;
  /** What stands there, normalised, lines kept; `''` where nothing does. */
  readonly value: string;
  /** What a person should know: 办公时间 or 办理时限, 以页面标题为事项名称, 图片 … */
  readonly note?: string;
  /** Where the value stands, in nodes of the page; the label's own text node may be the first. */
  readonly ranges: readonly NodeRange[];
}

/** 办事指南: the ten boxes, the materials, and what could not be read. */
export interface Guide {
  /** The page with its closed tabs open; same node indices as the page itself. */
  readonly page: Page;
  /** In the clause's order, all ten. */
  readonly elements: readonly GuideElement[];
  readonly materials: readonly Material[];
  /** The smallest part of the page with all labels: where an absence was looked for. */
  readonly root: number;
  /** Frames, large pictures and attachments that may hold more of the guide. Node indices. */
  readonly unread: readonly number[];
  readonly signals: GuideSignals;
}

/** CSS pixels: a smaller picture is an ornament. */
const ICON = 60;
const NO_ITEM = /^(?:首页|欢迎.*|.{0,12}(?:政务服务网|人民政府|网上办事大厅|门户网站)|当前位置.*)$/;

/** Reads a page as a service guide, whatever it is; `signals` says how much it is one. Computed once per page. */
export const readGuide = oncePerPage(read);

/** How many of the ten classes have a label, and where. */
export const guideSignals = (page: Page): GuideSignals => readGuide(page).signals;

function read(page: Page): Guide {
  const footer = footerOf(page).ranges;
  const opened = openTabs(page);
  const labels = findLabels(opened.page, footer);
  const root = rootOf(opened.page, labels);
  const last = labels.at(-1)?.node ?? 0;
  const below = footer.map(({ from }) => from).filter((from) => from > last);
  const end = Math.min(opened.page.endOf(root), ...below);
  const regions = new Regions(opened, labels, end);
  const elements = GUIDE_ELEMENTS.map(({ id, name }) => elementOf(opened.page, id, name, labels, regions));
  const materials = elements.find(({ id }) => id === 'materials');
  return {
    page: opened.page,
    elements,
    materials:
      materials?.state === 'present' ? readMaterials(opened.page, materials.ranges, materials.value) : [],
    root,
    unread: unreadIn(opened.page, root, footer),
    signals: signalsOf(opened.page, labels),
  };
}

/** From best to worst: one full place is enough for a class. */
const RANK: readonly ValueState[] = ['present', 'elsewhere', 'not-stated', 'empty'];

interface Sighting {
  readonly label: FoundLabel;
  readonly region: Region;
  readonly state: ValueState;
  readonly note?: string;
}

function elementOf(
  page: Page,
  id: GuideElementId,
  name: string,
  labels: readonly FoundLabel[],
  regions: Regions,
): GuideElement {
  const sightings = labels.flatMap((label, k) =>
    label.reading.elements.includes(id) && !isOfComplaints(page, labels, k)
      ? [namedBy(page, id, labels, k, regions) ?? sightingOf(page, label, regions.of(k))]
      : [],
  );
  const ranked = RANK.flatMap((state) => sightings.filter((one) => one.state === state));
  const strong = ranked.filter(({ label }) => !label.reading.weak);
  const [first] = strong.length === 0 || ranked[0]?.state === 'present' ? ranked : strong;
  if (!first || (id === 'item' && first.state !== 'present')) {
    const title = id === 'item' ? titleOf(page) : null;
    if (title) return { id, name, state: 'present', note: '以页面标题为事项名称', ...title };
  }
  const isBlank = !first || first.state === 'empty';
  const formalities = isBlank && id === 'materials' ? formalitiesOn(page) : null;
  if (formalities) return { id, name, ...formalities };
  if (!first) return { id, name, state: 'missing', value: '', ranges: [] };
  const same = sightings.filter(({ state }) => state === first.state);
  const note = noteOf(id, first, same);
  return {
    id,
    name,
    state: first.state,
    label: first.label.node,
    value: longest(same.map(({ region }) => region.text)),
    ...(note ? { note } : {}),
    ranges: outermost(same.flatMap(({ region }) => region.ranges)),
  };
}

const CELL: ReadonlySet<string> = new Set(['td', 'th']);
/** 办理手续: the materials on some sites, on others how one goes about it. */
const FORMALITIES =
  /(?:^|\n)[^\n\u4e00-\u9fff]{0,4}(?:[一二三四五六七八九十]{1,2}、)?办理手续 ?(?:[:∶]|$|\n)\s?([^\n]*)/;

function formalitiesOn(page: Page): Omit<GuideElement, 'id' | 'name'> | null {
  const found = page.find(page.whole, FORMALITIES);
  const value = found?.match[1] ?? '';
  if (!found || stateOfValue(value) !== 'present' || readLabel(value)) return null;
  const ranges = [page.subtree(found.node)];
  return { state: 'not-stated', label: found.node, value, note: '写在“办理手续”中', ranges };
}

/** Names of fees and offices that are values as often as they are labels. */
const NAMES = /(?:工本费|手续费|机关|部门)$/;

/** `收费项目 | 工本费`: a label whose value is worded as a label of its class, and has nothing behind it. */
function namedBy(
  page: Page,
  id: GuideElementId,
  labels: readonly FoundLabel[],
  k: number,
  regions: Regions,
): Sighting | null {
  const [label, next] = [labels[k], labels[k + 1]];
  if (!label || !next?.reading.elements.includes(id)) return null;
  const text = page.text.slice(next.start, next.end).trim();
  if (!NAMES.test(text) || [k, k + 1].some((one) => stateOfValue(regions.of(one).text) !== 'empty'))
    return null;
  // Behind a blank cell it is the label of another one.
  const cellOf = (node: number): number | undefined =>
    [...page.ancestors(node)].find((i) => CELL.has(page.node(i).tag));
  const [cell, beside] = [cellOf(label.node), cellOf(next.node)];
  if (cell !== beside && (cell === undefined || beside !== page.endOf(cell))) return null;
  const ranges = [{ from: next.node, to: next.node + 1 }];
  return { label, region: { ...regions.of(k), text, ranges }, state: 'present' };
}

/** A lone 电话 or 地址 below 监督投诉渠道 is not where one asks. */
function isOfComplaints(page: Page, labels: readonly FoundLabel[], k: number): boolean {
  for (let before = k; before >= Math.max(0, k - 3) && labels[before]?.reading.weak; before--) {
    const label = labels[before - 1];
    if (label && /监督|投诉|举报/.test(page.text.slice(label.start, label.end))) return true;
  }
  return false;
}

function noteOf(id: GuideElementId, first: Sighting, same: readonly Sighting[]): string | undefined {
  if (first.note) return first.note;
  if (id !== 'time') return undefined;
  const kinds = new Set(same.flatMap(({ label }) => label.reading.time ?? []));
  return kinds.size > 0 ? [...kinds].join('、') : undefined;
}

function sightingOf(page: Page, label: FoundLabel, region: Region): Sighting {
  const state = stateOfValue(region.text);
  if (state !== 'empty') return { label, region, state };
  const note = region.unloaded ? '标签页内容未载入' : hiddenContent(page, label, region);
  return note ? { label, region, state: 'elsewhere', note } : { label, region, state };
}

/** What a place without text holds instead. */
function hiddenContent(page: Page, label: FoundLabel, region: Region): string | null {
  for (const { from, to } of region.ranges) {
    for (let i = Math.max(from, 0); i < to; i++) {
      const { tag, hidden, box, image, attrs } = page.node(i);
      if (hidden || i <= label.node) continue;
      if (tag === 'img' && image !== 'loaded') return '图片未能显示';
      if (tag === 'img' && (!box || (box[2] > ICON && box[3] > ICON))) return '图片';
      if (tag === 'iframe' || tag === 'object' || tag === 'embed' || tag === 'canvas') return '框架或插件';
      if (tag === 'input' && !/^(?:button|submit|hidden|checkbox|radio)$/.test(attrs?.type ?? ''))
        return '表单框';
      if (tag === 'textarea') return '表单框';
      if (tag === 'a' && readLabel(page.textOf(page.subtree(i)))) return '链接';
    }
  }
  return null;
}

/** The name of the item where no label says it: the page's heading. */
function titleOf(page: Page): { value: string; label: number; ranges: NodeRange[] } | null {
  for (const i of page.select(page.whole, ({ tag, hidden }) => HEADINGS.has(tag) && !hidden)) {
    const range = page.subtree(i);
    const value = page.textOf(range).replace(/\s+/g, ' ').trim();
    if (value.length < 4 || value.length > 80 || NO_ITEM.test(value) || readLabel(value)) continue;
    if (GUIDE_WORDS.test(value) && value.length < 8) continue;
    return { value, label: i, ranges: [range] };
  }
  const [first = '', ...rest] = page.snapshot.title
    .normalize('NFKC')
    .split(/[-_|—–>]/)
    .map((part) => part.trim());
  const isItem = rest.length > 0 && first.length >= 4 && !NO_ITEM.test(first) && !GUIDE_WORDS.test(first);
  return isItem && !readLabel(first) ? { value: first, label: 0, ranges: [] } : null;
}

const longest = (texts: readonly string[]): string =>
  texts.reduce((most, text) => (text.length > most.length ? text : most), '');

/** Labels from which on their common ancestor is the guide. Fewer may share no more than a line. */
const ROOT_LABELS = 3;

/** The smallest element with all labels of classes; the page where they are few. */
function rootOf(page: Page, labels: readonly FoundLabel[]): number {
  const nodes = labels
    .filter(({ reading }) => reading.elements.length > 0 && !reading.weak)
    .map(({ node }) => node);
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (first === undefined || last === undefined || nodes.length < ROOT_LABELS) return 0;
  for (const i of page.ancestors(first)) if (last < page.endOf(i) && page.node(i).tag !== 'tr') return i;
  return 0;
}

/** Ranges that lie in no other one. */
function outermost(ranges: readonly NodeRange[]): NodeRange[] {
  const sorted = [...ranges].sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: NodeRange[] = [];
  for (const range of sorted) if (range.to > (kept.at(-1)?.to ?? -1)) kept.push(range);
  return kept;
}
