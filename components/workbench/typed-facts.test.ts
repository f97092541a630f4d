import { describe, expect, it } from 'vitest';
import { audit, factsOf as facts, inspection, recordOf, seen, site } from '../../tests/helpers/site-records';
import { confirmed, type FactField, factsOf } from './typed-facts';

const weibo = { kind: 'weibo', name: '示例发布', url: 'https://weibo.com/shili', picture: '' } as const;
const wechat = { kind: 'wechat', name: '', url: '', picture: 'https://www.example.gov.cn/qr.png' } as const;
const record = recordOf(
  [
    seen(
      audit('/', 'home', {
        facts: facts({ accounts: [weibo, wechat], hosts: ['www.example.gov.cn', 'jyj.example.gov.cn'] }),
      }),
    ),
    seen(audit('/a/', 'list', { facts: facts({ accounts: [weibo] }) })),
    seen(audit('/b/', 'list', { facts: facts({ accounts: [{ ...weibo, name: '转发的账号' }] }) })),
  ],
  {
    site: site({ weibo: { name: '名录里的账号', url: '' } }),
    inspection: inspection({ typed: { otherHosts: 'old.example.gov.cn' } }),
  },
);
const factOf = (field: FactField) => {
  const fact = factsOf(record).find((one) => one.field === field);
  if (!fact) throw new Error(field);
  return fact;
};

describe('facts for the tables', () => {
  it('are proposed from the pages, what stands on most of them first, beside the register', () => {
    expect(factOf('weiboName')).toEqual({
      field: 'weiboName',
      typed: '',
      registered: '名录里的账号',
      proposals: [
        { value: '示例发布', pages: 2 },
        { value: '转发的账号', pages: 1 },
      ],
    });
    expect(factOf('wechatQr').proposals).toEqual([{ value: 'https://www.example.gov.cn/qr.png', pages: 1 }]);
    expect(factOf('wechatName').proposals).toEqual([]);
  });

  it('name other domains only, and confirming one keeps those before it', () => {
    const hosts = factOf('otherHosts');
    expect(hosts.proposals).toEqual([{ value: 'jyj.example.gov.cn', pages: 1 }]);
    expect(confirmed(hosts, 'jyj.example.gov.cn')).toBe('old.example.gov.cn、jyj.example.gov.cn');
    expect(confirmed(hosts, 'old.example.gov.cn')).toBe('old.example.gov.cn');
    expect(confirmed(factOf('weiboName'), '示例发布')).toBe('示例发布');
  });
});
