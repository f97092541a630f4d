import { describe, expect, it } from 'vitest';
import {
  audit,
  factsOf,
  recordOf,
  reviewOf,
  seen,
  site,
  siteRecord,
  task,
} from '../../../tests/helpers/site-records';
import { judged, said } from '../../../tests/helpers/site-rules';
import type { SiteRecord } from '../../../utils/records/site-record';
import { points } from '../points';
import { accountFunctions } from './account-functions';

const ALL = ['register', 'apply', 'submit', 'one-login', 'one-account'];
const home = seen(
  audit('/', 'home', {
    facts: factsOf({
      links: [
        { name: '县长信箱', url: 'http://www.example.gov.cn/xzxx/', from: 'menu' },
        { name: '县情概况', url: 'http://www.example.gov.cn/xqgk/', from: 'menu' },
        { name: '政务服务', url: 'http://zwfw.example.gov.cn/', from: 'menu' },
      ],
    }),
  }),
);
const portal = recordOf([home, seen(audit('/ly/1.html', 'interaction', { title: '在线咨询' }))]);
const department = (kind: 'department' | 'ministry', hasOutwardService: boolean) =>
  recordOf([home], {
    site: site(
      kind === 'ministry'
        ? { type: 'department', bucket: 'central-department', code: 'bm12000001', hasOutwardService }
        : { type: 'department', bucket: 'city-department', hasOutwardService },
    ),
  });

describe('account-functions', () => {
  it('asks a portal about each function, as a plain question', () => {
    expect(said(accountFunctions, portal)).toEqual(ALL.map((subject) => `${subject}: review ${subject}`));
    expect(accountFunctions.isManual).toBe(true);
  });

  it('names what is tried and the one clause that asks for it', () => {
    expect(judged(accountFunctions, portal).map(({ params, clauses }) => [params.what, ...clauses])).toEqual([
      ['在线注册', 'Z19-D2.2'],
      ['在线办事', 'Z19-D2.2'],
      ['信息提交', 'Z19-D3.1'],
      ['统一登录', 'Z19-D3.2'],
      ['一号登录', 'Z19-D4.7'],
    ]);
  });

  it('shows where to begin', () => {
    expect(judged(accountFunctions, portal)[0]?.evidence).toEqual([
      { role: 'hint', place: '可能的入口', text: '县长信箱　http://www.example.gov.cn/xzxx/' },
      { role: 'hint', place: '可能的入口', text: '政务服务　http://zwfw.example.gov.cn/' },
      { role: 'hint', place: '可能的入口', text: '在线咨询　http://www.example.gov.cn/ly/1.html' },
    ]);
  });

  it('asks no department, no site of an unknown kind, and nothing under the older standard', () => {
    expect(said(accountFunctions, department('department', true))).toEqual(['inapplicable not-scored']);
    expect(said(accountFunctions, portal, 'Z15')).toEqual(['inapplicable other-edition']);
    const unknown = recordOf([home], { site: site({ type: 'unknown', bucket: 'unknown' }) });
    const asked = {
      ...unknown,
      audits: unknown.audits.map((one) => ({ ...one, site: { kind: 'unknown', level: 'unknown' } as const })),
    };
    expect(said(accountFunctions, asked)).toEqual(['inapplicable kind-unknown']);
  });

  it('does not ask a State Council department without outward service about service', () => {
    expect(said(accountFunctions, department('ministry', true))).toHaveLength(ALL.length);
    expect(said(accountFunctions, department('ministry', false)).map((line) => line.split(':')[0])).toEqual([
      'submit',
      'one-login',
      'one-account',
    ]);
  });

  it('says nothing of a site nobody has read', () => {
    expect(said(accountFunctions, siteRecord({ task: task({ asOf: null }) }))).toEqual([]);
  });

  describe('in the points', () => {
    const reviewed = (words: Readonly<Record<string, 'confirmed' | 'overruled'>>): SiteRecord => ({
      ...portal,
      reviews: Object.fromEntries(
        judged(accountFunctions, portal).flatMap((finding) => {
          const word = words[finding.subject];
          return word ? [[finding.id, reviewOf({ ...finding, auditId: '' }, word)]] : [];
        }),
      ),
    });
    const costs = (record: SiteRecord) =>
      Object.fromEntries(
        (points(record, 'Z19')?.indicators ?? [])
          .filter(({ key }) => ['D2.2', 'D3.1', 'D3.2', 'D4.7'].includes(key))
          .map(({ key, tenths, lines }) => [key, `${tenths} ${lines.map(({ state }) => state).join(',')}`]),
      );

    it('costs nothing as long as nobody tried', () => {
      expect(costs(portal)).toEqual({
        'D2.2': '0 open,open',
        'D3.1': '0 open',
        'D3.2': '0 open',
        'D4.7': '0 open',
      });
    });

    it('costs what a person says does not work, and no more where both halves of one indicator fail', () => {
      const words = {
        register: 'confirmed',
        apply: 'confirmed',
        submit: 'confirmed',
        'one-account': 'confirmed',
      } as const;
      expect(costs(reviewed({ ...words, 'one-login': 'overruled' }))).toEqual({
        'D2.2': '50 counts,counts',
        'D3.1': '70 counts',
        'D3.2': '0 ',
        'D4.7': '20 counts',
      });
      expect(costs(reviewed({ 'one-login': 'confirmed' }))['D3.2']).toBe('30 counts');
    });
  });
});
