import { describe, expect, it } from 'vitest';
import {
  audit,
  correction,
  factsOf,
  freshColumn,
  recordOf,
  seen,
  site,
  siteRecord,
} from '../../../tests/helpers/site-records';
import { judged, said } from '../../../tests/helpers/site-rules';
import { requiredPublishColumns } from './required-publish-columns';

const home = (...names: string[]) =>
  seen(
    audit('/', 'home', {
      facts: factsOf({
        links: names.map((name, n) => ({ name, url: `http://www.example.gov.cn/${n}/`, from: 'menu' })),
      }),
    }),
  );

describe('required-publish-columns', () => {
  it('finds classes among the columns visited, then by the names in the navigation', () => {
    const record = recordOf([home('县内要闻', '政府文件', '信用专栏'), freshColumn('/xw/')]);
    expect(said(requiredPublishColumns, record)).toEqual([
      'news: pass visited',
      'policies: pass linked',
      'interpretations: review not-found',
    ]);
    expect(judged(requiredPublishColumns, record)[2]?.evidence).toEqual([
      { role: 'searched', place: '栏目名称', text: '栏目 /xw/、县内要闻、政府文件、信用专栏' },
    ]);
  });

  it('believes a correction of the class, and that something is no column', () => {
    const record = recordOf([freshColumn('/a/', { class: 'unknown' }), freshColumn('/b/')], {
      corrections: [correction('/a/', { class: 'interpretations' }), correction('/b/', { due: false })],
    });
    expect(said(requiredPublishColumns, record)).toEqual([
      'news: review not-found',
      'policies: review not-found',
      'interpretations: pass visited',
    ]);
  });

  it('does not take 政策解读 for 政策文件', () => {
    expect(said(requiredPublishColumns, recordOf([home('政策解读')]))).toContain(
      'policies: review not-found',
    );
  });

  it('never says a fault, and finds nothing-read where no name was', () => {
    expect(said(requiredPublishColumns, siteRecord())).toEqual(['review nothing-read']);
  });

  it('does not ask departments, nor under Z15', () => {
    const department = site({ type: 'department', bucket: 'city-department' });
    expect(said(requiredPublishColumns, siteRecord({ site: department }))).toEqual([
      'inapplicable not-scored',
    ]);
    expect(said(requiredPublishColumns, siteRecord(), 'Z15')).toEqual(['inapplicable other-edition']);
  });
});
