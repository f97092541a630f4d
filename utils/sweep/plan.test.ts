import { describe, expect, it } from 'vitest';
import { processorMs } from '../../tests/helpers/processor-time';
import { NO_FACTS, type PageFacts } from '../model/page-facts';
import { isOnSite, isOpenable } from './on-site';
import { homeOf, leadsOf, plan } from './plan';
import { NO_ROBOTS, readRobots, together } from './robots';

const HOME = 'http://www.example.gov.cn/';
const site = {
  name: '某县人民政府',
  homeUrl: 'www.example.gov.cn',
  hosts: ['www.example.gov.cn', 'zwgk.example.gov.cn'],
};
const link = (path: string, name: string, from: PageFacts['links'][number]['from'] = 'menu') => ({
  name,
  url: new URL(path, HOME).href,
  from,
});
const told = (facts: Partial<PageFacts>, url = HOME) => ({ url, facts: { ...NO_FACTS, ...facts } });
const names = (facts: Partial<PageFacts>): string[] =>
  plan(site, [told(facts)], NO_ROBOTS).map(({ name }) => name);

describe('what a sweep proposes', () => {
  it('begins with the home page as the register writes it', () => {
    expect(homeOf(site)).toMatchObject({ url: HOME, role: 'home', key: 'example.gov.cn', held: null });
    expect(homeOf({ ...site, homeUrl: '暂无' })).toBeNull();
    expect(plan(site, [], NO_ROBOTS)).toHaveLength(1);
  });

  it('goes on with 网站地图 and the columns in the order of the navigation, each once', () => {
    const links = [link('/xwzx/', '新闻中心'), link('/tzgg/', '通知公告'), link('/xwzx/index.html', '新闻')];
    expect(names({ siteMap: `${HOME}wzdt.html`, links })).toEqual([
      '某县人民政府',
      '网站地图',
      '新闻中心',
      '通知公告',
    ]);
  });

  it('tells the surest way to a column, and keeps its place', () => {
    const pages = [
      told({ links: [link('/a/', '甲', 'map'), link('/b/', '乙', 'map')] }),
      told({ links: [link('/a/', '甲', 'menu')] }, `${HOME}b/`),
    ];
    expect(plan(site, pages, NO_ROBOTS).map(({ name, from }) => `${name} ${from}`)).toEqual([
      '某县人民政府 address',
      '甲 menu',
      '乙 map',
    ]);
  });

  it('takes a page that only names itself a column', () => {
    const column: PageFacts['column'] = { name: '人事任免', class: 'personnel', level: 'other', path: [] };
    const [, tagged] = plan(site, [told({ column }, `${HOME}rsrm/`)], NO_ROBOTS);
    expect(tagged).toMatchObject({ name: '人事任免', from: 'tags', role: 'column' });
  });

  it('leaves what robots.txt asks programs off unticked, but never the home page', () => {
    const robots = readRobots(`${HOME}robots.txt`, 'User-agent: *\nDisallow: /');
    expect(plan(site, [told({ links: [link('/a/', '甲')] })], robots).map(({ held }) => held)).toEqual([
      null,
      'robots',
    ]);
  });

  it('never proposes the home page of its own menu again', () => {
    const leads = leadsOf(site, told({ links: [link('/index.html', '首页')] }), NO_ROBOTS);
    expect(plan(site, [told({ links: [link('/index.html', '首页')] })], NO_ROBOTS)).toHaveLength(1);
    expect(leads.map(({ key }) => key)).toEqual(['example.gov.cn']);
  });
});

describe('what a program may open', () => {
  it('stays on the hosts of the site, with or without www.', () => {
    expect(isOnSite('http://example.gov.cn/a/', site.hosts)).toBe(true);
    expect(isOnSite('https://www.zwgk.example.gov.cn:8080/', site.hosts)).toBe(true);
    expect(isOnSite('http://tzb.example.gov.cn/', site.hosts)).toBe(false);
    expect(isOnSite('http://www.example.gov.cn.evil.com/', site.hosts)).toBe(false);
    expect(isOnSite('http://www.example.gov.cn@evil.com/', site.hosts)).toBe(false);
    expect(isOnSite('javascript:void(0)', site.hosts)).toBe(false);
  });

  it.each([
    '/user/logout',
    '/logout.do',
    '/news?action=delete&id=3',
    '/admin/remove.jsp',
    '/download.jsp?fileId=3',
    '/attach/downfile.do',
    '/files/notice.pdf',
    '/login.html',
    '/en/',
    '/msg/submit',
    '/survey/vote.do?id=1',
    '/list?op=print',
    '/user/doLogout',
    '/msg/deleteById?id=3',
    '/log-out',
  ])('never what acts, hands out a file, or is a door: %s', (path) => {
    expect(isOpenable(new URL(path, HOME).href, site.hosts)).toBe(false);
  });

  it.each([
    '/tzgg/',
    '/download/',
    '/xzzx/download/',
    '/delta/',
    '/voteinfo/',
    '/exporters/',
    '/col/col123/index.html',
  ])('but any column: %s', (path) => {
    expect(isOpenable(new URL(path, HOME).href, site.hosts)).toBe(true);
  });
});

describe('robots.txt', () => {
  const at = `${HOME}robots.txt`;

  it('is read for every program, and for its own host', () => {
    const robots = readRobots(
      at,
      'User-agent: Baiduspider\nDisallow: /\n\nUser-agent: *\nDisallow: /nbzl/\nAllow: /nbzl/gk/',
    );
    expect(robots.isDisallowed(`${HOME}nbzl/a.html`)).toBe(true);
    expect(robots.isDisallowed(`${HOME}nbzl/gk/`)).toBe(false);
    expect(robots.isDisallowed(`${HOME}tzgg/`)).toBe(false);
    expect(robots.isDisallowed('http://zwgk.example.gov.cn/nbzl/')).toBe(false);
    expect(robots.isDisallowed('https://example.gov.cn/nbzl/a.html')).toBe(true);
    expect(robots.isDisallowed('http://www.example.gov.cn:8080/nbzl/a.html')).toBe(false);
  });

  it('asks for a pause in seconds, which is kept within reason', () => {
    const pauseOf = (words: string): number =>
      readRobots(at, `User-agent: *\nCrawl-delay: ${words}`).crawlDelayMs;
    expect(pauseOf('10')).toBe(10_000);
    expect(pauseOf('0.5')).toBe(500);
    expect(pauseOf('86400')).toBe(600_000);
    expect(pauseOf('soon')).toBe(0);
    expect(pauseOf('-3')).toBe(0);
    expect(together([NO_ROBOTS, readRobots(at, 'User-agent: *\nCrawl-delay: 4')]).crawlDelayMs).toBe(4000);
  });

  it('of any length and form costs nothing', () => {
    const wild = `User-agent: *\n${'Disallow: /*a*a*a*a*a*a*a*a*b$\n'.repeat(3000)}`;
    const look = () => readRobots(at, wild).isDisallowed(`${HOME}${'a'.repeat(200)}`);
    expect(processorMs(look)).toBeLessThan(2000);
  });
});
