import { describe, expect, it } from 'vitest';
import {
  audit,
  correction,
  factsOf,
  freshColumn,
  inspection,
  recordOf,
  SIGNED,
  seen,
  site,
  siteRecord,
} from '../../tests/helpers/site-records';
import type { ColumnLink } from '../../utils/model/page-facts';
import { coverageOf, unvisitedColumns } from './coverage';

const link = (name: string, path: string, from: ColumnLink['from'] = 'menu'): ColumnLink => ({
  name,
  url: `http://www.example.gov.cn${path}`,
  from,
});
const home = (...links: ColumnLink[]) => seen(audit('/', 'home', { facts: factsOf({ links }) }));

describe('unvisitedColumns', () => {
  it('are linked to and not audited, each once, by the surest way there', () => {
    const record = recordOf([
      home(link('要闻', '/xw/', 'path'), link('公告', '/tz/', 'map'), link('通知公告', '/tz/index.html')),
      freshColumn('/xw/'),
    ]);
    expect(unvisitedColumns(record)).toEqual([
      {
        key: 'example.gov.cn/tz',
        name: '通知公告',
        url: 'http://www.example.gov.cn/tz/index.html',
        from: 'menu',
      },
    ]);
  });

  it('leave out what was opened as a page of another kind, and what was corrected to be no column', () => {
    const record = recordOf(
      [
        home(link('首页', '/'), link('信箱', '/xx/'), link('旧版', '/old/')),
        seen(audit('/xx/', 'interaction')),
      ],
      { corrections: [correction('/old/', { due: false })] },
    );
    expect(unvisitedColumns(record)).toEqual([]);
  });
});

describe('coverageOf', () => {
  it('says what was seen of each part, of how many, and who says that it is all', () => {
    const record = recordOf(
      [
        home(link('要闻', '/xw/'), link('公告', '/tz/')),
        freshColumn('/xw/'),
        freshColumn('/xw/index_2.html'),
        seen(audit('/a.html', 'article')),
      ],
      { inspection: inspection({ covered: { home: SIGNED } }) },
    );
    expect(
      coverageOf(record).map(({ part, seen: count, known, declared }) => [
        part,
        count,
        known,
        declared?.author,
      ]),
    ).toEqual([
      ['home', 1, null, '张三'],
      ['columns', 1, 2, undefined],
      ['articles', 1, null, undefined],
      ['interaction', 0, null, undefined],
      ['service', 0, null, undefined],
    ]);
  });

  it('does not ask a department without outward service for its service', () => {
    const record = siteRecord({
      site: site({ type: 'department', bucket: 'city-department', hasOutwardService: false }),
    });
    expect(coverageOf(record).map(({ isAsked }) => isAsked)).toEqual([true, true, true, true, false]);
  });
});
