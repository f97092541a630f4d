import type { ComponentChildren } from 'preact';
import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import type { SiteFacts } from '../../utils/model/finding';
import { nationalEmblem } from './national-emblem';

const TEXT =
  '会议总结了去年的绿化工作，研究部署今年的重点任务，县政府主要负责人参加会议并讲话，各乡镇、县直有关单位负责人参加会议。';
const PORTAL: SiteFacts = { kind: 'portal', level: 'county' };
const judge = (header: ComponentChildren, site = PORTAL, asOf = '2026-03-15T10:00:00+08:00'): string => {
  const whole = page(
    <>
      <header>{header}</header>
      {Array.from({ length: 20 }, () => (
        <p>{TEXT}</p>
      ))}
      <footer>
        主办单位：某某县人民政府办公室 网站标识码：3412345678 <img src="/images/guohui.png" alt="" />
      </footer>
    </>,
    { title: '某某县人民政府' },
  );
  const { outcome, reason } = nationalEmblem.evaluate(whole, context({ site, asOf }));
  return `${outcome}: ${reason}`;
};
const LOGO = <img src="/images/logo.png" alt="某某县人民政府" />;

describe('national-emblem', () => {
  it.each<[string, ComponentChildren]>([
    ['its description', <img src="/a.png" alt="国徽" />],
    [
      'the title of its link',
      <a href="/" title="国徽图案">
        <img src="/a.png" alt="" />
      </a>,
    ],
    ['its file', <img src="/images/guohui.png?v=2" alt="" />],
    ['its file in two words', <img src="/images/guo_hui.gif" alt="" />],
    ['its file in English', <img src="/images/national-emblem.svg" alt="" />],
  ])('passes a picture in the header by %s', (_, picture) => {
    expect(judge(picture)).toBe('pass: named');
  });

  it.each<[string, ComponentChildren]>([
    ['a logo that says nothing of it', LOGO],
    ['the emblem of the police', <img src="/images/jinghui.png" alt="" />],
    ['a banner on the law', <img src="/a.png" alt="学习国徽法" />],
    [
      'a hidden emblem',
      <>
        {LOGO}
        <p hidden>
          <img src="/guohui.png" alt="国徽" />
        </p>
      </>,
    ],
  ])('asks a person to look at %s', (_, header) => {
    expect(judge(header)).toBe('review: look');
  });

  it('is not fooled by the mark of the police in the footer, or by words', () => {
    expect(judge('某某县人民政府 国徽')).toBe('review: no-picture');
  });

  it('asks governments and departments of the State Council, nobody else', () => {
    expect(judge(LOGO, { kind: 'ministry', level: 'central' })).toBe('review: look');
    expect(judge(LOGO, { kind: 'department', level: 'central' })).toBe('review: look');
    expect(judge(LOGO, { kind: 'department', level: 'city' })).toBe('inapplicable: not-obliged');
    expect(judge(LOGO, { kind: 'unknown', level: 'unknown' })).toBe('inapplicable: kind-unknown');
    expect(judge(LOGO, { kind: 'department', level: 'unknown' })).toBe('inapplicable: kind-unknown');
    expect(judge(<img src="/a.png" alt="国徽" />, { kind: 'unknown', level: 'unknown' })).toBe('pass: named');
  });

  it('asks nobody before the law was in force', () => {
    expect(judge(LOGO, PORTAL, '2020-12-31T23:59:59+08:00')).toBe('inapplicable: not-in-force');
    expect(judge(LOGO, PORTAL, '2021-01-01T00:00:00+08:00')).toBe('review: look');
  });

  it('does not judge a gate', () => {
    const gate = page(<a href="/main.html">进入</a>, { title: '某某县人民政府' });
    expect(nationalEmblem.evaluate(gate, context()).reason).toBe('gate');
  });
});
