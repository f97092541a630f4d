import { describe, expect, it } from 'vitest';
import {
  audit,
  findingOf,
  many,
  recordOf,
  seen,
  site,
  siteRecord,
} from '../../../tests/helpers/site-records';
import { said } from '../../../tests/helpers/site-rules';
import type { RegisterSite } from '../../../utils/model/register';
import type { AuditRow } from '../../../utils/records/rows';
import { registerMatch } from './register-match';

const home = (changes: Partial<AuditRow> = {}) =>
  audit('/', 'home', { title: '示例县人民政府门户网站', ...changes });
const of = (register: Partial<RegisterSite>, page: AuditRow = home()) =>
  said(registerMatch, recordOf([seen(page)], { site: site(register) }));
const icp = (value: string) =>
  home({ identifiers: { ...home().identifiers, icp: [{ value, where: '页脚' }] } });
const code = (value: string) =>
  home({ identifiers: { ...home().identifiers, siteCode: { value, where: '页脚' } } });

describe('register-match', () => {
  it('finds what is equal equal: www., 门户网站 or 网, 备案号 with or without -n', () => {
    expect(of({ hosts: ['example.gov.cn'] }, icp('皖ICP备05000001号-2'))).toEqual([
      'code: pass code-same',
      'host: pass host-same',
      'name: pass name-same',
      'icp: pass icp-same',
    ]);
  });

  it('takes another code, host or ICP number for a candidate', () => {
    expect(of({ code: '3499990002' })[0]).toBe('code: review! code-differs');
    expect(of({ hosts: ['www.other.gov.cn'] })[1]).toBe('host: review! host-differs');
    expect(of({}, icp('皖ICP备09999999号')).at(-1)).toBe('icp: review! icp-differs');
  });

  it('compares codes whatever their capitals', () => {
    expect(of({ code: 'BM14000002' }, code('bm14000002'))[0]).toBe('code: pass code-same');
  });

  it('asks about a name and about a code that the register does not have', () => {
    expect(of({ name: '示例县农业农村局' })[2]).toBe('name: review name-differs');
    expect(of({ code: '' })[0]).toBe('code: review code-unregistered');
  });

  it('asks about a site that opens though it is off', () => {
    expect(of({ state: 'closed' }).at(-1)).toBe('state: review offline-opens');
    expect(of({ state: 'closing' }).at(-1)).toBe('state: review offline-opens');
    expect(of({ state: 'suspended' }).at(-1)).toBe('state: review suspended-opens');
  });

  it('compares the police number by its digits', () => {
    const page = home({
      identifiers: { ...home().identifiers, police: [{ value: '34990002000001', where: '页脚' }] },
    });
    expect(of({ police: '皖公网安备 34990002000001号' }, page).at(-1)).toBe('police: pass police-same');
    expect(of({ police: '皖公网安备34990002000009号' }, page).at(-1)).toBe('police: review! police-differs');
    expect(of({ police: '' }, page).join()).not.toContain('police');
  });

  describe('the sponsor', () => {
    const sponsor = (text: string, listed: string, reason = 'listed') => {
      const page = home();
      const finding = findingOf(page, 'footer-sponsor', { outcome: 'pass', reason, params: { text } });
      const record = recordOf([seen(page, finding)], { site: site({ sponsor: listed }) });
      return said(registerMatch, record).find((line) => line.startsWith('sponsor'));
    };

    it.each([
      ['主办单位：示例县人民政府', '示例县人民政府办公室'],
      ['网站主办单位: 示例县政府办公室', '示例县人民政府办公室'],
      ['示例县人民政府办公室主办', '示例县人民政府'],
      ['主办：县农业农村局', '示例县农业农村局'],
    ])('%s is %s', (text, listed) => {
      expect(sponsor(text, listed)).toBe('sponsor: pass sponsor-same');
    });

    it('is asked about where it is another', () => {
      expect(sponsor('主办单位：示例县大数据中心', '示例县人民政府办公室')).toBe(
        'sponsor: review sponsor-differs',
      );
    });

    it('is not compared where the footer or the register names none', () => {
      expect(sponsor('主办单位：', '示例县人民政府')).toBeUndefined();
      expect(sponsor('版权所有：某某公司', '示例县人民政府', 'name-only')).toBeUndefined();
      expect(sponsor('主办单位：示例县人民政府', '')).toBeUndefined();
    });
  });

  it('asks about pages of the site that show another code, and not about those of other hosts', () => {
    const page = (path: string, value: string | null) => {
      const one = audit(path, 'list');
      return seen({
        ...one,
        identifiers: { ...one.identifiers, siteCode: value === null ? null : { value, where: '页脚' } },
      });
    };
    const pages = [page('/a/', '3499990002'), page('/b/', null), page('http://other.gov.cn/', '3499990003')];
    const elsewhere = (record: typeof pages) =>
      said(registerMatch, recordOf([seen(home()), ...record])).filter((line) => line.startsWith('other'));
    expect(elsewhere(pages)).toEqual(['other-codes: review code-elsewhere']);
    expect(elsewhere(many(2, (n) => page(`/${n}/`, '3499990001')))).toEqual([]);
  });

  it('compares nothing that the page does not show', () => {
    const silent = home({ title: '', identifiers: { ...home().identifiers, siteCode: null } });
    expect(of({}, silent)).toEqual(['host: pass host-same']);
  });

  it('compares nothing without a register or the home page', () => {
    expect(of({ registerId: '' })).toEqual(['inapplicable no-register']);
    expect(said(registerMatch, siteRecord())).toEqual(['inapplicable home-unread']);
  });
});
