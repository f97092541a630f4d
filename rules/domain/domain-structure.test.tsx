import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import { splitHost } from '../../utils/identifiers/hosts';
import type { Level, SiteKind } from '../../utils/model/words';
import { judge as judgeAll } from '../core/run';
import { domainStructure } from './domain-structure';

const judge = (host: string, kind: SiteKind, level: Level) => {
  const made = context({ site: { kind, level }, host: splitHost(`https://${host}/`) });
  const { outcome, reason } = domainStructure.evaluate(page(null), made);
  return `${outcome}: ${reason}`;
};

describe('domain-structure', () => {
  it('exempts the portal of the centre, whatever it is called', () => {
    expect(judge('www.gov.cn', 'unknown', 'unknown')).toBe('pass: centre');
  });
  it.each([
    ['www.luan.gov.cn', 'portal', 'city', 'portal'],
    ['www.luan.gov.cn', 'portal', 'unknown', 'portal'],
    ['www.mofcom.gov.cn', 'ministry', 'central', 'portal'],
    ['www.mofcom.gov.cn', 'department', 'central', 'portal'],
    ['jyj.luan.gov.cn', 'department', 'city', 'department'],
    ['jyt.ah.gov.cn', 'department', 'unknown', 'department'],
    ['hebei.chinatax.gov.cn', 'department', 'province', 'department'],
  ] as const)('passes %s of a %s (%s)', (host, kind, level, reason) => {
    expect(judge(host, kind, level)).toBe(`pass: ${reason}`);
  });
  it.each([
    ['portal.luan.gov.cn', 'portal', 'city', 'portal-shape'],
    ['www.ahjyt.gov.cn', 'department', 'province', 'department-shape'],
    ['www.luanjyj.gov.cn', 'department', 'city', 'department-shape'],
  ] as const)('holds %s against a %s (%s)', (host, kind, level, reason) => {
    expect(judge(host, kind, level)).toBe(`fail: ${reason}`);
  });
  it('is a candidate at most', () => {
    const made = context({
      site: { kind: 'portal', level: 'city' },
      host: splitHost('https://portal.luan.gov.cn/'),
    });
    expect(judgeAll(page(null), made, [domainStructure])[0]).toMatchObject({
      outcome: 'review',
      candidate: true,
    });
  });
  it.each([
    ['www.luan.gov.cn', 'unknown', 'unknown', 'kind-unknown'],
    ['jyj.luan.gov.cn', 'portal', 'unknown', 'level-unknown'],
    ['www.luanjyj.gov.cn', 'department', 'unknown', 'level-unknown'],
    ['www.jzjyj.gov.cn', 'department', 'county', 'level-without-rule'],
    ['luan.gov.cn', 'portal', 'city', 'bare'],
    ['gov.cn', 'portal', 'city', 'bare'],
    ['zt.jyj.luan.gov.cn', 'department', 'city', 'deep'],
    ['luan.anhui.chinatax.gov.cn', 'department', 'city', 'deep'],
    ['zfwzgl.www.gov.cn', 'ministry', 'central', 'deep'],
    ['hebei.chinatax.gov.cn', 'ministry', 'central', 'vertical-unit'],
    ['www.12345.gov.cn', 'portal', 'city', 'odd-name'],
  ] as const)('asks a person about %s of a %s (%s): %s', (host, kind, level, reason) => {
    expect(judge(host, kind, level)).toBe(`review: ${reason}`);
  });
  it('leaves Chinese names and other suffixes to others', () => {
    expect(judge('六安市.政务', 'portal', 'city')).toBe('inapplicable: chinese-name');
    expect(judge('www.luan.gov.cn.evil.com', 'portal', 'city')).toBe('inapplicable: other-suffix');
  });
});
