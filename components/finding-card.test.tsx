import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { findingRow, reviewRow } from '../tests/helpers/records';
import type { FindingRow } from '../utils/records/rows';
import { FindingCard, type FindingCardProps } from './finding-card';
import { wordsOf } from './words';

const finding = (changes: Partial<FindingRow> = {}): FindingRow =>
  findingRow({ clauses: ['Z19-D4.2', 'G47A-布局'], ...changes });

const nothing = () => undefined;
const card = (row: FindingRow, changes: Partial<FindingCardProps> = {}): string =>
  render(
    <FindingCard
      finding={row}
      review={undefined}
      words={wordsOf(row)}
      open
      objecting={false}
      canLocate
      onToggle={nothing}
      onObject={nothing}
      onLocate={nothing}
      onReview={async () => undefined}
      onUndo={nothing}
      onCopy={nothing}
      onNote={nothing}
      {...changes}
    />,
  );
const textOf = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('FindingCard', () => {
  it('explains a fault: clause, where it was looked for, how to check, how to fix', () => {
    const text = textOf(card(finding()));
    for (const part of [
      '未列明网站标识码',
      '国办秘函〔2019〕19号',
      '转引',
      '已查找，未见',
      '页脚',
      '怎样人工核对',
      '怎样整改',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('shows nothing but its line while closed', () => {
    const html = card(finding(), { open: false });
    expect(html).toContain('aria-expanded="false"');
    expect(textOf(html)).not.toContain('依据条款');
  });

  it('shows what a page says as text, whatever it says', () => {
    const evil = '<img src=x onerror=alert(1)>';
    const html = card(finding({ evidence: [{ role: 'seen', place: '页脚', text: evil, html: evil }] }));
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=alert(1)>');
  });

  it('sets the inspector’s word beside the machine’s', () => {
    const review = reviewRow({
      result: 'overruled',
      reason: '页脚图片中有编码',
      at: '2026-03-15T03:00:00.000Z',
    });
    const text = textOf(card(finding(), { review }));
    for (const part of ['不属实', '页脚图片中有编码', '张三', '2026-03-15 11:00', '撤销'])
      expect(text).toContain(part);
  });

  it('asks for another look when the machine says something else since', () => {
    const row = finding({ outcome: 'review', reason: 'malformed', params: { code: '123' } });
    expect(textOf(card(row, { review: reviewRow() }))).toContain('机器结果已变');
  });

  it('offers 定位 only where there is a place, and the page is in front', () => {
    expect(card(finding())).toContain('>定位<');
    expect(card(finding(), { canLocate: false })).not.toContain('>定位<');
    expect(card(finding({ evidence: [{ role: 'seen', place: '地址栏', text: 'x' }] }))).not.toContain(
      '>定位<',
    );
  });

  it('lets a finding by hand be described', () => {
    const row = finding({
      origin: 'hand',
      ruleId: 'by-hand',
      reason: 'by-hand',
      clauses: [],
      note: '栏目为空',
    });
    const html = card(row);
    expect(html).toContain('<textarea');
    expect(textOf(html)).toContain('栏目为空');
  });

  it('shows a finding of a rule that this version does not know', () => {
    const row = finding({ ruleId: 'of-the-future', reason: 'odd', clauses: ['Z99'] });
    expect(textOf(card(row))).toContain('of-the-future');
  });
});
