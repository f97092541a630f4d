import { COLUMN_CLASS_NAMES } from '../../utils/page/columns/classes';
import type { ColumnReading } from '../../utils/page/columns/column';
import type { ListItem } from '../../utils/page/lists/list';
import { excerpt } from '../../utils/page/text';
import { type Exhibit, noted, seen } from './rule';

/** An entry as evidence: its title, its date as written and as understood. */
export function itemExhibit({ title, date, dateText, titleNode, pinned }: ListItem, place: string): Exhibit {
  const day = date.state === 'known' ? date.day : date.state === 'open' ? '未能确定' : '无日期';
  const written = dateText === '' || dateText === day ? '' : `（写作“${excerpt(dateText, 30)}”）`;
  return seen(place, titleNode, `${excerpt(title, 160)}　${day}${written}${pinned ? '　置顶' : ''}`);
}

/** Where the column stands, as the page says. */
export const pathExhibits = ({ path, pathNode }: ColumnReading): Exhibit[] =>
  pathNode < 0 ? [] : [seen('当前位置', pathNode, path.join(' > '))];

/** What a column is called and taken for, for the wordings. */
export const columnParams = (column: ColumnReading): { name: string; class: string } => ({
  name: column.name || '未见栏目名称',
  class: COLUMN_CLASS_NAMES[column.class],
});

/** The address, where the page has no breadcrumb to show. */
export const addressExhibit = (url: string): Exhibit => noted('网址', excerpt(url, 300));
