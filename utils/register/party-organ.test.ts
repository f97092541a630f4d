import { describe, expect, it } from 'vitest';
import { isPartyOrgan } from './party-organ';

describe('isPartyOrgan', () => {
  it.each([
    '中共某县委员会',
    '中国共产党某市纪律检查委员会',
    '聊城机构编制网',
    '聊城市纪委监委',
    '某省委办公厅',
    '某县委宣传部',
    '浦东新区委',
    '某市直机关工委',
    '某州委党校',
    '省编办',
  ])('%s is', (name) => {
    expect(isPartyOrgan(name)).toBe(true);
  });

  it.each([
    '某市发展和改革委员会',
    '某市发改委',
    '某省国资委',
    '某市住房和城乡建设委员会',
    '某开发区管委会',
    '某社区委员会',
    '政协某市委员会',
    '某县监察局',
    '某市党政机关采购中心',
    '某市委托代理办',
    '某省人民政府',
    '某市农委',
    '',
  ])('%j is not', (name) => {
    expect(isPartyOrgan(name)).toBe(false);
  });
});
