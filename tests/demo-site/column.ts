import type { ColumnClass } from '../../utils/model/words';
import type { Truth } from './truth';

/** How the entries of a column stand on its page. */
export type Writing =
  | 'rows' // a list, one line an entry
  | 'table' // 序号, 标题, 发布日期
  | 'cards' // a picture, a title and a date
  | 'yearless' // month and day only; the year stands in the address
  | 'pinned' // two old notices pinned above the list
  | 'filled' // a script fetches them 800 ms after the page
  | 'framed' // a frame of the same host
  | 'unanswered' // the script's request never gets an answer
  | 'unrendered' // the marks of a template that no script filled
  | 'letters' // 来信 with their 办理状态
  | 'guides' // 办事事项
  | 'children' // only the columns below
  | 'text' // an essay
  | 'posts' // offices, tasks and telephones in a table
  | 'nothing' // 暂无信息
  | 'zero' // a pager that counts 0 entries
  | 'building'; // 栏目正在建设中

/** How its address answers, where that is not with the page. */
export type Answering =
  | { readonly by: 'move'; readonly to: string }
  | { readonly by: 'status'; readonly status: number }
  /** A guard's 412 with a script, which either lets a browser pass or does not. */
  | { readonly by: 'guard'; readonly lets: boolean }
  | { readonly by: 'login' }
  | { readonly by: 'file' }
  | { readonly by: 'delay'; readonly ms: number };

/** One column of a site, how it is made, and what a person finds there. */
export interface DemoColumn {
  /** `/xwzx/`, or a whole address on another host. */
  readonly path: string;
  readonly name: string;
  readonly class: ColumnClass;
  /** `path` of the column above; absent for 一级栏目. */
  readonly above?: string;
  /** Where the site links to it. `path`: only the breadcrumb of a page below does. */
  readonly from: 'menu' | 'more' | 'map' | 'path';
  /** Days since its newest entry. */
  readonly newest?: number;
  /** Days from one entry to the next. */
  readonly every?: number;
  readonly entries?: number;
  readonly written: Writing;
  readonly answers?: Answering;
  readonly truth: Truth;
  /** Why a person says so. */
  readonly because: string;
}

export interface DemoSite {
  readonly host: string;
  readonly name: string;
  /** 网站标识码 */
  readonly code: string;
  readonly kind: 'portal' | 'department';
  readonly columns: readonly DemoColumn[];
  /** Without site tags, party mark, ICP number and 找错 entry. */
  readonly isBare?: true;
  /** Every answer comes this late. */
  readonly delayMs?: number;
}
