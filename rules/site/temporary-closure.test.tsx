import type { ComponentChildren } from 'preact';
import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import { judge as judgeAll } from '../core/run';
import { temporaryClosure } from './temporary-closure';

// The 监测时间点 of the tests is 2026-03-15.
const made = (inside: ComponentChildren) =>
  page(
    <>
      {inside}
      <footer>主办单位：某某县人民政府办公室 网站标识码：3412345678</footer>
    </>,
  );
const judge = (inside: ComponentChildren): string => {
  const { outcome, reason } = temporaryClosure.evaluate(made(inside), context());
  return `${outcome}: ${reason}`;
};

describe('temporary-closure', () => {
  it.each([
    '因升级改版，本网站自2026年3月1日起暂停服务，敬请谅解。',
    '网站正在升级维护中，2026-02-13起暂停访问。',
    '某某县人民政府网站定于2026年3月10日临时关闭，3月20日恢复。',
    '系统维护公告：本站从2026/3/1至2026/3/20停止访问。',
  ])('passes a closure within the term: %s', (text) => {
    expect(judge(<p>{text}</p>)).toBe('pass: within-term');
  });

  it('passes the thirtieth day, and has a candidate on the day after', () => {
    expect(judge(<p>本网站自2026年2月13日起暂停服务。</p>)).toBe('pass: within-term');
    expect(judge(<p>本网站自2026年2月12日起暂停服务。</p>)).toBe('fail: overdue');
    const [finding] = judgeAll(made(<p>本网站自2026年2月12日起暂停服务。</p>), context(), [temporaryClosure]);
    expect(finding).toMatchObject({
      outcome: 'review',
      candidate: true,
      params: { from: '2026-02-12', days: '31' },
    });
  });

  it('takes a single date under the notice for its day', () => {
    expect(
      judge(
        <>
          <p>网站改版中，暂停服务。</p>
          <p>2026年1月5日</p>
        </>,
      ),
    ).toBe('fail: overdue');
  });

  it.each([
    '因服务器迁移至市政务云平台，本网站自2026年1月1日起暂停访问，敬请谅解。',
    '因迁移至阿里云，本网站自2026年1月1日起暂停访问。',
    '因机房已迁移，本网站自2026年1月1日起暂停访问。',
    '因系统数据迁移至省政府网站集约化平台，本网站自2026年1月1日起暂停访问。',
    '因系统迁移至新机房期间本网站自2026年1月1日起暂停访问。',
    '因数据迁移至市政府网站服务器，本网站自2026年1月1日起暂停访问。',
    '因网站整体迁移至云平台，本网站自2026年1月1日起暂停访问。',
    '为做好新网站上线准备，本网站自2026年1月1日起暂停服务。',
    '新网站建设期间，本网站自2026年1月1日起暂停服务。',
  ])('has a candidate where a move or a new site is only why it pauses: %s', (text) => {
    expect(judge(<p>{text}</p>)).toBe('fail: overdue');
  });

  it.each([
    [
      'https://www.example.gov.cn/wssb/',
      '因系统升级，网上申报系统自2026年1月1日起暂停服务，请到窗口办理。',
      true,
    ],
    ['https://www.example.gov.cn/wssb/', '因网站升级，网上申报平台自2026年1月1日起暂停服务。', true],
    ['https://www.example.gov.cn/', '因升级，网上办事系统自2026年1月1日起暂停服务。', false],
    ['https://www.example.gov.cn/gg/', '因系统升级，本网站自2026年1月1日起暂停服务。', false],
    ['https://www.example.gov.cn/gg/', '某某县政府网站平台自2026年1月1日起暂停服务。', false],
    ['https://www.example.gov.cn/gg/', '本网站因平台进行升级改造，自2026年1月1日起暂停服务。', false],
    ['https://www.example.gov.cn/gg/', '门户网站后台系统正在升级，自2026年1月1日起暂停访问。', false],
    ['https://www.example.gov.cn/gg/', '我局网站及业务系统自2026年1月1日起暂停访问。', false],
  ])('asks on %s whether one service pauses: %s', (url, text, isService) => {
    const { outcome, reason } = temporaryClosure.evaluate(page(<p>{text}</p>, { url }), context());
    expect(`${outcome}: ${reason}`).toBe(isService ? 'review: one-service' : 'fail: overdue');
  });

  it('takes for a day to come one after the page was read, not one after the day asked', () => {
    const earlier = context({ asOf: '2026-03-01T10:00:00+08:00' });
    const on = (text: string) => temporaryClosure.evaluate(made(<p>{text}</p>), earlier).reason;
    expect(on('本网站自2026年3月10日起暂停服务。')).toBe('within-term');
    expect(on('本网站自2026年3月16日起暂停服务。')).toBe('future');
  });

  it.each<[string, ComponentChildren, string]>([
    ['no date', <p>网站升级中，敬请期待，暂停服务。</p>, 'undated'],
    ['a day without a year', <p>本网站3月1日起暂停服务。</p>, 'unclear-date'],
    [
      'two dates that say nothing',
      <>
        <p>网站升级改造中，暂停服务。</p>
        <p>2025年1月5日 公告2025年6月1日</p>
      </>,
      'unclear-date',
    ],
    ['a day that is to come', <p>本网站自2026年4月1日起暂停服务。</p>, 'future'],
    ['a plan for longer', <p>本网站自2026年3月1日至2026年5月1日暂停服务。</p>, 'long-plan'],
  ])('asks a person about a notice with %s', (_, inside, reason) => {
    expect(judge(inside)).toBe(`review: ${reason}`);
  });

  it.each([
    '本网站已整合至某某县人民政府网站，自2026年1月1日起停止运行。',
    '本网站自2026年1月1日起暂停服务，内容迁移至某某县人民政府网站。',
    '本网站已迁移至市政府网站群，自2026年1月1日起暂停访问。',
    '本网站已迁移至云南省人民政府门户网站，自2026年1月1日起暂停访问。',
    '本网站自2026年1月1日起暂停服务，内容整合至白云区政务服务平台。',
    '因网站集约化，本网站数据迁移至某某市政府门户网站，自2026年1月1日起暂停访问。',
    '本网站自2026年1月1日起关闭，请访问新网站。',
    '本网站自2026年1月1日起暂停服务，内容迁移至云南省人民政府网站。',
    '本网站自2026年1月1日起停止更新，已迁移到连云港市人民政府网站。',
    '本网站自2026年1月1日起停止服务，新网址为 www.example.gov.cn',
  ])('leaves closures for good to the register: %s', (text) => {
    expect(judge(<p>{text}</p>)).toBe('inapplicable: for-good');
  });

  it.each<[string, ComponentChildren]>([
    ['a page without a notice', <p>某某县人民政府</p>],
    [
      'a notice over a page that works',
      <>
        <p>本网站自2026年1月1日起暂停服务。</p>
        <p>{'全县春季绿化工作会议召开。'.repeat(90)}</p>
      </>,
    ],
    ['a notice about one service', <p>婚姻登记预约自2026年1月1日起暂停办理。</p>],
    ['words in the footer', <footer>网站维护中心</footer>],
    [
      'a notice beside a list',
      <>
        <p>本网站自2026年1月1日起暂停服务。</p>
        <ul>
          {[1, 2, 3, 4, 5].map((n) => (
            <li>
              <a href={`/${n}.html`}>全县春季绿化工作会议召开之{n}</a> 2026-03-0{n}
            </li>
          ))}
        </ul>
      </>,
    ],
  ])('does not take for a closure: %s', (_, inside) => {
    expect(judge(inside)).toBe('inapplicable: open');
  });
});
