import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import { splitHost } from '../../utils/identifiers/hosts';
import { judge as judgeAll } from '../core/run';
import { columnDomain } from './column-domain';

const PORTAL = 'https://www.luan.gov.cn/';
const DEPARTMENT = 'https://jyj.luan.gov.cn/';
const link = (name: string, href: string) => <a href={href}>{name}</a>;
const judge = (address: string, ...links: preact.JSX.Element[]) => {
  const { outcome, reason, params } = columnDomain.evaluate(
    page(<nav>{links}</nav>, { url: address }),
    context({ host: splitHost(address) }),
  );
  return `${outcome}: ${reason}${params?.hosts ? ` ${params.hosts}` : ''}`;
};

describe('column-domain', () => {
  it('passes columns under paths of the host, with and without www', () => {
    expect(judge(PORTAL, link('政务公开', '/zwgk/'), link('专题专栏', 'http://luan.gov.cn/zt/'))).toBe(
      'pass: own',
    );
  });
  it.each([
    [
      'a column named in its host',
      PORTAL,
      link('政府信息公开', 'http://zfxxgk.luan.gov.cn/'),
      'zfxxgk.luan.gov.cn',
    ],
    ['a glued name', PORTAL, link('政务公开', 'http://hdzfxxgk.luan.gov.cn/'), 'hdzfxxgk.luan.gov.cn'],
    ['topics on their own host', PORTAL, link('热点专题', 'http://zt.luan.gov.cn/'), 'zt.luan.gov.cn'],
    [
      'a host below a department’s',
      DEPARTMENT,
      link('专题专栏', 'http://a.jyj.luan.gov.cn/'),
      'a.jyj.luan.gov.cn',
    ],
  ])('holds against the site: %s', (_, address, one, host) => {
    expect(judge(address, one)).toBe(`fail: subdomain ${host}`);
  });
  it('holds a column or system on no government’s host against the site', () => {
    expect(judge(PORTAL, link('局长信箱', 'http://luanjyj.com/mail'))).toBe('fail: outside luanjyj.com');
    expect(judge(PORTAL, link('网上申报系统', 'http://61.133.1.10:8080/'))).toBe('fail: outside 61.133.1.10');
  });
  it('is a candidate at most', () => {
    const made = page(link('政务公开', 'http://zwgk.luan.gov.cn/'), { url: PORTAL });
    const [finding] = judgeAll(made, context({ host: splitHost(PORTAL) }), [columnDomain]);
    expect(finding).toMatchObject({ outcome: 'review', candidate: true });
  });
  it('asks whose a host is that does not say it', () => {
    expect(judge(PORTAL, link('意见征集', 'http://hd.luan.gov.cn/'))).toBe('review: unknown hd.luan.gov.cn');
    expect(judge(PORTAL, link('安全生产专题', 'http://www.example.com/'))).toBe(
      'review: unknown www.example.com',
    );
  });
  it('never faults the departments of a portal, nor what many share', () => {
    const links = [
      link('市教育局', 'http://jyj.luan.gov.cn/'),
      link('政务公开', '/zwgk/'),
      link('互动交流', 'http://ah.12345.gov.cn/'),
      link('办事查询系统', 'http://luan.ahzwfw.gov.cn/'),
      link('网上信访信箱', 'http://xinfang.luan.gov.cn/'),
      link('数据开放', 'http://data.ah.gov.cn/'),
      link('二十大专题', 'https://www.xinhuanet.com/politics/'),
      link('信息公开', 'https://static.luan.gov.cn/a.pdf'),
    ];
    expect(judge(PORTAL, ...links)).toBe('pass: own');
  });
  it('looks neither at headlines, nor at footers, nor at blocks of links to others, nor at hidden links', () => {
    const href = 'http://zwgk.luan.gov.cn/';
    expect(judge(PORTAL, link('市政府召开政务公开工作推进会议并部署重点任务', href))).toBe(
      'inapplicable: no-columns',
    );
    expect(judge(PORTAL, <div class="yqlj">{link('政务公开', href)}</div>)).toBe('inapplicable: no-columns');
    expect(judge(PORTAL, <footer>主办单位：某某市人民政府办公室 {link('政务公开', href)}</footer>)).toBe(
      'inapplicable: no-columns',
    );
    expect(judge(PORTAL, <p hidden>{link('政务公开', href)}</p>)).toBe('inapplicable: no-columns');
    expect(judge(PORTAL, link('政务公开', 'javascript:;'))).toBe('inapplicable: no-columns');
  });
  it('compares nothing without a name', () => {
    expect(judge('http://61.133.1.10/', link('政务公开', 'http://zwgk.luan.gov.cn/'))).toBe(
      'inapplicable: no-host',
    );
  });
});
