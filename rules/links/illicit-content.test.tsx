import type { ComponentChildren } from 'preact';
import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import { readLexicon } from '../../utils/lexicon/read-lexicon';
import { illicitContent } from './illicit-content';

const LEXICON = readLexicon('词,建议,类别\n百家乐,,赌博\n布署,部署,错别字', '不良词').lexicon;
const judge = (inside: ComponentChildren, lexicon = LEXICON): string => {
  const { outcome, reason } = illicitContent.evaluate(page(<div>{inside}</div>), context({ lexicon }));
  return `${outcome}: ${reason}`;
};
const OUT = 'https://www.example.com/';

describe('illicit-content', () => {
  it.each<[string, ComponentChildren]>([
    ['its text', <a href={OUT}>百家乐</a>],
    [
      'its text over elements',
      <a href={OUT}>
        百<b>家乐</b>
      </a>,
    ],
    [
      'its title',
      <a href={OUT} title="百家乐">
        友情链接
      </a>,
    ],
    [
      'its picture',
      <a href={OUT}>
        <img src="/a.png" alt="百家乐" />
      </a>,
    ],
  ])('asks about an outward link by %s', (_, inside) => {
    expect(judge(inside)).toBe('review: hit');
  });

  it.each<[string, ComponentChildren]>([
    ['another text', <a href={OUT}>某某公司</a>],
    ['words of other categories', <a href={OUT}>布署</a>],
    [
      'words beside the link',
      <p>
        百家乐<a href={OUT}>某某公司</a>
      </p>,
    ],
  ])('passes %s', (_, inside) => {
    expect(judge(inside)).toBe('pass: clean');
  });

  it.each<[string, ComponentChildren]>([
    ['links of the site', <a href="/a.html">打击百家乐</a>],
    ['links to a government', <a href="https://www.gov.cn/">打击百家乐</a>],
    [
      'hidden links, which are another matter',
      <p hidden>
        <a href={OUT}>百家乐</a>
      </p>,
    ],
  ])('has nothing to say of %s', (_, inside) => {
    expect(judge(inside)).toBe('inapplicable: no-outside');
  });

  it('says how to import a list where there is none, or none of illicit matter', () => {
    const bare = illicitContent.evaluate(page(<a href={OUT}>百家乐</a>), context());
    expect([bare.outcome, bare.reason]).toEqual(['inapplicable', 'no-lexicon']);
    expect(judge(<a href={OUT}>百家乐</a>, readLexicon('布署,部署,错别字', '错词').lexicon)).toBe(
      'inapplicable: no-words',
    );
  });

  it('names words and counts links', () => {
    const { params } = illicitContent.evaluate(
      page(
        <div>
          <a href={OUT}>百家乐</a>
          <a href={OUT}>百家乐平台</a>
          <a href={OUT}>某某公司</a>
        </div>,
      ),
      context({ lexicon: LEXICON }),
    );
    expect(params).toEqual({ lexicon: '不良词', count: '2', words: '百家乐' });
  });
});
