import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import { judge as judgeAll } from '../core/run';
import { identifierConsistency } from './identifier-consistency';

const tag = (content: string) => <meta name="SiteIDCode" content={content} />;
const footer = (code: string | null, jiucuo: string | null = null) => (
  <footer>
    主办单位：某某县人民政府办公室 {code && `网站标识码：${code}`}
    {jiucuo && (
      <a href={`https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=${jiucuo}&url=x`}>
        <img src="/images/jiucuo.png" alt="政府网站找错" />
      </a>
    )}
  </footer>
);
const judge = (...body: preact.JSX.Element[]) => {
  const { outcome, reason } = identifierConsistency.evaluate(page(body), context());
  return `${outcome}: ${reason}`;
};

describe('identifier-consistency', () => {
  it('passes equal codes, two or three of them', () => {
    expect(judge(tag('3412345678'), footer('3412345678'))).toBe('pass: same');
    expect(judge(tag('3412345678'), footer('3412345678', '3412345678'))).toBe('pass: same');
    expect(judge(footer('3412345678', '3412345678'))).toBe('pass: same');
  });
  it('leaves case, blanks and width aside', () => {
    expect(judge(tag('BM14000002'), footer('bm14000002'))).toBe('pass: same');
    expect(judge(tag('34 1234 5678'), footer('３４１２３４５６７８'))).toBe('pass: same');
  });
  it('holds any two that differ against the page', () => {
    expect(judge(tag('3412345678'), footer('3412345679'))).toBe('fail: differ');
    expect(judge(footer('3412345678', '3412345679'))).toBe('fail: differ');
    expect(judge(tag('3412345678'), footer(null, '3412345679'))).toBe('fail: differ');
    expect(judge(tag('3412345678'), tag('3412345679'), footer('3412345678'))).toBe('fail: differ');
  });
  it('holds an empty tag beside a printed code against the page', () => {
    expect(judge(tag(''), footer('3412345678'))).toBe('fail: tag-empty');
    expect(judge(tag('政府网站标识码'), footer('3412345678'))).toBe('fail: tag-empty');
  });
  it('names each place and its code', () => {
    const { exhibits } = identifierConsistency.evaluate(
      page([tag('3412345678'), footer('3412345679', '3412345678')]),
      context(),
    );
    expect(exhibits.map((one) => ('text' in one ? `${one.place} ${one.text}` : one.place))).toEqual([
      '页脚 3412345679',
      '找错入口 3412345678',
      'SiteIDCode 标签 3412345678',
    ]);
  });
  it('is a candidate at most: a shared platform’s code is often meant', () => {
    const [finding] = judgeAll(page([tag('3412345678'), footer('3412345679')]), context(), [
      identifierConsistency,
    ]);
    expect(finding).toMatchObject({ outcome: 'review', candidate: true, reason: 'differ' });
  });
  it('compares nothing with fewer than two', () => {
    expect(judge(footer(null))).toBe('inapplicable: too-few');
    expect(judge(footer('3412345678'))).toBe('inapplicable: too-few');
    expect(judge(tag('3412345678'), footer(null))).toBe('inapplicable: too-few');
    expect(judge(tag(''), footer(null))).toBe('inapplicable: too-few');
  });
});
