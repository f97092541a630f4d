import type { NodeRange, Page } from '../page';
import { footerOf } from '../zones';
import { findLabels, type FoundLabel } from './found-labels';
import { GUIDE_ELEMENTS, type GuideElementId, readLabel } from './labels';
import { type Material, readMaterials } from './materials';
import { type Region, Regions } from './regions';
import { openTabs } from './tabs';
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

/** How much a page looks like a guide. For the reader of page kinds. */
export interface GuideSignals {
  /** Distinct classes that have a label of their own; a lone 地址 or 电话 does not count. 0 to 10. */
  readonly classes: number;
  /** Where each of them has its first label. */
  readonly labels: readonly { readonly id: GuideElementId; readonly node: number }[];
  /** 办事指南, 服务指南 … in the title, the breadcrumb or a heading. */
  readonly named: boolean;
  /** 事项名称 again and again: a list of items, no guide of one. */
  readonly repeated: boolean;
  /** `sure`: may be judged as a guide. `likely`: ask. A notice on applications may look likely, too. */
  readonly confidence: 'sure' | 'likely' | 'none';
}

const GUIDE_WORDS = /(?:办事|服务|办理|申报|申请|业务)指南|办事须知|服务事项详情|事项详情/;
/** Classes that make a guide: with the word, and without. */
const NAMED_CLASSES = 4;
const UNNAMED_CLASSES = 6;
const LIKELY_CLASSES = 3;
/** More item names than this on one page make a list of items. */
const ITEM_NAMES = 2;
/** CSS pixels: a picture of this width and height may hold a guide. */
const LARGE_PICTURE = 400;
/** CSS pixels: a smaller picture is an ornament. */
const ICON = 60;
const GUIDE_FILE = /指南|须知|一次性告知/;
const HEADING = new Set(['h1', 'h2', 'h3']);
const NO_ITEM = /^(?:首页|欢迎.*|.{0,12}(?:政务服务网|人民政府|网上办事大厅|门户网站)|当前位置.*)$/;

const guides = new WeakMap<Page, Guide>();

/** Reads a page as a service guide, whatever it is; `signals` says how much it is one. Computed once per page. */
export function readGuide(page: Page): Guide {
  let guide = guides.get(page);
  if (!guide) {
    guide = read(page);
    guides.set(page, guide);
  }
  return guide;
}

/** How many of the ten classes have a label, and where. */
export const guideSignals = (page: Page): GuideSignals => readGuide(page).signals;

/** Whether a page may be judged as a guide without asking. */
export const isGuide = (page: Page): boolean => guideSignals(page).confidence === 'sure';

function read(page: Page): Guide {
  const footer = footerOf(page).ranges;
  const opened = openTabs(page);
  const labels = findLabels(opened.page, footer);
  const root = commonAncestor(
    opened.page,
    labels.filter(({ reading }) => reading.elements.length > 0 && !reading.weak).map(({ node }) => node),
  );
  const end = Math.min(opened.page.subtree(root).to, ...footer.map(({ from }) => from).filter((from) => from > (labels.at(-1)?.node ?? 0)));
  const regions = new Regions(opened, labels, end);
  const elements = GUIDE_ELEMENTS.map(({ id, name }) => elementOf(opened.page, id, name, labels, regions));
  const materials = elements.find(({ id }) => id === 'materials');
  return {
    page: opened.page,
    elements,
    materials: materials?.state === 'present' ? readMaterials(opened.page, materials.ranges, materials.value) : [],
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
    label.reading.elements.includes(id) ? [sightingOf(page, label, regions.of(k))] : [],
  );
  const best = RANK.flatMap((state) => sightings.filter((one) => one.state === state));
  const [first] = best.filter(({ label }) => !label.reading.weak).length > 0 && best[0]?.state !== 'present'
    ? best.filter(({ label }) => !label.reading.weak)
    : best;
  if (!first || (id === 'item' && first.state !== 'present')) {
    const title = id === 'item' ? titleOf(page) : null;
    if (title) return { id, name, state: 'present', note: '以页面标题为事项名称', ...title };
  }
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
      if (tag === 'input' && !/^(?:button|submit|hidden|checkbox|radio)$/.test(attrs?.type ?? '')) return '表单框';
      if (tag === 'textarea') return '表单框';
      if (tag === 'a' && readLabel(page.textOf(page.subtree(i)))) return '链接';
    }
  }
  return null;
}

/** The name of the item where no label says it: the page's heading. */
function titleOf(page: Page): { value: string; label: number; ranges: NodeRange[] } | null {
  for (const i of page.select(page.whole, ({ tag, hidden }) => HEADING.has(tag) && !hidden)) {
    const range = page.subtree(i);
    const value = page.textOf(range).replace(/\s+/g, ' ').trim();
    if (value.length < 4 || value.length > 80 || NO_ITEM.test(value) || readLabel(value)) continue;
    if (GUIDE_WORDS.test(value) && value.length < 8) continue;
    return { value, label: i, ranges: [range] };
  }
  const [first = '', ...rest] = page.snapshot.title.normalize('NFKC').split(/[-_|—–>]/).map((part) => part.trim());
  const isItem = rest.length > 0 && first.length >= 4 && !NO_ITEM.test(first) && !GUIDE_WORDS.test(first);
  return isItem && !readLabel(first) ? { value: first, label: 0, ranges: [] } : null;
}

function signalsOf(page: Page, labels: readonly FoundLabel[]): GuideSignals {
  const strong = labels.filter(({ reading }) => !reading.weak);
  const first = new Map<GuideElementId, number>();
  for (const { reading, node } of strong) {
    for (const id of reading.elements) if (!first.has(id)) first.set(id, node);
  }
  const names = strong.filter(({ reading }) => reading.elements.includes('item')).length;
  const repeated = names > ITEM_NAMES;
  const named = GUIDE_WORDS.test(page.snapshot.title) || namesGuide(page);
  const classes = first.size;
  const isSure = classes >= UNNAMED_CLASSES || (named && classes >= NAMED_CLASSES);
  const confidence = repeated || classes < LIKELY_CLASSES ? 'none' : isSure ? 'sure' : 'likely';
  return { classes, labels: [...first].map(([id, node]) => ({ id, node })), named, repeated, confidence };
}

/** A heading or breadcrumb with the word, not a link to guides in a menu. */
function namesGuide(page: Page): boolean {
  const breadcrumb = page.find(page.whole, /(?:当前|所在|您的|你的)[^\n]{0,8}位置[^\n]{0,120}\n?[^\n]{0,40}/);
  if (breadcrumb && GUIDE_WORDS.test(breadcrumb.match[0])) return true;
  for (const i of page.select(page.whole, ({ tag, hidden }) => HEADING.has(tag) && !hidden)) {
    if (GUIDE_WORDS.test(page.textOf(page.subtree(i)))) return true;
  }
  return false;
}

/** What may hold parts of the guide and was not read as text. */
function unreadIn(page: Page, root: number, footer: readonly NodeRange[]): number[] {
  const outside = (node: number): boolean => footer.some(({ from, to }) => node >= from && node < to);
  const frames = page.snapshot.opaque.filter(({ kind }) => kind !== 'over-cap').map(({ node }) => node);
  const others = page.select(page.subtree(root), ({ tag, hidden, box, attrs }, i) => {
    if (hidden) return false;
    if (tag === 'img') return box !== undefined && box[2] >= LARGE_PICTURE && box[3] >= LARGE_PICTURE;
    return tag === 'a' && GUIDE_FILE.test(`${attrs?.title ?? ''}${page.textOf(page.subtree(i))}`) && isFile(page, i);
  });
  return [...frames, ...others].filter((node) => !outside(node));
}

const FILE = /\.(?:docx?|xlsx?|wps|et|pdf|ofd|zip|rar|7z|rtf|jpe?g|png)(?:$|[?#])/i;
const DOWNLOAD = /down(?:load|file)|attach|fileid=|附件|getfile/i;

/** A link that leads to a file, by its address. */
export function isFile(page: Page, link: number): boolean {
  const { href = '' } = page.node(link);
  return FILE.test(href) || DOWNLOAD.test(href);
}

const longest = (texts: readonly string[]): string =>
  texts.reduce((most, text) => (text.length > most.length ? text : most), '');

function commonAncestor(page: Page, nodes: readonly number[]): number {
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (first === undefined || last === undefined) return 0;
  for (const i of page.ancestors(first)) {
    const { to } = page.subtree(i);
    if (last < to) return i;
  }
  return 0;
}

/** Ranges that lie in no other one. */
function outermost(ranges: readonly NodeRange[]): NodeRange[] {
  const sorted = [...ranges].sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: NodeRange[] = [];
  for (const range of sorted) if (range.to > (kept.at(-1)?.to ?? -1)) kept.push(range);
  return kept;
}
