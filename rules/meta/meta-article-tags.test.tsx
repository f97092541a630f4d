import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import { metaArticleTags } from './meta-article-tags';

const TITLE = '关于做好春季绿化工作的通知';
const tags = (values: Record<string, string> = {}) =>
  Object.entries({
    ArticleTitle: TITLE,
    PubDate: '2018-03-01 09:26',
    ContentSource: '县林业局',
    ...values,
  }).map(([name, content]) => <meta name={name} content={content} />);
const BODY = (
  <>
    <h1>
      关于做好春季
      <br />
      绿化工作的通知
    </h1>
    <p>发布时间：2018-03-01 09:26 来源：县林业局</p>
    <p>
      各乡镇人民政府，县直有关单位：为做好今年的绿化工作，经县政府同意，现将有关事项通知如下，请认真贯彻执行。
    </p>
  </>
);
const judge = (head: preact.ComponentChild, body: preact.ComponentChild = BODY) => {
  const { outcome, reason } = metaArticleTags.evaluate(
    page(
      <>
        {head}
        {body}
      </>,
    ),
    context(),
  );
  return `${outcome}: ${reason}`;
};

describe('meta-article-tags', () => {
  it('passes three filled tags that agree with the page, a title over two lines too', () => {
    expect(judge(tags())).toBe('pass: complete');
  });
  it.each(['2018-03-01 09:26:30', '2018/03/01 09:26', '2018年03月01日', '2018-03-01', '2018-03-01 10∶08'])(
    'passes a date in another form, and says so: %s',
    (date) => expect(judge(tags({ PubDate: date }))).toBe('pass: other-form'),
  );
  it.each([
    ['none', null],
    ['no source', tags({ ContentSource: '' })],
    ['an empty date', tags({ PubDate: 'null' })],
    ['one too few', tags().slice(1)],
  ])('fails %s', (_, head) => {
    expect(judge(head)).toBe('fail: missing');
  });
  it('fails a PubDate without any number', () => {
    expect(judge(tags({ PubDate: '县林业局' }))).toBe('fail: not-a-date');
  });
  it.each(['20180301', '1519867560000', '03-01', 'Thu Mar 01 09:26:00 CST 2018', '2018-02-31'])(
    'asks a person about a PubDate of %s',
    (date) => expect(judge(tags({ PubDate: date }))).toBe('review: date-unclear'),
  );
  it.each([
    ['words of a sample', tags({ ContentSource: '来源' }), 'sample'],
    ['two sources', [...tags(), <meta name="ContentSource" content="县融媒体中心" />], 'duplicate'],
    ['another day than the printed one', tags({ PubDate: '2018-03-05 09:26' }), 'date-differs'],
    ['a title that is not on the page', tags({ ArticleTitle: '某某县人民政府' }), 'title-differs'],
  ])('asks a person about %s', (_, head, reason) => {
    expect(judge(head)).toBe(`review: ${reason}`);
  });
  it('compares with the date of publishing, not with a signature', () => {
    expect(
      judge(
        tags(),
        <>
          {BODY}
          <p>2018年2月26日</p>
        </>,
      ),
    ).toBe('pass: complete');
  });
});
