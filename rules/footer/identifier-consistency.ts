import { readIdentifiers, SITE_CODE } from '../../utils/identifiers/read';
import { isSample, readTag } from '../../utils/page/meta';
import { defineRule, fail, inapplicable, noted, pass } from '../core/rule';

/**
 * The footer, the page tag and the 找错 entry should carry one code. A candidate at most: shared platforms put the
 * platform's or the portal's code on department pages, and a department hosted on the portal has none of its own.
 */
export const identifierConsistency = defineRule({
  id: 'identifier-consistency',
  version: 4,
  name: '网站标识码前后不一致',
  clauses: ['Z19-D4.2', 'Z19-D4.4', 'Z19-D4.9', 'H12-附4'],
  pages: 'any',
  authority: 'candidate',
  reads: 'footer',
  lookedFor: '页脚文字、SiteIDCode 页面标签、找错入口三处的网站标识码，不分大小写、不计空格，是否相同。',
  severity: '提示',

  reasons: {
    same: '{places}的网站标识码均为 {code}',
    differ: '网站标识码不一致：{codes}',
    'tag-empty': '{places}的网站标识码为 {code}，SiteIDCode 页面标签却没有填写编码',
    'too-few': '本页不足两处载有网站标识码，无从比较',
  },

  guide: {
    verify:
      '逐处核对编码，并与全国政府网站信息报送系统登记的一致；集约化平台、子站沿用上级编码的，核对是否按规定使用。',
    fix: '把各处的网站标识码统一为报送系统中登记的编码。',
  },

  evaluate(page) {
    const { siteCode, jiucuo } = readIdentifiers(page);
    const tag = readTag(page, 'SiteIDCode');
    const carriers = [
      ...(siteCode ? [{ place: siteCode.where, code: siteCode.value }] : []),
      ...(jiucuo.code ? [{ place: '找错入口', code: jiucuo.code }] : []),
      ...tag.values
        .filter((value) => value !== '' && !isSample({ ...tag, value }))
        .map((code) => ({ place: 'SiteIDCode 标签', code })),
    ];
    const exhibits = carriers.map(({ place, code }) => noted(place, code));
    const [first] = carriers;
    if (first === undefined) return inapplicable('too-few', exhibits);

    const params = { places: carriers.map(({ place }) => place).join('、'), code: first.code };
    if (new Set(carriers.map(({ code }) => plain(code))).size > 1) {
      const codes = carriers.map(({ place, code }) => `${place} ${code}`).join('，');
      return fail('differ', exhibits, { codes });
    }
    const tagIsEmpty = tag.state !== 'absent' && !carriers.some(({ place }) => place === 'SiteIDCode 标签');
    if (tagIsEmpty && SITE_CODE.test(plain(first.code))) {
      const empty = noted('SiteIDCode 标签', tag.value === '' ? '内容为空' : tag.value);
      return fail('tag-empty', [...exhibits, empty], params);
    }
    return carriers.length < 2 ? inapplicable('too-few', exhibits) : pass('same', exhibits, params);
  },
});

const plain = (code: string): string => code.normalize('NFKC').replace(/\s/g, '').toLowerCase();
