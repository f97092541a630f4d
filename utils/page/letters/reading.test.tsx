import fc from 'fast-check';
import { h } from 'preact';
import { describe, expect, it } from 'vitest';
import { letterTable, mailbox } from '../../../tests/helpers/letters';
import { page } from '../../../tests/helpers/page';
import { processorMs } from '../../../tests/helpers/processor-time';
import { readLetters } from './reading';

/** No measure of speed: what blows up takes minutes. */
const BLOW_UP_MS = 4000;

describe('excluded kinds', () => {
  const list = letterTable(['标题', '来信时间', '状态'], ['某某事项', '2026-01-05', '未回复']);
  it.each([
    ['网上信访', 'petition'],
    ['信访信箱', 'petition'],
    ['纪检举报', 'report'],
    ['投诉举报', 'report'],
    ['在线访谈', 'interview'],
    ['意见征集', 'survey'],
    ['网上调查', 'survey'],
    ['投诉专区', 'complaint'],
    ['县长信箱', null],
    ['咨询投诉', null],
    ['咨询建议举报', null],
  ])('%s: %s', (name, kind) => {
    expect(readLetters(page([<p>当前位置：首页 &gt; 互动交流 &gt; {name}</p>, list])).excluded).toBe(kind);
    expect(readLetters(page(list, { meta: [{ name: 'ColumnName', content: name }] })).excluded).toBe(kind);
  });

  it('a letter that complains of something stays a letter', () => {
    const of = page([
      <p>当前位置：首页 &gt; 县长信箱 &gt; 举报噪音扰民</p>,
      <h1>举报噪音扰民</h1>,
      <p>来信时间：2026-01-05</p>,
      <p>来信内容：夜里施工。</p>,
      <p>回复内容：您好，已责令停止。</p>,
    ]);
    expect(readLetters(of)).toMatchObject({ excluded: null, subject: { name: '县长信箱' } });
  });

  it('a heading that is the name of the column is no title', () => {
    const of = page([
      <h2>网上信访</h2>,
      <h3>来信内容</h3>,
      <p>来信时间：2026-01-05</p>,
      <p>来信内容：某事。</p>,
      <p>回复内容：</p>,
    ]);
    expect(readLetters(of)).toMatchObject({ state: 'detail', excluded: 'petition' });
  });

  it('a block of petitions beside the letters excludes nothing', () => {
    const list = letterTable(['信件标题', '来信时间', '状态'], ['路灯', '2026-01-05', '未回复']);
    const of = page([<h3>网上信访</h3>, <h3>通知公告</h3>, list]);
    expect(readLetters(of)).toMatchObject({ excluded: null, letters: [{ title: '路灯' }] });
  });

  it('letters that are all petitions are a column of petitions', () => {
    const of = page(
      letterTable(
        ['标题', '来信时间', '信件类型', '状态'],
        ['甲事', '2026-01-05', '信访', '未回复'],
        ['乙事', '2026-01-04', '信访', '未回复'],
      ),
    );
    expect(readLetters(of).excluded).toBe('petition');
  });
});

describe('pages made to hurt', () => {
  it('are read without an error, whatever stands where', () => {
    const word = fc.constantFrom(
      '标题',
      '来信时间',
      '回复内容：',
      '[状态]',
      '2026-01-05',
      '已回复',
      '问：',
      '：',
      '】',
      '县长信箱',
      '',
      'sss',
    );
    const tag = fc.constantFrom('div', 'table', 'tr', 'td', 'li', 'a', 'h2', 'p', 'textarea', 'img');
    const { tree } = fc.letrec<{ tree: preact.ComponentChildren }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        word,
        fc
          .tuple(tag, fc.boolean(), fc.array(tie('tree'), { maxLength: 5 }))
          .map(([name, hidden, inside]) => h(name, { hidden }, inside)),
      ),
    }));
    fc.assert(
      fc.property(tree, (body) => {
        const { letters } = readLetters(page(body));
        for (const { span } of letters) expect(span[1]).toBeGreaterThanOrEqual(span[0]);
      }),
    );
  });

  it.each([
    ['labels', () => Array.from({ length: 4000 }, () => <p>来信时间：</p>)],
    ['headers', () => Array.from({ length: 1500 }, () => letterTable(['标题', '来信时间', '状态']))],
    ['dates', () => [mailbox(), ...Array.from({ length: 4000 }, () => <b>2026-01-05</b>)]],
    ['colons', () => '流 水 号 时 间 :'.repeat(20_000)],
    [
      'a deep letter',
      () =>
        Array.from({ length: 400 }).reduce<preact.JSX.Element>(
          (inner) => <div>来信时间：2026-01-05 {inner}</div>,
          <p>回复内容：</p>,
        ),
    ],
  ])('%s are read in time', (_, body) => {
    const of = page(body());
    expect(processorMs(() => readLetters(of))).toBeLessThan(BLOW_UP_MS);
  });
});
