import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import { judge as judgeAll } from '../core/run';
import { metaColumnTags } from './meta-column-tags';

const tags = (values: Record<string, string> = {}) =>
  Object.entries({
    ColumnName: '通知公告',
    ColumnDescription: '发布本县通知公告',
    ColumnKeywords: '通知,公告',
    ColumnType: '通知公告',
    ...values,
  }).map(([name, content]) => <meta name={name} content={content} />);
const judge = (head: preact.ComponentChild) => {
  const { outcome, reason } = metaColumnTags.evaluate(page(head), context());
  return `${outcome}: ${reason}`;
};

describe('meta-column-tags', () => {
  it('passes four filled tags, equal values among them or not', () => {
    expect(judge(tags())).toBe('pass: complete');
    expect(judge(tags({ ColumnDescription: '通知公告', ColumnKeywords: '通知公告' }))).toBe('pass: complete');
  });
  it('fails none, one too few, an empty one', () => {
    expect(judge(null)).toBe('fail: missing');
    expect(judge(tags().slice(1))).toBe('fail: missing');
    expect(judge(tags({ ColumnType: '' }))).toBe('fail: missing');
    expect(judge(tags({ ColumnKeywords: '{{keywords}}' }))).toBe('fail: missing');
  });
  it('does not take the page’s own keywords and description for the column’s', () => {
    expect(
      judge([...tags().filter((_, i) => i === 0 || i === 3), <meta name="Keywords" content="通知" />]),
    ).toBe('fail: missing');
  });
  it.each([
    ['words of a sample', tags({ ColumnName: '栏目名称' }), 'sample'],
    ['two values of one tag', [...tags(), <meta name="ColumnName" content="政策文件" />], 'duplicate'],
    [
      'a column named as the site',
      [...tags({ ColumnName: '某某县人民政府' }), <meta name="SiteName" content="某某县人民政府" />],
      'site-name',
    ],
  ])('asks a person about %s', (_, head, reason) => {
    expect(judge(head)).toBe(`review: ${reason}`);
  });
  it('leaves articles alone, and asks where the kind is a guess', () => {
    const on = (kind: 'article' | 'list', certain: boolean) =>
      judgeAll(page(null), context({ pageKind: { kind, certain } }), [metaColumnTags])[0];
    expect(on('article', true)).toMatchObject({ outcome: 'inapplicable' });
    expect(on('list', false)).toMatchObject({ outcome: 'review', reason: 'kind-uncertain' });
    expect(on('list', true)).toMatchObject({ outcome: 'fail', reason: 'missing' });
  });
});
