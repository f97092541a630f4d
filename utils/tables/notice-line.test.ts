import { describe, expect, it } from 'vitest';
import { noticeLine } from './notice-line';

const audit = {
  host: 'www.example.gov.cn',
  url: 'https://www.example.gov.cn/tzgg/',
  checkedAt: '2026-03-15T02:00:00.000Z',
  site: { kind: 'portal', level: 'county', name: '某县人民政府' },
  identifiers: {
    siteCode: { value: '1304000009', where: '页脚' },
    icp: [],
    police: [],
    partyMark: { state: 'absent', where: '' },
    jiucuo: { state: 'absent', code: null, where: '' },
  },
} as const;
const words = {
  name: '未列明ICP备案编号',
  message: '页脚没有ICP备案编号',
  clauses: ['国办秘函〔2019〕19号 网站标识'],
};
const machine = { origin: 'machine', note: '', outcome: 'fail' } as const;
const line = (...[page, finding, said]: Partial<Parameters<typeof noticeLine>>) =>
  noticeLine(
    { ...audit, identifiers: { ...audit.identifiers, icp: [], police: [] }, ...page },
    finding ?? machine,
    said ?? words,
  );

describe('noticeLine', () => {
  it('says site, code, fault, address, time in China, clause', () => {
    expect(line()).toBe(
      '某县人民政府（1304000009）：未列明ICP备案编号（页脚没有ICP备案编号）；网址：https://www.example.gov.cn/tzgg/；' +
        '检查时间：2026-03-15 10:00；依据：国办秘函〔2019〕19号 网站标识。',
    );
  });
  it('names the host where nobody named the site, and no code where none was read', () => {
    const bare = {
      ...audit,
      site: { kind: 'portal', level: 'county' } as const,
      identifiers: { ...audit.identifiers, icp: [], police: [], siteCode: null },
    };
    expect(line(bare)).toMatch(/^www\.example\.gov\.cn：未列明/);
  });
  it('says of a finding by hand what the inspector wrote, on one line', () => {
    expect(
      line(undefined, { origin: 'hand', note: '栏目\n为空。', outcome: 'fail' }, { ...words, clauses: [] }),
    ).toMatch(/^某县人民政府（1304000009）：栏目 为空；网址：[^；]+；检查时间：2026-03-15 10:00。$/);
  });
});
