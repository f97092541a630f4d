import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import { scheme } from '../../tests/helpers/scheme';
import type { PageSnapshot } from '../../utils/model/snapshot';
import { CLAUSES, type ClauseId } from './clauses';
import { DOCUMENTS, documentOf } from './documents';
import type { JudgeContext, Rule } from './rule';
import { defineRule, fail, pass, searched } from './rule';
import { judge } from './run';
import { messageOf } from './wording';

const accuse = defineRule({
  id: 'accuse',
  version: 3,
  name: '总是不符合',
  clauses: ['Z19-D4.2'],
  pages: 'any',
  authority: 'fail',
  reads: 'footer',
  lookedFor: '',
  severity: '',
  reasons: { absent: '页脚没有{what}' },
  guide: { verify: '', fix: '' },
  evaluate: () => fail('absent', [searched('页脚', 2)], { what: '某物' }),
});

const FOOTER = (
  <footer>
    <p>主办：某某县人民政府办公室 版权所有 备案编号若干字</p>
  </footer>
);
const judged = (
  rule: Rule,
  snapshot: Partial<PageSnapshot> = {},
  changes: Partial<JudgeContext> = {},
  body: preact.JSX.Element = FOOTER,
) => {
  const [finding] = judge(page(body, snapshot), context(changes), [rule]);
  if (!finding) throw new Error('no finding');
  return finding;
};
const answer = (...given: Parameters<typeof judged>) => {
  const { outcome, reason, candidate } = judged(...given);
  return `${outcome}: ${reason}${candidate ? ' (candidate)' : ''}`;
};

describe('judge', () => {
  it('lets a rule of authority F fail alone when nothing stands against it', () => {
    expect(answer(accuse)).toBe('fail: absent');
  });

  it('records what a finding needs to be checked years later', () => {
    expect(judged(accuse)).toMatchObject({
      ruleId: 'accuse',
      ruleVersion: 3,
      edition: 'Z19',
      clauses: ['Z19-D4.2'],
      evidence: [{ role: 'searched', place: '页脚', path: '1/0', html: '<footer>', box: [0, 40, 800, 20] }],
    });
  });

  it('says of a text where the block stands that holds it', () => {
    const ofText = { ...accuse, evaluate: () => fail('absent', [searched('页脚', 3)], { what: '某物' }) };
    expect(judged(ofText)).toMatchObject({
      evidence: [{ html: '<p>', path: '1/0/0', box: [0, 40, 800, 20] }],
    });
  });

  it('turns the fail of a C rule into a candidate and of an R rule into a plain question', () => {
    expect(answer({ ...accuse, authority: 'candidate' })).toBe('review: absent (candidate)');
    expect(answer({ ...accuse, authority: 'question' })).toBe('review: absent');
  });

  it.each<[string, Partial<PageSnapshot>]>([
    ['unsettled', { settle: { state: 'timeout', ms: 10_000 } }],
    ['unsettled', { settle: { state: 'provisional', ms: 0 } }],
    ['hidden-tab', { visibility: 'hidden' }],
    ['over-cap', { opaque: [{ kind: 'over-cap', node: 0, detail: 'nodes' }] }],
    ['footer-unreadable', { opaque: [{ kind: 'frame', node: 2, detail: 'https://elsewhere/' }] }],
  ])('asks instead of accusing: %s', (reason, snapshot) => {
    expect(answer(accuse, snapshot)).toBe(`review: ${reason}`);
    expect(answer({ ...accuse, authority: 'candidate' }, snapshot)).toBe(`review: ${reason}`);
  });

  describe('with a frame that was not read', () => {
    const frame = <iframe src="https://static.other.gov.cn/common/" />;
    const long = <p>{'正文'.repeat(300)}</p>;
    /** The same page with its frame in a box of this size. */
    const sized = (body: preact.JSX.Element, [width, height]: readonly [number, number], top = 0) => {
      const shot = page(body).snapshot;
      const nodes = shot.nodes.map((node) =>
        node.tag === 'iframe' ? { ...node, box: [0, top, width, height] as const } : node,
      );
      return answer(accuse, { nodes, opaque: shot.opaque }, {}, body);
    };
    const below = [long, FOOTER, <div>{frame}</div>];
    const above = [long, <div>{frame}</div>, FOOTER];

    it('asks where it stands right beside the footer', () => {
      expect(sized(<div>{below}</div>, [1000, 120])).toBe('review: footer-unreadable');
      expect(sized(<div>{above}</div>, [1000, 120])).toBe('review: footer-unreadable');
    });
    it('is not put off by one that floats elsewhere over the page, wherever it stands in the code', () => {
      expect(sized(<div>{below}</div>, [120, 120], 5000)).toBe('fail: absent');
      expect(sized(<div>{below}</div>, [120, 120], 100)).toBe('review: footer-unreadable');
    });
    it('is not put off by a counter, nor by a frame with the page’s content above', () => {
      expect(sized(<div>{below}</div>, [1, 1])).toBe('fail: absent');
      expect(sized(<div>{below}</div>, [0, 0])).toBe('fail: absent');
      expect(sized(<div>{[frame, long, FOOTER]}</div>, [1000, 300])).toBe('fail: absent');
      expect(sized(<div>{above}</div>, [1000, 900])).toBe('fail: absent');
      const hidden = <div hidden>{frame}</div>;
      expect(answer(accuse, {}, {}, <div>{[long, FOOTER, hidden]}</div>)).toBe('fail: absent');
    });
  });

  it('asks where the footer is a picture', () => {
    const picture = <footer>版权所有</footer>;
    expect(answer(accuse, {}, {}, picture)).toBe('review: footer-picture');
  });

  it('asks where the page says that nothing is there, or that a guard stopped the visit', () => {
    const gone = { title: '404 页面不存在' };
    expect(answer(accuse, gone)).toBe('review: error-or-guard');
    expect(answer({ ...accuse, reads: 'meta' }, gone)).toBe('review: error-or-guard');
    expect(answer({ ...accuse, reads: 'address' }, gone)).toBe('fail: absent');
    const stopped = <p>您的访问请求可能对网站造成安全威胁，已被拦截，请联系网站管理员处理。</p>;
    expect(answer(accuse, {}, {}, stopped)).toBe('review: error-or-guard');
  });

  it('asks where most of the page is not in Chinese and the rule reads words of the footer', () => {
    const english = <p>{'The municipal government held a meeting on the work of this year. '.repeat(8)}</p>;
    const body = (
      <div>
        {english}
        {FOOTER}
      </div>
    );
    expect(answer(accuse, {}, {}, body)).toBe('review: other-language');
    expect(answer({ ...accuse, reads: 'meta' }, {}, {}, body)).toBe('fail: absent');
    const chinese = (
      <div>
        {english}
        <p>{'会议总结了去年的工作。'.repeat(30)}</p>
        {FOOTER}
      </div>
    );
    expect(answer(accuse, {}, {}, chinese)).toBe('fail: absent');
  });

  it('asks where the page kind is a guess and the rule depends on it', () => {
    const pageKind = { kind: 'article', certain: false } as const;
    expect(answer({ ...accuse, pages: ['article'] }, {}, { pageKind })).toBe('review: kind-uncertain');
    expect(answer(accuse, {}, { pageKind })).toBe('fail: absent');
  });

  it('does not apply a rule to another kind of page, or to a document that is no web page', () => {
    expect(answer({ ...accuse, pages: ['article', 'list'] })).toBe('inapplicable: other-page-kind');
    expect(answer(accuse, { contentType: 'text/plain' })).toBe('inapplicable: not-html');
  });

  it('never takes an error of ours for a fault of the site, and goes on', () => {
    const broken = {
      ...accuse,
      evaluate: () => {
        throw new TypeError('boom');
      },
    };
    const findings = judge(page(FOOTER), context(), [broken, accuse]);
    expect(findings.map(({ outcome, reason }) => `${outcome}: ${reason}`)).toEqual([
      'review: tool-error',
      'fail: absent',
    ]);
  });

  describe('what it may cite', () => {
    const citing = { ...accuse, clauses: ['Z19-D4.2', 'Z15-V2', 'G47A-布局'] } as const;
    const clauses = (asOf: string, edition: JudgeContext['edition']) =>
      judged(citing, {}, { asOf, edition }).clauses;

    it('cites the scores of the edition, and not those of the other', () => {
      expect(clauses('2026-03-15T10:00:00+08:00', 'Z19')).toEqual(['Z19-D4.2', 'G47A-布局']);
      expect(clauses('2026-03-15T10:00:00+08:00', 'Z15')).toEqual(['Z15-V2', 'G47A-布局']);
    });
    it('cites nothing that was not yet in force, to the day in China', () => {
      expect(clauses('2016-05-01T10:00:00+08:00', 'Z15')).toEqual(['Z15-V2']);
      expect(clauses('2017-05-14T23:00:00+08:00', 'Z15')).toEqual(['Z15-V2']);
      expect(clauses('2017-05-14T16:30:00Z', 'Z15')).toEqual(['Z15-V2', 'G47A-布局']);
      expect(clauses('2018-07-31T10:00:00+08:00', 'Z19')).toEqual(['G47A-布局']);
    });
    it('knows the document of every clause', () => {
      for (const [id, { document, since }] of Object.entries(CLAUSES))
        expect(DOCUMENTS[documentOf(id as ClauseId)]).toEqual({ document, since });
    });
    it('accuses nobody by a clause that did not bind', () => {
      const before = { asOf: '2016-05-01T10:00:00+08:00', edition: 'Z15' } as const;
      const footer = { ...accuse, clauses: ['Z19-D4.2', 'G47A-布局'] } as const;
      expect(judged(footer, {}, before)).toMatchObject({
        outcome: 'review',
        reason: 'no-clause-in-force',
        clauses: [],
      });
      expect(answer({ ...footer, authority: 'candidate' }, {}, before)).toBe('review: no-clause-in-force');
      expect(messageOf(judged(footer, {}, before), footer)).toContain('暂见：页脚没有某物');
    });
    it('leaves alone what a rule without clauses asks, and what passes', () => {
      expect(answer({ ...accuse, clauses: [] })).toBe('fail: absent');
      const content = { ...accuse, evaluate: () => pass('absent', []) };
      expect(answer(content, {}, { edition: 'Z15' })).toBe('pass: absent');
    });
  });

  describe('whose site it is', () => {
    const foreign = { host: { ...context().host, government: 'other' as const, ascii: 'www.example.com' } };
    const unknown = { kind: 'unknown', level: 'unknown' } as const;

    it('leaves sites alone that the inspector calls non-government', () => {
      expect(answer(accuse, {}, { site: { kind: 'nongov', level: 'unknown' } })).toBe(
        'inapplicable: not-government',
      );
    });
    it('takes .gov.cn for government until told otherwise', () => {
      expect(answer(accuse, {}, { site: unknown })).toBe('fail: absent');
    });
    it('does not judge an unconfirmed site on another host', () => {
      expect(answer(accuse, {}, { ...foreign, site: unknown })).toBe('inapplicable: site-unconfirmed');
    });
    it('asks where such a site shows a site code, as a spoof or a re-hosted site would', () => {
      const claims = <footer>网站标识码：1101000001 主办：某某县人民政府办公室 版权所有</footer>;
      expect(answer(accuse, {}, { ...foreign, site: unknown }, claims)).toBe('review: confirm-site');
    });
  });
});

describe('messageOf', () => {
  it('fills the wording of the reason', () => {
    expect(messageOf(judged(accuse), accuse)).toBe('页脚没有某物');
  });
  it('says under a guard what the rule had seen', () => {
    const guarded = judged(accuse, { visibility: 'hidden' });
    expect(messageOf(guarded, accuse)).toBe(
      '检查时该标签页不在前台，延迟加载的内容可能未出现；暂见：页脚没有某物',
    );
  });
  it('names page kinds in Chinese', () => {
    const other = judged({ ...accuse, pages: ['article', 'list'] });
    expect(messageOf(other, accuse)).toBe('此项只查内容页、栏目页，本页是首页');
  });
  it('shows a reason that this version does not know as it is', () => {
    expect(messageOf({ reason: 'of-the-future', params: {} }, accuse)).toBe('of-the-future');
  });
});

describe('a rule that the local scheme switches off', () => {
  const others = { ...accuse, id: 'another' };
  const said = (changes: Partial<JudgeContext>) =>
    judge(page(FOOTER), context(changes), [accuse, others]).map(({ ruleId }) => ruleId);

  it('says nothing, and the others speak on', () => {
    expect(said({ scheme: scheme({ off: ['accuse'] }) })).toEqual(['another']);
  });

  it('speaks under the edition that the scheme is not of', () => {
    expect(said({ scheme: scheme({ off: ['accuse'], edition: 'Z15' }) })).toEqual(['accuse', 'another']);
  });
});
