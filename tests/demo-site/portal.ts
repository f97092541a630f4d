import type { DemoSite } from './column';
import { BLANK } from './columns/blank';
import { DISCLOSURE } from './columns/disclosure';
import { INTERACTION } from './columns/interaction';
import { NEWS } from './columns/news';
import { PAPERS } from './columns/papers';
import { TOPICS } from './columns/topics';
import { UNOPENED } from './columns/unopened';

/**
 * 示例县人民政府: every way a column can stand, and what a person finds there. Days are counted back from today; the menu
 * and 网站地图 follow the order of the columns.
 */
export const PORTAL: DemoSite = {
  host: 'www.shilixian.gov.cn',
  name: '示例县人民政府',
  code: '1300009901',
  kind: 'portal',
  columns: [...NEWS, ...PAPERS, ...DISCLOSURE, ...TOPICS, ...BLANK, ...INTERACTION, ...UNOPENED],
};
