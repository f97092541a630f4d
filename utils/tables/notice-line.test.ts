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
const machine = { origin: 'machine', note: '', outcome: 'fail', candidate: false } as const;
const line = (...[page, finding, said, effective]: Partial<Parameters<typeof noticeLine>>) =>
  noticeLine(
    { ...audit, identifiers: { ...audit.identifiers, icp: [], police: [] }, ...page },
    finding ?? machine,
    said ?? words,
    effective ?? 'fail',
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
      line(undefined, { ...machine, origin: 'hand', note: '栏目\n为空。' }, { ...words, clauses: [] }),
    ).toMatch(/^某县人民政府（1304000009）：栏目 为空；网址：[^；]+；检查时间：2026-03-15 10:00。$/);
  });
  it.each(['pass', 'inapplicable'] as const)('has nothing to say of what is %s in the end', (effective) => {
    expect(line(undefined, machine, words, effective)).toBeNull();
    expect(line(undefined, { ...machine, outcome: effective }, words, effective)).toBeNull();
  });
  it('says of a question that it is one, and of a probable fault that it is probable', () => {
    const question = { ...machine, outcome: 'review' } as const;
    expect(line(undefined, question, words, 'review')).toContain('）：待核实：未列明ICP备案编号（');
    expect(line(undefined, { ...question, candidate: true }, words, 'review')).toContain(
      '）：疑似：未列明ICP备案编号（',
    );
  });
  it('says without a doubt what an inspector confirmed', () => {
    const confirmed = { ...machine, outcome: 'review', candidate: true } as const;
    expect(line(undefined, confirmed, words, 'fail')).toBe(line());
  });
  it('does not repeat that all is well where an inspector says that it is not', () => {
    const said = { ...words, name: 'ICP备案编号', message: '已列明' };
    expect(line(undefined, { ...machine, outcome: 'pass' }, said, 'fail')).toContain(
      '）：ICP备案编号（人工认定）；网址',
    );
    expect(line(undefined, { ...machine, outcome: 'inapplicable' }, said, 'review')).toContain(
      '）：待核实：ICP备案编号（人工认定）；网址',
    );
  });
});
