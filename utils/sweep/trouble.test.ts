import { describe, expect, it } from 'vitest';
import { type PageGlance, troubleOfError, troubleOfPage } from './trouble';

const glance = (changes: Partial<PageGlance> = {}): PageGlance => ({
  url: 'http://www.example.gov.cn/tzgg/',
  since: 0,
  title: '通知公告_某县人民政府',
  status: 200,
  text: '当前位置：首页 > 通知公告',
  links: 120,
  hasPassword: false,
  isHidden: false,
  ...changes,
});

describe('the browser’s errors by name', () => {
  it.each([
    ['net::ERR_NAME_NOT_RESOLVED', 'dns'],
    ['net::ERR_NAME_RESOLUTION_FAILED', 'offline'],
    ['net::ERR_CONNECTION_REFUSED', 'refused'],
    ['net::ERR_CONNECTION_RESET', 'refused'],
    ['net::ERR_EMPTY_RESPONSE', 'refused'],
    ['net::ERR_ADDRESS_UNREACHABLE', 'refused'],
    ['net::ERR_CONNECTION_TIMED_OUT', 'timeout'],
    ['net::ERR_TIMED_OUT', 'timeout'],
    ['net::ERR_CERT_DATE_INVALID', 'certificate'],
    ['net::ERR_SSL_PROTOCOL_ERROR', 'certificate'],
    ['net::ERR_INTERNET_DISCONNECTED', 'offline'],
    ['net::ERR_PROXY_CONNECTION_FAILED', 'offline'],
    ['net::ERR_FAILED', 'unnamed'],
    ['', 'unnamed'],
  ])('%s is %s', (error, trouble) => {
    expect(troubleOfError(error)).toBe(trouble);
  });
});

describe('what stands in place of the page', () => {
  it.each([
    [404, 'client-error'],
    [403, 'client-error'],
    [401, 'login'],
    [429, 'firewall'],
    [412, 'firewall'],
    [521, 'firewall'],
    [500, 'server-error'],
    [503, 'server-error'],
  ])('status %i is %s', (status, trouble) => {
    expect(troubleOfPage(glance({ status }))).toBe(trouble);
  });

  it('takes the page that was asked for', () => {
    expect(troubleOfPage(glance())).toBeNull();
    expect(troubleOfPage(glance({ status: 0 }))).toBeNull();
  });

  it.each([
    '您的请求可能带有不合法的参数，已被网站管理员设置拦截！',
    '很抱歉，由于您访问的URL有可能对网站造成安全威胁，您的访问被阻断。',
    '抱歉！您的访问可能对网站造成危险，请进行安全验证',
    '当前访问疑似黑客攻击，已被创宇盾拦截',
    'Request blocked by Web Application Firewall',
  ])('knows a guard’s page: %s', (text) => {
    expect(troubleOfPage(glance({ text, links: 2 }))).toBe('firewall');
  });

  it('takes no news of an attack that was stopped for a guard’s page', () => {
    const text = '网信部门：一起网络攻击的访问请求被拦截';
    expect(troubleOfPage(glance({ text, links: 120 }))).toBeNull();
  });

  it('knows a login wall, and no page that only has a place to log in', () => {
    expect(troubleOfPage(glance({ hasPassword: true, links: 3 }))).toBe('login');
    const led = 'http://www.example.gov.cn/login.html?back=/tzgg/';
    expect(troubleOfPage(glance({ url: led, hasPassword: true, links: 60 }))).toBe('login');
    expect(troubleOfPage(glance({ hasPassword: true, links: 60 }))).toBeNull();
    const asked = 'http://www.example.gov.cn/tzgg/?back=/login';
    expect(troubleOfPage(glance({ url: asked, hasPassword: true, links: 60 }))).toBeNull();
  });
});
