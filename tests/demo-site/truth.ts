import type { ColumnState } from '../../rules/verdict/column-state';
import type { Standing } from '../../rules/verdict/feeds';
import { TROUBLES, type Trouble } from '../../utils/model/sweep';
import type { DemoColumn, DemoSite } from './column';

/** What a person says of a column on 2019 terms (Z19) who has opened it. */
export type Truth =
  | 'fresh'
  | 'stale'
  | 'blank'
  | 'building' // 正在建设中: counts as blank
  | 'lower' // past the window of its class, but not 一级: whether it is due is a question
  | 'no-period' // no window for its class, or no certain class: a question
  | 'not-there' // the list did not come: a question
  | 'not-due' // stands as it is, has ended, or is counted by the year (surveys)
  | 'parent' // only lists columns
  | 'no-column' // letters, guides: not of the ledger
  | 'outside' // on another host: not visited
  | 'held' // robots.txt asks programs off: not visited unless a person ticks it
  | Trouble;

/** What the ledger holds before anybody has confirmed a finding. */
export interface LedgerTruth {
  readonly state: ColumnState;
  readonly stale: Standing;
  readonly blank: Standing;
}

const LEDGER: Readonly<Partial<Record<Truth, LedgerTruth>>> = {
  fresh: { state: 'updated', stale: 'clear', blank: 'clear' },
  stale: { state: 'stale', stale: 'open', blank: 'clear' },
  lower: { state: 'stale', stale: 'open', blank: 'clear' },
  'no-period': { state: 'unknown', stale: 'open', blank: 'clear' },
  blank: { state: 'blank', stale: 'clear', blank: 'open' },
  building: { state: 'construction', stale: 'clear', blank: 'open' },
  'not-there': { state: 'waiting', stale: 'clear', blank: 'open' },
  'not-due': { state: 'not-due', stale: 'clear', blank: 'clear' },
  parent: { state: 'parent', stale: 'clear', blank: 'clear' },
};

/** The ledger's line on a column; null where it has none: a page of another kind, or one that did not open. */
export const ledgerTruth = ({ truth }: DemoColumn): LedgerTruth | null => LEDGER[truth] ?? null;

/** `done`, the trouble by its name, or why a sweep of this host does not open it. */
export const visitTruth = ({ truth }: DemoColumn): 'done' | 'outside' | 'held' | Trouble =>
  truth === 'outside' || truth === 'held' || isTrouble(truth) ? truth : 'done';

const isTrouble = (truth: Truth): truth is Trouble => (TROUBLES as readonly string[]).includes(truth);

/** Where a column stands once its address has led on. */
export const addressOf = ({ host }: DemoSite, { path, answers }: DemoColumn): string =>
  new URL(answers?.by === 'move' ? answers.to : path, `http://${host}/`).href;

/** 单项否决 V4 under Z19: what a person confirms, and what is still asked when all of that is confirmed. */
export interface VetoTruth {
  readonly confirmed: number;
  readonly asked: number;
}

/** Columns that count for V4.1 (动态要闻, and 通知公告, 政策文件 of the first level), V4.2 (all that are due), V4.3 (blank). */
export function vetoTruth({ columns }: DemoSite): Readonly<Record<'V4.1' | 'V4.2' | 'V4.3', VetoTruth>> {
  const count = (...truths: Truth[]) => columns.filter(({ truth }) => truths.includes(truth));
  const isCore = ({ class: its, above }: DemoColumn): boolean =>
    its === 'news' || ((its === 'notices' || its === 'policies') && above === undefined);
  return {
    'V4.1': {
      confirmed: count('stale').filter(isCore).length,
      asked: count('no-period').filter((one) => one.class === 'unknown').length,
    },
    'V4.2': { confirmed: count('stale').length, asked: count('lower', 'no-period').length },
    'V4.3': { confirmed: count('blank', 'building').length, asked: count('not-there').length },
  };
}
