import { isMedia, readSource } from '../../utils/page/source';
import { defineRule, inapplicable, noted, pass, review, seen } from '../core/rule';

/** Values that name nobody. */
const NOBODY = /^(?:来自)?(?:互联网|网络|网上|网|转载|转发|其他|其它|未知|不详|无|综合|摘编|百度)$/;
/** The site itself: right for its own news, wrong for another's. */
const OWN = /^(?:本[网站]|原创|本站原创|本网站|网站编辑|管理员|admin)$/i;

/**
 * A reposted text names where it comes from. Own notices need not, and whether a text is reposted shows in few of them:
 * only where it gives itself away, or its label is left empty, there is something to ask.
 */
export const repostSource = defineRule({
  id: 'repost-source',
  version: 1,
  name: '转载信息未注明来源',
  clauses: ['G47-四(一)5'],
  pages: ['article'],
  authority: 'question',
  reads: 'page',
  lookedFor: '信息栏或文末的“来源”“信息来源”“转自”等及其内容；正文中“新华社…电”“据…报道”等转载迹象。',
  severity: '提示',

  reasons: {
    named: '注明来源：{source}',
    own: '没有转载迹象；自有信息可以不注明来源',
    vague: '来源“{source}”没有指明出处',
    'own-label': '来源写为“{source}”，但正文有转载迹象“{sign}”，请核对',
    unnamed: '正文有转载迹象“{sign}”，但没有注明来源',
    'only-tag': '页面没有注明来源，仅 ContentSource 标签为“{source}”，请核对',
    'label-empty': '有“来源”字样，其后没有内容，请核对是否转载',
  },

  guide: {
    verify: '查看标题下方和文末的来源；摘录正文中一句话搜索，看是否转载自其他网站或媒体。',
    fix: '转载信息在标题下方注明“来源：”及原发布单位名称。',
  },

  evaluate(page) {
    const { named, empty, repost, tag } = readSource(page);
    const sign = repost ? [seen('转载迹象', repost.node, repost.text)] : [];
    if (named) {
      const source = { source: named.value };
      const where = [seen('来源', named.node, named.value), ...sign];
      if (NOBODY.test(named.value)) return review('vague', where, source);
      if (OWN.test(named.value) && repost)
        return review('own-label', where, { ...source, sign: repost.text });
      return pass('named', where, source);
    }
    if (repost) return review('unnamed', sign, { sign: repost.text });
    const label = empty === null ? [] : [seen('来源', empty)];
    if (isMedia(tag))
      return review('only-tag', [...label, noted('页面标签', `ContentSource：${tag}`)], { source: tag });
    if (empty !== null && tag === '') return review('label-empty', label);
    return inapplicable('own', label);
  },
});
