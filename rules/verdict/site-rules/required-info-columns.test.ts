import { describe, expect, it } from 'vitest';
import {
  audit,
  factsOf,
  freshColumn,
  recordOf,
  seen,
  site,
  siteRecord,
} from '../../../tests/helpers/site-records';
import { said } from '../../../tests/helpers/site-rules';
import { requiredInfoColumns } from './required-info-columns';

const home = (...names: string[]) =>
  seen(
    audit('/', 'home', {
      facts: factsOf({
        links: names.map((name, n) => ({ name, url: `http://www.example.gov.cn/${n}/`, from: 'menu' })),
      }),
    }),
  );

describe('required-info-columns', () => {
  it.each([
    ['走进示例', '机构职能', '领导之窗'],
    ['县情概况', '内设机构', '县长之窗'],
    ['示例概览', '组织结构', '局领导'],
    ['印象示例', '主要职责', '单位负责人'],
  ])('finds %s, %s, %s', (...names) => {
    expect(said(requiredInfoColumns, recordOf([home(...names)]))).toEqual([
      'overview: pass found',
      'organisation: pass found',
      'leaders: pass found',
    ]);
  });

  it('finds a column that was visited without a link to it', () => {
    const record = recordOf([freshColumn('/ld/', { name: '领导信息', class: 'static' })]);
    expect(said(requiredInfoColumns, record)).toEqual([
      'overview: review not-found',
      'organisation: review not-found',
      'leaders: pass found',
    ]);
  });

  it.each(['县长信箱', '领导信箱', '县长热线', '领导活动', '领导讲话', '领导动态'])(
    'does not take %s for the page of the leaders',
    (name) => {
      expect(said(requiredInfoColumns, recordOf([home(name)]))).toContain('leaders: review not-found');
      expect(said(requiredInfoColumns, recordOf([home(name, '领导分工')]))).toContain('leaders: pass found');
    },
  );

  it.each(['中介机构', '检测机构', '机构动态'])('does not take %s for the organs of the office', (name) => {
    expect(said(requiredInfoColumns, recordOf([home(name)]))).toContain('organisation: review not-found');
    expect(said(requiredInfoColumns, recordOf([home(name, '机构设置')]))).toContain(
      'organisation: pass found',
    );
  });

  it('says nothing-read where no name was', () => {
    expect(said(requiredInfoColumns, siteRecord())).toEqual(['review nothing-read']);
  });

  it('asks State Council departments for no overview, departments for nothing, and not under Z15', () => {
    const ministry = site({ bucket: 'central-department', type: 'department' });
    expect(said(requiredInfoColumns, recordOf([home('机构')], { site: ministry }))).toEqual([
      'organisation: pass found',
      'leaders: review not-found',
    ]);
    const department = site({ type: 'department', bucket: 'city-department' });
    expect(said(requiredInfoColumns, siteRecord({ site: department }))).toEqual(['inapplicable not-scored']);
    expect(said(requiredInfoColumns, siteRecord(), 'Z15')).toEqual(['inapplicable other-edition']);
  });
});
