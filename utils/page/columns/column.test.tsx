import type { ComponentChildren } from 'preact';
import { describe, expect, it } from 'vitest';
import { columnPage, dated } from '../../../tests/helpers/columns';
import { page } from '../../../tests/helpers/page';
import type { PageSnapshot } from '../../model/snapshot';
import { newestItem, readColumn } from './column';

const URL_OF_COLUMN = 'https://www.example.gov.cn/zwgk/tzgg/index.html';
const read = (body: ComponentChildren, options: Partial<PageSnapshot> = {}) =>
  readColumn(page(body, { url: URL_OF_COLUMN, ...options }));
const list = dated('2026-03-01', '2026-02-01', '2026-01-01');
const header = (...content: ComponentChildren[]) => <header class="header">{content}</header>;
const item = <a href="/zwgk/tzgg/">通知公告</a>;

describe('column', () => {
  it('takes its name from the tag, the way, the heading, the title, in this order', () => {
    const tag = <meta name="ColumnName" content="公告公示" />;
    expect(read([tag, columnPage(['政务公开', '通知公告'], list)])).toMatchObject({
      name: '公告公示',
      nameFrom: 'ColumnName',
    });
    expect(read(columnPage(['政务公开', '通知公告'], list))).toMatchObject({
      name: '通知公告',
      nameFrom: 'breadcrumb',
    });
    expect(read([<h2>通知公告</h2>, list], { title: '要闻' })).toMatchObject({
      name: '通知公告',
      nameFrom: 'heading',
    });
    expect(read(list, { title: '通知公告_某某县人民政府' })).toMatchObject({
      name: '通知公告',
      nameFrom: 'title',
    });
    expect(read(list, { title: '某某县人民政府' })).toMatchObject({
      name: '',
      nameFrom: 'none',
      class: 'unknown',
    });
  });

  it('a tag left over from a sample, of the site, or of the column above names nothing', () => {
    for (const value of ['栏目名称', '某某县人民政府', '政务公开']) {
      const tag = <meta name="ColumnName" content={value} />;
      expect(read([tag, columnPage(['政务公开', '通知公告'], list)]).name).toBe('通知公告');
    }
  });

  it('is of no class that its names do not agree on', () => {
    const tag = <meta name="ColumnName" content="工作动态" />;
    expect(read([tag, columnPage(['政务公开', '通知公告'], list)]).class).toBe('unknown');
    const type = <meta name="ColumnType" content="要闻动态" />;
    expect(read([type, columnPage(['政务公开', '通知公告'], list)]).class).toBe('unknown');
    const same = <meta name="ColumnType" content="公告" />;
    expect(read([same, columnPage(['政务公开', '通知公告'], list)])).toMatchObject({
      class: 'notices',
      classFrom: 'name',
    });
  });

  it('a name that says nothing leaves the class to the type, to the column above, or open', () => {
    const type = <meta name="ColumnType" content="政策文件" />;
    expect(read([type, columnPage(['政务公开', '县长令'], list)])).toMatchObject({
      class: 'policies',
      classFrom: 'name',
    });
    expect(read(columnPage(['通知公告', '卫生健康'], list))).toMatchObject({
      class: 'notices',
      classFrom: 'parent',
    });
    expect(read(columnPage(['机构概况', '卫生健康'], list))).toMatchObject({
      class: 'other',
      classFrom: 'none',
    });
  });

  it.each<[string, ComponentChildren, string]>([
    ['one step from home', columnPage(['通知公告'], list), 'first'],
    ['two steps from home', columnPage(['政务公开', '通知公告'], list), 'other'],
    [
      'in the menu',
      [
        header(
          <ul>
            <li>{item}</li>
          </ul>,
        ),
        list,
      ],
      'first',
    ],
    [
      'in a menu below a menu entry',
      [
        header(
          <ul>
            <li>
              政务公开
              <ul>
                <li>{item}</li>
              </ul>
            </li>
          </ul>,
        ),
        list,
      ],
      'other',
    ],
    [
      'where way and menu disagree',
      [
        header(
          <ul>
            <li>{item}</li>
          </ul>,
        ),
        columnPage(['政务公开', '通知公告'], list),
      ],
      'unknown',
    ],
    ['where nothing says', list, 'unknown'],
  ])('its level %s', (_, body, level) => {
    expect(read(body).level).toBe(level);
  });

  it('its newest entry up to a day is dated, not pinned, not later', () => {
    const { items } = read(columnPage(['通知公告'], dated('2027-01-01', '2026-03-01', '2026-02-01', '')));
    expect(newestItem(items, '2026-03-15')?.day).toBe('2026-03-01');
    expect(newestItem(items, '2026-02-20')?.day).toBe('2026-02-01');
    expect(newestItem(items, '2020-01-01')).toBeNull();
  });
});
