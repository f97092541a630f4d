import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import { identifierProvince } from './identifier-province';

const judge = (text: string) => {
  const { outcome, reason } = identifierProvince.evaluate(
    page(<footer>主办单位：某某市人民政府办公室 {text}</footer>),
    context(),
  );
  return `${outcome}: ${reason}`;
};

describe('identifier-province', () => {
  it.each([
    ['three of one province', '网站标识码：3415000055 皖ICP备05000001号-1 皖公网安备34150002000001号'],
    ['蜀 beside 川', '网站标识码：5100000062 蜀ICP备05000001号 川公网安备51010402000001号'],
    ['黔 beside 贵', '网站标识码：5200000062 黔ICP备05000001号 贵公网安备52010302000001号'],
    ['陇 beside 甘', '网站标识码：6200000079 陇ICP备05003927号-4 甘公网安备62010202004388号'],
    ['a police number of twelve digits', '网站标识码：1100000088 京ICP备05060933号 京公网安备110105000722号'],
    ['police-internal digits', '网站标识码：3300000022 浙ICP备05000001号 浙公网安备33010902000001号'],
    ['an area of earlier years', '网站标识码：5424000009 藏ICP备05000001号'],
  ])('passes %s', (_, text) => {
    expect(judge(text)).toBe('pass: agree');
  });
  it('asks about a number of another province', () => {
    expect(judge('网站标识码：3415000055 京ICP备05000001号')).toBe('review: differ');
    expect(judge('网站标识码：3415000055 皖ICP备05000001号 苏公网安备32010202000001号')).toBe(
      'review: differ',
    );
    expect(judge('皖ICP备05000001号 苏公网安备32010202000001号')).toBe('review: differ');
  });
  it('asks about an area code that is in no list: it may be a development zone’s', () => {
    expect(judge('网站标识码：4412910008 粤ICP备05000001号')).toBe('review: unknown-area');
  });
  it('does not compare ministries and the corps', () => {
    expect(judge('网站标识码：bm29030010 冀ICP备05000001号')).toBe('inapplicable: no-province');
    expect(judge('网站标识码：BT03000040 新ICP备05000001号')).toBe('inapplicable: no-province');
  });
  it('compares nothing with fewer than two', () => {
    expect(judge('网站标识码：3415000055')).toBe('inapplicable: too-few');
    expect(judge('')).toBe('inapplicable: too-few');
  });
  it('does not rest on a code of wrong length', () => {
    expect(judge('网站标识码：310000000044 皖ICP备05000001号')).toBe('inapplicable: too-few');
  });
});
