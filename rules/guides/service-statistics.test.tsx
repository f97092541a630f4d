import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import type { JudgeContext } from '../core/rule';
import { serviceStatistics } from './service-statistics';

const judge = (
  text: string | preact.JSX.Element,
  changes: Partial<JudgeContext> = {},
  title = '政务服务-某市人民政府',
) => {
  const body = (
    <div>
      <p>今天是2026年3月15日 星期日</p>
      <div className="count">{text}</div>
    </div>
  );
  const { outcome, reason, params } = serviceStatistics.evaluate(page(body, { title }), context(changes));
  return { said: `${outcome}: ${reason}`, ...(params ? { date: params.date } : {}) };
};

describe('service-statistics', () => {
  it.each([
    ['办件统计（截至2026年3月1日）：受理量1200件', '2026-03-01'],
    ['2026年2月办件量1200件，办结量1180件', '2026-02-28'],
    ['办结数：980 更新时间：2026-02-15', '2026-02-15'],
  ])('passes “%s”', (text, date) => {
    expect(judge(text)).toEqual({ said: 'pass: up-to-date', date });
  });

  it.each([
    ['2026-02-14', 'fail: late'],
    ['2025-12-15', 'fail: late'],
    ['2025-12-14', 'fail: stale'],
    ['2019-01-01', 'fail: stale'],
  ])('counts calendar months from the day of checking: %s', (day, said) => {
    expect(judge(`办件统计 受理量1200件 统计日期：${day}`).said).toBe(said);
  });

  it('clamps to the end of the month', () => {
    const asOf = '2025-05-31T10:00:00+08:00';
    expect(judge('办件统计 截至2025-04-30', { asOf }).said).toBe('pass: up-to-date');
    expect(judge('办件统计 截至2025-02-28', { asOf }).said).toBe('fail: late');
    expect(judge('办件统计 截至2025-02-27', { asOf }).said).toBe('fail: stale');
  });

  it('takes the newest of several dates, and none of the future', () => {
    expect(judge('办件公示 2026-03-10 某事项 2026-03-14 某事项 2027-01-01').date).toBe('2026-03-14');
  });

  it.each([
    ['a live counter', '今日受理 35 件 累计办结 12000 件'],
    ['a month that has no year', '2月办件量1200件'],
    ['a date to come', '办件统计 2027-01-01'],
  ])('cannot date %s', (_, text) => {
    expect(judge(text).said).toBe('review: no-date');
  });

  it.each([
    ['2026年1月至2月办件统计：受理量1200件', '2026-02-28'],
    ['2026年1-2月办件统计：受理量1200件', '2026-02-28'],
    ['2026年1月—2月办件统计：受理量1200件', '2026-02-28'],
    ['2026年1月1日至2月28日办件量1200件', '2026-02-28'],
    ['2025年12月至2026年2月办件量1200件', '2026-02-28'],
    ['2026年1月至3月办件量1200件', '2026-03-15'],
    ['2025年1月至12月办件量1200件', '2025-12-31'],
    ['2025年1月至12月办件量1200件，2026年2月办件量90件', '2026-02-28'],
  ])('dates a period by its end: “%s”', (text, date) => {
    expect(judge(text).date).toBe(date);
  });

  it('a period that is not over says nothing of its beginning', () => {
    expect(judge('2026年1月至12月办件量1200件').said).toBe('review: no-date');
  });

  const counter = (
    <div>
      <h3>办件统计</h3>
      <p>今日受理 35 件</p>
      <p>累计办结 12000 件</p>
    </div>
  );
  const rows = (
    <ul>
      <li>
        <a href="/1.html">关于调整窗口办公时间的公告</a>
        <span>2025-10-01</span>
      </li>
      <li>
        <a href="/2.html">关于系统维护的公告</a>
        <span>2025-09-01</span>
      </li>
    </ul>
  );

  it.each<[string, preact.JSX.Element]>([
    [
      'notices under their own name',
      <div>
        <h3>服务公告</h3>
        {rows}
      </div>,
    ],
    ['notices without a name', rows],
    [
      'another part with a date',
      <div>
        <h3>温馨提示</h3>
        <p>自2025年10月1日起，周六不再办公。</p>
      </div>,
    ],
  ])('does not date a live counter by %s beside it', (_, other) => {
    expect(
      judge(
        <div>
          {counter}
          {other}
        </div>,
      ).said,
    ).toBe('review: no-date');
  });

  it('rows of a table under its counts date it', () => {
    const table = (
      <table>
        <tbody>
          <tr>
            <th>部门</th>
            <th>受理量</th>
            <th>统计日期</th>
          </tr>
          {['2026-03-01', '2026-02-01'].map((day, k) => (
            <tr>
              <td>
                <a href={`/${k}.html`}>某县公安局窗口</a>
              </td>
              <td>{20 + k}</td>
              <td>{day}</td>
            </tr>
          ))}
        </tbody>
      </table>
    );
    expect(judge(table).said).toBe('pass: up-to-date');
  });

  it('rows of what was handled date it', () => {
    const body = (
      <div>
        <h3>办件公示</h3>
        {rows}
      </div>
    );
    expect(judge(body)).toEqual({ said: 'fail: stale', date: '2025-10-01' });
  });

  it('does not date by the clock of the page', () => {
    const body = page(
      <div>
        <p>
          今天是2026年3月15日 <span>今日办件 35 件</span>
        </p>
      </div>,
      { title: '政务服务-某市' },
    );
    expect(serviceStatistics.evaluate(body, context()).reason).toBe('no-date');
  });

  it('asks where no statistics are seen: they may stand on another page', () => {
    expect(judge('通知公告').said).toBe('review: no-block');
  });

  it('asks first what kind of site it is', () => {
    expect(judge('办件统计 2019-01-01', { site: { kind: 'unknown', level: 'unknown' } }).said).toBe(
      'review: site-unknown',
    );
  });

  it('does not score departments, other pages or Z15', () => {
    expect(judge('办件统计 2019-01-01', { site: { kind: 'department', level: 'city' } }).said).toBe(
      'inapplicable: not-scored',
    );
    expect(judge('办件统计 2019-01-01', {}, '某市召开会议').said).toBe('inapplicable: not-service-home');
    expect(judge('办件统计 2019-01-01', { edition: 'Z15' }).said).toBe('inapplicable: other-edition');
  });
});
