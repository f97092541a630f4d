import { describe, expect, it } from 'vitest';
import { RegisterSite } from '../model/register';
import { suggestMapping } from './headings';
import { type ReadRow, readSiteRow } from './site-row';

/** A row of a table, by its headings. */
function read(row: Readonly<Record<string, string>>): ReadRow {
  const all = { 网站名称: '甲县人民政府', 标识码: '3415240001', 首页网址: 'http://www.jia.gov.cn/', ...row };
  return readSiteRow({ number: 7, cells: Object.values(all) }, suggestMapping(Object.keys(all)));
}
const site = (row: Readonly<Record<string, string>>) => read(row).read?.site;
const reasons = (row: Readonly<Record<string, string>>): string[] =>
  read(row)
    .problems.filter(({ weight }) => weight !== 'note')
    .map(({ field, reason, value }) => `${field} ${reason}${value && ` ${value}`}`);

describe('a row', () => {
  it('becomes a site with every field of the register', () => {
    const row = {
      域名: '主域名：www.jia.gov.cn；次域名：甲县.政务、jia.gov.cn',
      主办单位: '甲县人民政府\n办公室',
      所属地区: '安徽省六安市金寨县',
      部门: '无',
      层级: '县级',
      网站类型: '政府门户网站',
      运行状态: '暂时下线（2018年3月1日）',
      开设时间: '2001/5/8',
      ICP备案号: '皖ICP备 05001234号',
      公安备案号: '34152402000123',
      是否事业单位: '否',
      是否承担行政职能: '√',
      是否有对外服务: '',
      信息公开网网址: 'http://www.jia.gov.cn/opennessContent/?branch_id=5',
      微博名称: '甲县发布',
      微博地址: 'http://weibo.com/u/1',
      微信名称: '微甲县',
      微信二维码: '/',
    };
    expect(read(row).problems).toEqual([]);
    const draft = site(row);
    expect(draft).toEqual({
      code: '3415240001',
      name: '甲县人民政府',
      homeUrl: 'http://www.jia.gov.cn/',
      hosts: ['www.jia.gov.cn', 'xn--5nr519e.xn--zfr164b', 'jia.gov.cn'],
      sponsor: '甲县人民政府 办公室',
      province: '安徽省',
      city: '六安市',
      county: '金寨县',
      department: '',
      isSubordinate: false,
      bucket: 'county-portal',
      type: 'portal',
      state: 'suspended',
      stateSince: '2018-03-01',
      openedOn: '2001-05-08',
      icp: '皖ICP备05001234号',
      police: '34152402000123',
      isInstitution: false,
      hasAdministrativeDuty: true,
      hasOutwardService: null,
      disclosureUrl: 'http://www.jia.gov.cn/opennessContent/?branch_id=5',
      weibo: { name: '甲县发布', url: 'http://weibo.com/u/1' },
      wechat: { name: '微甲县', qr: '' },
    });
    expect(RegisterSite.safeParse({ id: 'r/1', registerId: 'r', ...draft }).success).toBe(true);
  });

  it('needs no more than a name and a code, or a name and a home page', () => {
    expect(reasons({ 首页网址: '' })).toEqual(['homeUrl home-missing']);
    expect(reasons({ 标识码: '' })).toEqual([]);
    const named = { number: 2, cells: ['甲县人民政府', '3415240001'] };
    expect(readSiteRow(named, { name: 0, code: 1 }).problems.map(({ reason }) => reason)).toEqual([
      'area-from-code',
    ]);
    expect(read({ 首页网址: '', 标识码: '34150000' }).read).toBeNull();
    expect(reasons({ 首页网址: '', 标识码: '' })).toEqual(['homeUrl identity-missing']);
  });

  it.each([
    [{ 网站名称: '  ' }, 'name name-missing'],
    [{ 首页网址: '见附件' }, 'homeUrl home-unreadable 见附件'],
    [{ 首页网址: 'webmaster@jia.gov.cn' }, 'homeUrl home-unreadable webmaster@jia.gov.cn'],
    [{ 首页网址: 'ftp://jia.gov.cn' }, 'homeUrl home-unreadable ftp://jia.gov.cn'],
    [{ 主办单位: '局'.repeat(301) }, `sponsor too-long ${'局'.repeat(60)}…`],
  ])('with %j cannot be taken', (row, reason) => {
    expect(read(row).read).toBeNull();
    expect(reasons(row)).toEqual([reason]);
    expect(read(row).problems).toContainEqual(
      expect.objectContaining({ row: 7, weight: 'error', message: expect.stringMatching(/。$/) }),
    );
  });

  it.each([
    [{ 标识码: '34150001' }, 'code code-malformed 34150001', { code: '34150001' }],
    [{ 标识码: '310000000044' }, 'code code-malformed 310000000044', { code: '310000000044' }],
    [{ 标识码: '3.415E+09' }, 'code number-rounded 3.415E+09', { code: '3.415E+09' }],
    [{ 公安备案号: '3.4150002000123E+13' }, 'police number-rounded 3.4150002000123E+13', {}],
    [{ 运行状态: '' }, 'state state-missing', { state: 'other' }],
    [{ 运行状态: '待定' }, 'state state-unreadable 待定', { state: 'other' }],
    [{ 运行状态: '停止运行' }, 'state state-unreadable 停止运行', { state: 'other' }],
    [{ 层级: '甲级' }, 'level level-unreadable 甲级', { bucket: 'unknown' }],
    [{ 层级: '市级' }, 'level level-unreadable 市级', { bucket: 'unknown' }],
    [{ 网站类型: '其他' }, 'type type-unreadable 其他', { type: 'unknown' }],
    [{ 所属地区: '六安市示范园区' }, 'area area-unreadable 示范园区', { city: '六安市' }],
    [{ 开设时间: '2018年3月' }, 'openedOn date-unreadable 2018年3月', { openedOn: '' }],
    [{ 开设时间: '2018-02-30' }, 'openedOn date-unreadable 2018-02-30', { openedOn: '' }],
    [{ 开设时间: '3/1/2018' }, 'openedOn date-unreadable 3/1/2018', { openedOn: '' }],
    [{ 是否事业单位: '部分' }, 'isInstitution answer-unreadable 部分', { isInstitution: null }],
    [
      { 全部域名: 'a.gov.cn；见附件' },
      'domains address-unreadable 见附件',
      { hosts: ['www.jia.gov.cn', 'a.gov.cn'] },
    ],
    [{ 主办单位: '甲县\ufffd育局' }, 'sponsor characters-lost 甲县\ufffd育局', { sponsor: '甲县\ufffd育局' }],
  ])('with %j is taken with a warning', (row, reason, taken) => {
    expect(reasons(row)).toContain(reason);
    expect(site(row)).toMatchObject(taken);
  });

  it('says that the home page was not among the domains, and puts it first', () => {
    const row = { 全部域名: 'a.gov.cn b.gov.cn' };
    expect(reasons(row)).toEqual(['domains home-not-listed http://www.jia.gov.cn/']);
    expect(site(row)?.hosts).toEqual(['www.jia.gov.cn', 'a.gov.cn', 'b.gov.cn']);
  });

  it('keeps what looks like a formula, markup or a path as the text it is', () => {
    const name = '=HYPERLINK("http://x") <img src=x> ../../$1';
    expect(site({ 网站名称: name })?.name).toBe(name);
  });

  it('notes that the area is that of the code', () => {
    const { problems, read: its } = read({});
    expect(problems).toEqual([expect.objectContaining({ reason: 'area-from-code', weight: 'note' })]);
    expect(its?.site).toMatchObject({ province: '安徽省', county: '金寨县' });
  });

  it.each([
    '20180301',
    '2018-3-1',
    '2018.03.01',
    '２０１８年３月１日',
    '2018/3/1 0:00:00',
    '二〇一八年三月一日',
  ])('reads the day %s', (written) => {
    expect(site({ 开设时间: written })?.openedOn).toBe('2018-03-01');
  });

  it.each([
    ['bm 14000002', 'bm14000002'],
    ['BT03000040', 'BT03000040'],
    ['３４１５２４０００１', '3415240001'],
    ['3415 2400 01', '3415240001'],
  ])('reads the code %s', (written, code) => {
    expect(site({ 标识码: written })?.code).toBe(code);
    expect(reasons({ 标识码: written })).toEqual([]);
  });

  it('takes a table without states for a list of running sites', () => {
    expect(site({})?.state).toBe('running');
  });

  it('takes an address in the column 微博 for one', () => {
    expect(site({ 微博: 'https://weibo.com/jia' })?.weibo).toEqual({
      name: '',
      url: 'https://weibo.com/jia',
    });
    expect(site({ 微博: '甲县发布' })?.weibo).toEqual({ name: '甲县发布', url: '' });
  });
});
