import type { ComponentChildren } from 'preact';
import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import { readLexicon } from '../../utils/lexicon/read-lexicon';
import { judge as judgeAll } from '../core/run';
import { wordingLexicon } from './wording-lexicon';

const LEXICON = readLexicon(
  '词,建议,类别\n登陆,登录,错别字\n布署,部署,错别字\n台风登陆,,例外\n百家乐,,赌博',
  '常见错词',
).lexicon;
const evaluate = (inside: ComponentChildren, lexicon = LEXICON) =>
  wordingLexicon.evaluate(page(<div>{inside}</div>), context({ lexicon }));
const judge = (inside: ComponentChildren): string => {
  const { outcome, reason } = evaluate(inside);
  return `${outcome}: ${reason}`;
};

describe('wording-lexicon', () => {
  it.each<[string, ComponentChildren]>([
    ['in a sentence', <p>请登陆网站查询</p>],
    [
      'over elements in one line',
      <p>
        会议作了布<b>署</b>
      </p>,
    ],
    ['in a link', <a href="/a.html">县政府布署防汛工作</a>],
  ])('asks about a word of the list %s', (_, inside) => {
    expect(judge(inside)).toBe('review: hit');
  });

  it.each<[string, ComponentChildren]>([
    ['the right word', <p>请登录网站查询，会议作了部署</p>],
    ['an exception', <p>台风登陆我省</p>],
    ['a hidden word', <p hidden>请登陆网站</p>],
    [
      'two blocks',
      <>
        <p>宣布</p>
        <p>署名</p>
      </>,
    ],
    ['a word of illicit matter in the news', <p>警方打击百家乐</p>],
  ])('passes %s', (_, inside) => {
    expect(judge(inside)).toBe('pass: clean');
  });

  it('shows sentence, category and advice', () => {
    const { params, exhibits } = evaluate(
      <>
        <p>第一行</p>
        <p>请登陆网站查询，再次登陆</p>
      </>,
    );
    expect(params).toEqual({ lexicon: '常见错词', count: '2', words: '登陆' });
    expect(exhibits[0]).toMatchObject({
      role: 'seen',
      text: '“登陆”（错别字），建议“登录”：请登陆网站查询,再次登陆',
    });
  });

  it('says how to import a list where there is none, or none of wording', () => {
    const bare = wordingLexicon.evaluate(page(<p>请登陆网站</p>), context());
    expect([bare.outcome, bare.reason]).toEqual(['inapplicable', 'no-lexicon']);
    const illicit = readLexicon('百家乐,,赌博', '不良词').lexicon;
    expect(evaluate(<p>请登陆网站</p>, illicit).reason).toBe('no-words');
  });

  it('is a question, never a candidate', () => {
    const [finding] = judgeAll(page(<p>请登陆网站</p>), context({ lexicon: LEXICON }), [wordingLexicon]);
    expect(finding).toMatchObject({ outcome: 'review', candidate: false });
  });
});
