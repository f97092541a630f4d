import type { ComponentChildren } from 'preact';
import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import { policyStatusMark } from './policy-status-mark';

const TITLE = '某某县人民政府关于印发城市绿化管理办法的通知';
const TEXT =
  '为加强城市绿化管理，保护和改善生态环境，根据有关法律法规的规定，结合本县实际，制定本办法，请认真贯彻执行。';
const made = (parts: {
  title?: string;
  head?: ComponentChildren;
  text?: ComponentChildren;
  foot?: ComponentChildren;
}) =>
  page(
    <>
      <meta name="ArticleTitle" content={parts.title ?? TITLE} />
      <div>{parts.head}</div>
      <h1>{parts.title ?? TITLE}</h1>
      <p>某政发〔2018〕12号</p>
      <p>{TEXT}</p>
      <p>{parts.text}</p>
      <div>{parts.foot}</div>
      <footer>主办单位：某某县人民政府办公室 网站标识码：3412345678</footer>
    </>,
  );
const judge = (parts: Parameters<typeof made>[0] = {}, asOf = '2026-03-15T10:00:00+08:00'): string => {
  const { outcome, reason } = policyStatusMark.evaluate(
    made(parts),
    context({ asOf, pageKind: { kind: 'article', certain: true } }),
  );
  return `${outcome}: ${reason}`;
};
const cells = (label: string, value: string) => (
  <table>
    <tr>
      <td>{label}</td>
      <td>{value}</td>
    </tr>
    <tr>
      <td>公开方式：</td>
      <td>主动公开</td>
    </tr>
  </table>
);

describe('policy-status-mark', () => {
  it.each([
    ['有效性：', '有效'],
    ['有 效 性：', '现行有效'],
    ['有效性', '废止'],
    ['效力状态:', '已废止'],
    ['文件状态：', '失效'],
    ['是否有效：', '继续有效'],
    ['时效性：', '已被修改'],
    ['状态：', '部分失效'],
  ])('passes a field %s %s, in one line or two cells', (label, value) => {
    expect(judge({ head: cells(label, value) })).toBe('pass: marked');
    if (/[:：]/.test(label)) expect(judge({ head: <p>{`${label}${value}`}</p> })).toBe('pass: marked');
  });

  it.each<[string, Parameters<typeof made>[0]]>([
    ['in the title', { title: `${TITLE}（已废止）` }],
    ['beside the title', { head: <span>【失效】</span> }],
    ['in a line of its own', { head: <p>已废止</p> }],
    ['as a sentence', { foot: <p>本文件已于2020年5月1日废止</p> }],
    ['as a stamp', { foot: <img src="/images/yifeizhi.png" alt="" /> }],
    ['as a described stamp', { foot: <img src="/a.png" alt="已失效" /> }],
  ])('passes a mark %s', (_, parts) => {
    expect(judge(parts)).toBe('pass: marked');
  });

  it.each([
    '本办法自2018年3月1日起施行，有效期至2023年2月28日。',
    '本办法自2018年3月1日起施行，有效期5年。',
    '本办法自2018年3月1日起施行,有效期为五年。',
    '本通知有效期到2023年2月28日止。',
  ])('asks about a file whose own text has run out: %s', (text) => {
    expect(judge({ text })).toBe('review: expired');
    expect(judge({ text, head: <p>有效性：有效</p> })).toBe('review: contradicts');
    expect(judge({ text, head: <p>有效性：失效</p> })).toBe('pass: marked');
  });

  it('counts the last day of five years as in force', () => {
    const text = '本办法自2018年3月1日起施行，有效期5年。';
    expect(judge({ text }, '2023-02-28T10:00:00+08:00')).toBe('review: no-status');
    expect(judge({ text }, '2023-03-01T10:00:00+08:00')).toBe('review: expired');
  });

  it('reads the day of a field', () => {
    expect(judge({ head: cells('失效日期：', '2023-02-28') })).toBe('review: expired');
    expect(judge({ head: cells('失效日期：', '2033-02-28') })).toBe('review: no-status');
  });

  it.each<[string, Parameters<typeof made>[0]]>([
    ['the term of a licence', { text: '许可证自2018年3月1日起生效，有效期5年。' }],
    ['another file repealed in the text', { text: '《某某县绿化暂行规定》（某政发〔2008〕1号）同时废止。' }],
    ['a link to a repealed file', { head: <a href="/a.html">某某县绿化暂行规定【已废止】</a> }],
    ['a hidden field', { head: <p hidden>有效性：有效</p> }],
    ['efforts, not effect', { head: <p>法律效力级别：规范性文件</p> }],
  ])('is not fooled by %s', (_, parts) => {
    expect(judge(parts)).toBe('review: no-status');
  });

  it('asks about a field that was left empty', () => {
    expect(judge({ head: cells('有效性：', '') })).toBe('review: field-empty');
    expect(judge({ head: <p>有效性： 公开方式：主动公开</p> })).toBe('review: field-empty');
  });

  it.each([
    '某某县人民政府关于举办绿化知识竞赛的通知',
    '某某县人民政府关于张三同志任职的通知',
    '全县绿化工作会议召开',
    '《某某县城市绿化管理办法》政策解读',
  ])('has nothing to say of “%s”', (title) => {
    expect(judge({ title })).toBe('inapplicable: not-policy');
  });
});
