import { readBreadcrumb } from '../breadcrumb';
import { visibleHeadings } from '../by-tag';
import type { Page } from '../page';
import type { FoundLabel } from './found-labels';
import type { GuideElementId } from './labels';

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

/** What a page of a guide calls itself. */
export const GUIDE_WORDS = /(?:办事|服务|办理|申报|申请|业务)指南|办事须知|服务事项详情|事项详情/;
/** Classes that make a guide: with the word, and without. */
const NAMED_CLASSES = 4;
const UNNAMED_CLASSES = 6;
const LIKELY_CLASSES = 3;
/** More item names than this on one page make a list of items. */
const ITEM_NAMES = 2;
export const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3']);

/** How much a page with these labels looks like a guide. */
export function signalsOf(page: Page, labels: readonly FoundLabel[]): GuideSignals {
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
  if (readBreadcrumb(page).names.some((name) => GUIDE_WORDS.test(name))) return true;
  for (const i of visibleHeadings(page, 3)) {
    if (GUIDE_WORDS.test(page.textOf(page.subtree(i)))) return true;
  }
  return false;
}
