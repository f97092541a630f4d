import type { ComponentChildren } from 'preact';
import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import { judge as judgeAll } from '../core/run';
import { annualReportPublished, dueYear } from './annual-report-published';

const MARCH = '2018-03-15T10:00:00+08:00';
const REST = '全县春季绿化工作会议召开 县林业局开展义务植树活动 关于印发绿化规划的通知 '.repeat(5);
const home = (inside: ComponentChildren) =>
  page(
    <>
      <div>{inside}</div>
      <p>{REST}</p>
    </>,
  );
const on = (inside: ComponentChildren, asOf = MARCH) =>
  annualReportPublished.evaluate(home(inside), context({ asOf }));
const judge = (inside: ComponentChildren, asOf?: string): string => {
  const { outcome, reason } = on(inside, asOf);
  return `${outcome}: ${reason}`;
};
const link = (text: ComponentChildren) => <a href="/report.html">{text}</a>;

describe('annual-report-published', () => {
  it.each([
    '2017年政府网站工作年度报表',
    '政府网站工作年度报表（2017年度）',
    '某某县人民政府门户网站2017年度工作报表',
    '2017年度政府网站年度报表',
    '二〇一七年政府网站工作年度报表',
    '2018年发布的2017年度政府网站工作年度报表',
    '2017年政府网站年报',
    '国家税务总局某某市税务局2017年政府网站工作年度报表',
    '某某省医疗保障局政府网站工作年度报表（2017年度）',
    '某某市统计局网站2017年度政府网站工作年度报表',
    '某某市政府信息公开网站工作年度报表（2017年）',
  ])('passes %s', (text) => {
    expect(judge(link(text))).toBe('pass: published');
  });

  it('passes a picture that says it, and a later report', () => {
    expect(judge(link(<img src="/a.jpg" alt="2017年政府网站工作年度报表" />))).toBe('pass: published');
    expect(judge(link('2018年政府网站工作年度报表'))).toBe('pass: published');
  });

  it.each([
    ['2018-01-31T23:59:00+08:00', 2016],
    ['2018-02-01T00:01:00+08:00', 2017],
    ['2018-12-31T12:00:00+08:00', 2017],
    // Still 31 January in London, 1 February in China.
    ['2018-01-31T17:00:00Z', 2017],
  ])('at %s the report of %s is due', (asOf, year) => {
    expect(dueYear(asOf)).toBe(year);
  });

  it('asks nothing of years before the notice', () => {
    expect(judge(null, '2018-01-31T10:00:00+08:00')).toBe('inapplicable: not-due');
  });

  it.each<[string, ComponentChildren, string]>([
    ['a link without a year', link('政府网站工作年度报表'), 'year-unknown'],
    ['a hidden link', <div hidden>{link('2017年政府网站工作年度报表')}</div>, 'hidden-only'],
    ['a link to nowhere', <a href="#">2017年政府网站工作年度报表</a>, 'dead-link'],
    ['words without a link', <p>2017年政府网站工作年度报表</p>, 'not-linked'],
    ['the report of supervision', link('2017年政府网站监管年度报表'), 'supervision-only'],
  ])('asks a person about %s', (_, inside, reason) => {
    expect(judge(inside)).toBe(`review: ${reason}`);
  });

  it.each<[string, ComponentChildren, string]>([
    ['no link at all', link('政务公开'), 'absent'],
    ['the report of 信息公开', link('2017年政府信息公开工作年度报告'), 'absent'],
    ['a form of statistics', link('2017年统计年度报表'), 'absent'],
    ['a form of statistics on a website', link('2017年政府网站统计年度报表'), 'absent'],
    ['a form of an office of statistics', link('某某市统计局2017年工作年度报表'), 'absent'],
    ['where companies report', link('企业信用网站年报公示2017年'), 'absent'],
    ['a financial form', link('2017年部门决算年度报表'), 'absent'],
    ['an older report only', link('2016年政府网站工作年度报表'), 'older-only'],
  ])('has a candidate for %s', (_, inside, reason) => {
    expect(judge(inside)).toBe(`fail: ${reason}`);
    const [finding] = judgeAll(home(inside), context({ asOf: MARCH }), [annualReportPublished]);
    expect(finding).toMatchObject({ outcome: 'review', candidate: true, reason });
  });

  it('asks on a gate', () => {
    const { reason } = annualReportPublished.evaluate(
      page(<a href="/index2.html">进入网站</a>),
      context({ asOf: MARCH }),
    );
    expect(reason).toBe('gate');
  });

  it('says which year is missing', () => {
    expect(on(link('2016年政府网站工作年度报表')).params).toEqual({ year: '2017', found: '2016' });
  });
});
