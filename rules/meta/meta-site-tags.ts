import { readIdentifiers, SITE_CODE } from '../../utils/identifiers/read';
import { footerOf } from '../../utils/page/footer';
import { isSample, type PageTag, readTags, SITE_TAGS } from '../../utils/page/meta';
import { defineRule, fail, type JudgeContext, pass, review } from '../core/rule';
import { tagExhibits, tagNames } from '../core/tag-exhibits';

/** Less visible text beside the footer makes a jump page or a fragment rather than a page of the site. Characters. */
const PAGE_TEXT = 150;

/**
 * Every page must carry the three site tags with a value. Whether the values are right is a question: a site below a
 * portal may carry its parent's code, a moved site its old domain.
 */
export const metaSiteTags = defineRule({
  id: 'meta-site-tags',
  version: 4,
  name: '站点标签缺失',
  clauses: ['Z19-D4.9', 'G47A-标签'],
  pages: 'any',
  authority: 'fail',
  reads: 'meta',
  lookedFor: '页面 <meta> 标签 SiteName、SiteDomain、SiteIDCode，各有一个且内容不为空（不分大小写）。',
  severity: '抽查页面每个扣0.1分（抽10个页面，共1分）；部门网站为提示',

  reasons: {
    complete: '站点标签齐全',
    missing: '缺少站点标签或内容为空：{tags}',
    fragment: '本页几乎没有文字，可能是跳转页或页面片段；暂缺站点标签：{tags}',
    sample: '站点标签内容疑似模板示例文字：{tags}',
    duplicate: '同一站点标签出现不同内容：{tags}',
    'code-malformed': 'SiteIDCode 的内容“{code}”不是10位数字或 bm、BT 加8位数字',
    'code-differs': 'SiteIDCode 的内容“{code}”与页脚网站标识码“{printed}”不一致',
    'domain-differs': 'SiteDomain 的内容“{domain}”与本页网址的域名 {host} 不一致',
  },

  guide: {
    verify:
      '查看网页源代码（Ctrl+U），搜索 SiteName、SiteDomain、SiteIDCode，核对内容是否为本网站的名称、域名和标识码。',
    fix: '在网页模板的 <head> 中补全 <meta name="SiteName">、<meta name="SiteDomain">、<meta name="SiteIDCode">，内容填本网站的名称、域名、标识码。',
  },

  evaluate(page, { host }) {
    const tags = readTags(page, SITE_TAGS);
    const [, domain, code] = tags as [PageTag, PageTag, PageTag];
    const exhibits = tagExhibits(tags);

    const missing = tags.filter((tag) => tag.state !== 'filled');
    if (missing.length > 0) {
      const params = { tags: tagNames(missing) };
      const isFragment = page.text.length - footerOf(page).text.length < PAGE_TEXT;
      return isFragment ? review('fragment', exhibits, params) : fail('missing', exhibits, params);
    }
    const samples = tags.filter(isSample);
    if (samples.length > 0) return review('sample', exhibits, { tags: tagNames(samples) });
    const repeated = tags.filter((tag) => tag.values.length > 1);
    if (repeated.length > 0) return review('duplicate', exhibits, { tags: tagNames(repeated) });

    const written = code.value.replace(/\s/g, '');
    if (!SITE_CODE.test(written)) return review('code-malformed', exhibits, { code: code.value });
    const printed = readIdentifiers(page).siteCode?.value;
    if (printed && printed.toLowerCase() !== written.toLowerCase()) {
      return review('code-differs', exhibits, { code: code.value, printed });
    }
    if (!namesHost(domain.value, host)) {
      return review('domain-differs', exhibits, { domain: domain.value, host: host.unicode });
    }
    return pass('complete', exhibits);
  },
});

/** Whether one of the written domains is this host, leaving aside scheme, port, path and `www.`. */
function namesHost(written: string, host: JudgeContext['host']): boolean {
  const bare = (name: string): string =>
    name
      .toLowerCase()
      .replace(/^www\./, '')
      .replace(/\.$/, '');
  return written.split(/[\s,;、|]+/).some((one) => {
    const name = bare(one.replace(/^(?:[a-z]+:)?\/\//i, '').replace(/[/?#:].*$/, ''));
    return name !== '' && (name === bare(host.ascii) || name === bare(host.unicode));
  });
}
