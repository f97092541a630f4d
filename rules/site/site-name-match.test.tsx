import type { ComponentChildren } from 'preact';
import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import { splitHost } from '../../utils/identifiers/hosts';
import { siteNameMatch } from './site-name-match';

const TEXT =
  '会议总结了去年的绿化工作，研究部署今年的重点任务，县政府主要负责人参加会议并讲话，各乡镇、县直有关单位负责人参加会议。';
interface Site {
  readonly title?: string;
  readonly tag?: string;
  readonly header?: ComponentChildren;
  readonly code?: string;
  readonly host?: string;
  readonly registered?: string;
  readonly bare?: true;
}
const evaluate = ({
  title = '首页',
  tag,
  header,
  code,
  host = 'www.luan.gov.cn',
  registered,
  bare,
}: Site) => {
  const url = `http://${host}/`;
  const whole = page(
    <>
      {tag === undefined ? null : <meta name="SiteName" content={tag} />}
      <header>{header}</header>
      {bare ? null : Array.from({ length: 10 }, () => <p>{TEXT}</p>)}
      <footer>{code === undefined ? '版权所有' : `网站标识码：${code} 版权所有`}</footer>
    </>,
    { title, url },
  );
  const site = {
    kind: 'portal',
    level: 'city',
    ...(registered === undefined ? {} : { name: registered }),
  } as const;
  return siteNameMatch.evaluate(whole, context({ site, host: splitHost(url) }));
};
const judge = (site: Site): string => {
  const { outcome, reason } = evaluate(site);
  return `${outcome}: ${reason}`;
};

describe('site-name-match', () => {
  it.each<[string, Site]>([
    ['the tag', { tag: '六安市人民政府' }],
    ['the window', { title: '首页_六安市人民政府网' }],
    ['the header', { header: '六安市人民政府门户网站' }],
    ['the window, broken by blanks', { title: '六 安 市 人 民 政 府' }],
  ])('passes a name with area or organ in %s', (_, site) => {
    expect(judge(site)).toBe('pass: named');
  });

  it('passes the registered name, whatever decorates it', () => {
    expect(judge({ tag: '六安市人民政府门户网站', registered: '六安市人民政府' })).toBe('pass: registered');
    expect(judge({ title: '六安市政府网', registered: '六安市人民政府门户网站' })).toBe('pass: registered');
    expect(judge({ header: <img src="/a.png" alt="六安市人民政府" />, registered: '六安市人民政府' })).toBe(
      'pass: registered',
    );
  });

  it('asks where the name is another than the registered one', () => {
    expect(judge({ tag: '六安市林业局', registered: '六安市人民政府' })).toBe('review: differs');
    expect(judge({ tag: '中国六安', title: '中国六安', registered: '六安市人民政府' })).toBe(
      'review: differs',
    );
  });

  it.each(['中国六安', '六安之窗', '六安在线', '公司网站', '某某商务之窗网'])(
    'asks about %s, which names neither area nor organ',
    (tag) => {
      expect(judge({ tag, title: tag })).toBe('review: no-owner');
    },
  );

  it('asks where nothing names the site, and not at a gate', () => {
    expect(judge({ title: '首页', header: <img src="/logo.png" alt="" /> })).toBe('review: nameless');
    expect(judge({ title: '首页', tag: '网站名称' })).toBe('review: nameless');
    expect(judge({ title: '首页', bare: true })).toBe('inapplicable: gate');
  });

  it.each([
    ['www.luan.gov.cn', '六安市人民政府'],
    ['www.las.gov.cn', '六安市人民政府'],
    ['www.cq.gov.cn', '重庆市人民政府'],
    ['www.lvliang.gov.cn', '吕梁市人民政府'],
    ['www.luliang.gov.cn', '吕梁市人民政府'],
    ['www.bjxch.gov.cn', '北京市西城区人民政府'],
    ['fgw.beijing.gov.cn', '北京市发展和改革委员会'],
    ['whlyw.cq.gov.cn', '重庆市文化和旅游发展委员会'],
    ['audit.luan.gov.cn', '六安市审计局'],
    ['www.sxjz.gov.cn', '晋中市人民政府'],
    ['www.gov.cn', '中国政府网'],
  ])('reads %s as pinyin, initials or English of %s', (host, tag) => {
    expect(judge({ host, tag })).toBe('pass: named');
  });

  it('knows from the site code in which province and city the area lies', () => {
    expect(judge({ host: 'lyj.luan.gov.cn', tag: '霍邱县林业局', code: '3415220001' })).toBe('pass: named');
    expect(judge({ host: 'lyj.luan.gov.cn', tag: '某某县林业局', code: '1100000088' })).toBe(
      'review: host-unlike',
    );
  });

  it('asks about a label that fits neither', () => {
    const { outcome, reason, params } = evaluate({ host: 'www.bnpo.gov.cn', tag: '六安市林业局' });
    expect([outcome, reason, params?.label]).toEqual(['review', 'host-unlike', 'bnpo']);
  });

  it('compares no host but those under .gov.cn', () => {
    expect(judge({ host: 'www.example.com', tag: '六安市人民政府' })).toBe('pass: named');
    expect(judge({ host: '六安市.政务', tag: '六安市人民政府' })).toBe('pass: named');
  });
});
