import type { ComponentChildren } from 'preact';
import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import { judge as judgeAll } from '../core/run';
import { annualReportConsistency } from './annual-report-consistency';

const VALUES = {
  address: 'http://www.example.gov.cn',
  code: '3412345678',
  icp: '皖ICP备12345678',
  interpretations: '10',
  materials: '6',
  products: '3',
  comments: '1',
  cases: '1,200',
  natural: '1000',
  legal: '200',
  received: '50',
  closed: '50',
  answered: '20',
  surveys: '6',
  results: '4',
  problems: '3',
  fixed: '3',
};
type Values = typeof VALUES;

/** The form as sites set it: groups span rows, units in brackets. */
const form = (v: Values) => (
  <table>
    <tr>
      <td>网站名称</td>
      <td colSpan={2}>某某县人民政府门户网站</td>
    </tr>
    <tr>
      <td>首页网址</td>
      <td colSpan={2}>{v.address}</td>
    </tr>
    <tr>
      <td>政府网站标识码</td>
      <td colSpan={2}>{v.code}</td>
    </tr>
    <tr>
      <td>ICP备案号</td>
      <td>{v.icp}</td>
      <td>公安机关备案号</td>
      <td>无</td>
    </tr>
    <tr>
      <td rowSpan={2}>信息发布（单位：条）</td>
      <td>总数</td>
      <td>900</td>
    </tr>
    <tr>
      <td>政务动态信息更新量</td>
      <td>800</td>
    </tr>
    <tr>
      <td rowSpan={4}>解读回应</td>
      <td rowSpan={4}>解读信息发布</td>
      <td>总数（单位：条）</td>
      <td>{v.interpretations}</td>
    </tr>
    <tr>
      <td>解读材料数量（单位：条）</td>
      <td>{v.materials}</td>
    </tr>
    <tr>
      <td>解读产品数量（单位：个）</td>
      <td>{v.products}</td>
    </tr>
    <tr>
      <td>媒体评论文章数量（单位：篇）</td>
      <td>{v.comments}</td>
    </tr>
    <tr>
      <td rowSpan={3}>办事服务</td>
      <td rowSpan={3}>办件量（单位：件）</td>
      <td>总数</td>
      <td>{v.cases}</td>
    </tr>
    <tr>
      <td>自然人办件量</td>
      <td>{v.natural}</td>
    </tr>
    <tr>
      <td>法人办件量</td>
      <td>{v.legal}</td>
    </tr>
    <tr>
      <td rowSpan={4}>互动交流</td>
      <td>收到留言数量</td>
      <td>办结留言数量</td>
      <td>公开答复数量</td>
    </tr>
    <tr>
      <td>{v.received}</td>
      <td>{v.closed}</td>
      <td>{v.answered}</td>
    </tr>
    <tr>
      <td>征集调查期数（单位：期）</td>
      <td>{v.surveys}</td>
    </tr>
    <tr>
      <td>公布调查结果期数</td>
      <td>{v.results}</td>
    </tr>
    <tr>
      <td>安全防护</td>
      <td>发现问题数量</td>
      <td>{v.problems}</td>
      <td>问题整改数量</td>
      <td>{v.fixed}</td>
    </tr>
  </table>
);
const made = (inside: ComponentChildren) =>
  page(
    <>
      <h1>政府网站工作年度报表（2017年度）</h1>
      {inside}
      <footer>主办单位：某某县人民政府办公室 网站标识码：3412345678 皖ICP备12345678号-1</footer>
    </>,
    { title: '政府网站工作年度报表' },
  );
const evaluate = (changes: Partial<Values>) =>
  annualReportConsistency.evaluate(made(form({ ...VALUES, ...changes })), context());
const judge = (changes: Partial<Values>): string => {
  const { outcome, reason } = evaluate(changes);
  return `${outcome}: ${reason}`;
};

describe('annual-report-consistency', () => {
  it('passes a report whose numbers agree wherever they stand, though 信息发布 does not add up', () => {
    expect(judge({})).toBe('pass: consistent');
    expect(evaluate({}).params).toEqual({ count: '6' });
  });

  it.each<[string, Partial<Values>]>([
    ['zeros', { surveys: '0', results: '0' }],
    ['units in the cell', { interpretations: '10条', materials: '6条' }],
    ['full-width digits', { cases: '１２００' }],
    [
      'another site’s report with its own code',
      { address: 'http://lyj.example.gov.cn/', code: '3412349999' },
    ],
  ])('passes %s', (_, changes) => {
    expect(judge(changes)).toBe('pass: consistent');
  });

  it.each<[string, Partial<Values>, string]>([
    ['a wrong sum of interpretations', { interpretations: '11' }, '解读信息总数'],
    ['a wrong sum of cases', { legal: '201' }, '办件总数'],
    ['more answers than letters', { answered: '51' }, '公开答复'],
    ['more results than surveys', { results: '7' }, '公布结果'],
    ['more mended than found', { fixed: '4' }, '问题整改'],
  ])('has a candidate for %s', (_, changes, words) => {
    expect(judge(changes)).toBe('fail: broken');
    expect(evaluate(changes).params?.relations).toContain(words);
    const all = judgeAll(made(form({ ...VALUES, ...changes })), context(), [annualReportConsistency]);
    expect(all[0]).toMatchObject({ outcome: 'review', candidate: true });
  });

  it.each<[string, Partial<Values>, string]>([
    ['letters carried over', { closed: '55' }, 'carried-over'],
    ['another code than the footer’s', { code: '3412349999' }, 'identifier-differs'],
    ['another filing than the footer’s', { icp: '皖ICP备87654321号' }, 'identifier-differs'],
    ['a blank', { products: '' }, 'incomplete'],
    ['a number in another unit', { cases: '0.12万' }, 'incomplete'],
  ])('asks a person about %s', (_, changes, reason) => {
    expect(judge(changes)).toBe(`review: ${reason}`);
  });

  it('leaves alone a field that stands twice with two values', () => {
    const twice = <>{form({ ...VALUES, interpretations: '11' })}</>;
    expect(annualReportConsistency.evaluate(made(twice), context()).outcome).toBe('fail');
    const doubled = made(
      <table>
        {form(VALUES).props.children}
        <tr>
          <td>解读信息总数</td>
          <td>12</td>
        </tr>
      </table>,
    );
    expect(annualReportConsistency.evaluate(doubled, context()).reason).toBe('incomplete');
  });

  it('knows the form of an office of statistics by its title', () => {
    const title = '某某市统计局政府网站工作年度报表（2025年）';
    expect(annualReportConsistency.evaluate(page(<p>见附件</p>, { title }), context()).reason).toBe(
      'no-table',
    );
    const yearly = page(<p>见附件</p>, { title: '某某市统计局工业统计年度报表制度' });
    expect(annualReportConsistency.evaluate(yearly, context()).reason).toBe('not-report');
  });

  it('does not judge a picture, nor another table', () => {
    const on = (inside: ComponentChildren) =>
      annualReportConsistency.evaluate(made(inside), context()).reason;
    expect(on(<img src="/report.jpg" alt="" />)).toBe('no-table');
    const other = page(
      <table>
        <tr>
          <td>收到留言数量</td>
          <td>3</td>
        </tr>
      </table>,
    );
    expect(annualReportConsistency.evaluate(other, context()).reason).toBe('not-report');
  });
});
