import { describe, expect, it } from 'vitest';
import { auditRecord, findingRow, reviewRow } from '../../tests/helpers/records';
import { scheme } from '../../tests/helpers/scheme';
import type { Scheme } from '../model/scheme';
import type { AuditRecord } from '../records/rows';
import { beijingMinute, beijingTime } from './beijing-time';
import { type Describe, findingsTable, findingsTableOf } from './findings';

const describeFinding: Describe = ({ ruleId }) => ({
  name: `检查项 ${ruleId}`,
  message: '页脚没有网站标识码',
  clauses: ['国办秘函〔2019〕19号 网站标识', '国办发〔2017〕47号 布局'],
});

/** Rows as objects by heading. */
const read = (...records: AuditRecord[]): Record<string, string>[] => {
  const { columns, rows } = findingsTable(records, { describe: describeFinding });
  return rows.map((row) => Object.fromEntries(row.map((cell, i) => [columns[i] ?? '', cell])));
};

describe('findingsTable', () => {
  it('tells all about a finding', () => {
    const named = { site: { kind: 'portal', level: 'county', name: '某县人民政府' } } as const;
    const review = reviewRow({ result: 'overruled', reason: '页脚图片中列明' });
    const found = findingRow({ clauses: ['Z19-D4.2', 'G47A-布局'] });
    expect(read(auditRecord([found], { 'audit-1:footer-site-code': review }, named))).toEqual([
      {
        检查时间: '2026-03-15T10:00:00+08:00',
        监测时间点: '2026-03-15T10:00:00+08:00',
        网站: '某县人民政府（www.example.gov.cn）',
        网站标识码: '3400000001',
        网址: 'https://www.example.gov.cn/',
        页面标题: '某县人民政府',
        页面类型: '首页',
        检查项编号: 'footer-site-code',
        检查项: '检查项 footer-site-code',
        依据条款: '国办秘函〔2019〕19号 网站标识；国办发〔2017〕47号 布局',
        条款编号: 'Z19-D4.2；G47A-布局',
        机器结果: '不符合',
        是否疑似: '否',
        人工结果: '符合',
        人工理由: '页脚图片中列明',
        复核人: '张三',
        复核时间: '2026-03-16T10:00:00+08:00',
        说明: '页脚没有网站标识码',
        证据: '已查找·页脚：主办单位：某县人民政府办公室',
        证据位置: '1/4',
        检查标准: 'Z19',
        检查项版本: '1',
        来源: '机器',
        本地方案: '',
      },
    ]);
  });

  it('tells of the local scheme that the page was judged by', () => {
    const record = auditRecord([findingRow()], {}, { scheme: scheme({ off: ['footer-contact'] }) });
    const words = { describe: describeFinding, scheme: ({ off }: Scheme) => `未检查：${off.join('、')}` };
    expect(findingsTable([record], words).rows[0]?.at(-1)).toBe('未检查：footer-contact');
    expect(read(record)[0]?.本地方案).toBe('示例省方案');
  });

  it('leaves empty what is not known', () => {
    const identifiers = { ...auditRecord().audit.identifiers, siteCode: null };
    const [row] = read(auditRecord([findingRow({ evidence: [] })], {}, { identifiers }));
    expect(row).toMatchObject({
      网站: 'www.example.gov.cn',
      网站标识码: '',
      人工结果: '',
      复核时间: '',
      证据: '',
      证据位置: '',
    });
  });

  it('says that a question is probably a fault', () => {
    const [row] = read(auditRecord([findingRow({ outcome: 'review', candidate: true })]));
    expect(row).toMatchObject({ 机器结果: '需人工复核', 是否疑似: '是' });
  });

  it('says where a review is of something the machine no longer says', () => {
    const review = reviewRow({ of: { outcome: 'review', reason: 'unsettled' } });
    const [row] = read(auditRecord([findingRow()], { 'audit-1:footer-site-code': review }));
    expect(row?.人工结果).toBe('不符合（机器结果已变，待再次复核）');
  });

  it('gives a finding by hand as the inspector’s word, not the machine’s', () => {
    const byHand = findingRow({ origin: 'hand', ruleId: 'by-hand', note: '标题有错别字', author: '李四' });
    const [row] = read(auditRecord([byHand]));
    expect(row).toMatchObject({
      检查项: '人工记录',
      机器结果: '',
      人工结果: '不符合',
      说明: '标题有错别字',
      复核人: '李四',
      来源: '人工',
    });
  });

  it('gives a finding by hand without a note the words that were selected, and no clause', () => {
    const evidence = [{ role: 'seen', place: '选中文字', text: '书计' }] as const;
    const byHand = findingRow({ origin: 'hand', ruleId: 'by-hand', clauses: [], evidence: [...evidence] });
    const silent = { ...byHand, evidence: [] };
    expect(read(auditRecord([byHand]))[0]).toMatchObject({ 说明: '书计', 依据条款: '', 条款编号: '' });
    expect(read(auditRecord([silent]))[0]?.说明).toBe('');
  });

  it('gives a finding by hand that was taken back as such', () => {
    const byHand = findingRow({ origin: 'hand', ruleId: 'by-hand' });
    const [row] = read(auditRecord([byHand], { [byHand.id]: reviewRow({ result: 'overruled' }) }));
    expect(row?.人工结果).toBe('符合');
  });

  it('gives each piece of evidence a line, with its place', () => {
    const evidence = [
      { role: 'seen', place: '页脚', text: '标识码', path: '1/4' },
      { role: 'hint', place: '页面标签', text: 'SiteIDCode' },
    ] as const;
    const [row] = read(auditRecord([findingRow({ evidence: [...evidence] })]));
    expect(row).toMatchObject({
      证据: '所见·页脚：标识码\n线索·页面标签：SiteIDCode',
      证据位置: '1/4\n页面标签',
    });
  });

  it('is the same whatever order the records and findings come in, faults first', () => {
    const findings = [
      findingRow({ id: 'a', ruleId: 'a', outcome: 'pass' }),
      findingRow({ id: 'b', ruleId: 'b', outcome: 'review' }),
      findingRow({ id: 'c', ruleId: 'c' }),
      findingRow({ id: 'd', ruleId: 'd' }),
    ];
    const reviews = { c: reviewRow({ result: 'overruled' }) };
    const one = auditRecord(findings, reviews, { host: 'b.gov.cn' });
    const other = auditRecord([findingRow({ ruleId: 'z' })], {}, { host: 'a.gov.cn' });
    const order = (rows: Record<string, string>[]) => rows.map((row) => row.检查项编号);
    expect(order(read(one, other))).toEqual(['z', 'd', 'b', 'a', 'c']);
    const reversed = { ...one, findings: [...findings].reverse() };
    expect(read(other, reversed)).toEqual(read(one, other));
  });

  it('is the same from a stream', async () => {
    const records = [
      auditRecord([], {}, { host: 'b.gov.cn' }),
      auditRecord([findingRow()], {}, { host: 'a.gov.cn' }),
    ];
    async function* stream() {
      yield* records;
    }
    const words = { describe: describeFinding };
    expect(await findingsTableOf(stream(), words)).toEqual(findingsTable(records, words));
  });
});

describe('beijingTime', () => {
  it.each([
    ['2026-03-15T02:00:00.000Z', '2026-03-15T10:00:00+08:00'],
    ['2026-03-15T10:00:00+08:00', '2026-03-15T10:00:00+08:00'],
    ['2025-12-31T16:00:00.999Z', '2026-01-01T00:00:00+08:00'],
    ['2026-03-14T22:00:00-04:00', '2026-03-15T10:00:00+08:00'],
    ['no time', 'no time'],
    ['', ''],
  ])('writes %j as %j', (iso, written) => {
    expect(beijingTime(iso)).toBe(written);
  });

  it('is read to the minute', () => {
    expect(beijingMinute('2025-12-31T16:00:59.999Z')).toBe('2026-01-01 00:00');
  });
});
