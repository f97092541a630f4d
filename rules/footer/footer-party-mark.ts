import { type PartyMark, readPartyMark } from '../../utils/identifiers/party-mark';
import { fileOf } from '../../utils/identifiers/pictures';
import { footerOf } from '../../utils/page/footer';
import type { Page } from '../../utils/page/page';
import { missingFromFooter } from '../core/absence';
import { defineRule, type Exhibit, hint, pass, review, seen } from '../core/rule';

/** The certificate of one organ: any other address of the registry says nothing about this site. */
const CERTIFICATE = /bszs\.conac\.cn\/sitename\?(?=[^#]*\bmethod=show\b)[^#]*\bid=[0-9A-F]{32}\b/i;
const REGISTRY_PICTURE = /conac\.cn\/image\//i;

/**
 * The footer must show the mark of party and government organs, linked to its certificate. The mark is written late
 * by a script of the registry, and blocked in some networks: a script that drew nothing is a question.
 */
export const footerPartyMark = defineRule({
  id: 'footer-party-mark',
  version: 5,
  name: '未列明党政机关网站标识',
  clauses: ['Z19-D4.2', 'G47A-布局'],
  pages: 'any',
  authority: 'fail',
  reads: 'footer',
  lookedFor: '页脚的党政机关网站标识：红色标识图片及其到 bszs.conac.cn 证书页的链接。',
  severity: '扣0.5分（全站一次）；部门网站为提示',

  reasons: {
    shown: '页脚显示党政机关网站标识并链接到证书页',
    'no-footer': '未能确定页脚位置',
    'outside-footer': '党政机关网站标识不在页脚，而在页面其他位置',
    'without-link': '页脚有标识图片，但没有链接到标识证书',
    'other-link': '页脚标识的链接不是本网站的证书页',
    'not-drawn': '页脚有标识链接，但图片没有显示出来，可能是网络原因',
    'own-picture': '页脚标识使用的不是标识管理机构的图片，请核对是否为党政机关标识',
    'error-picture': '页脚显示的是标识校验不通过的图片',
    'institution-mark': '页脚显示的是事业单位标识（蓝色），请核对本单位性质',
    'script-only': '页面有标识脚本或文字，但没有显示出标识',
    'unexplained-picture': '页脚有未注明内容的图片，请核对其中是否有党政机关网站标识',
    'hidden-only': '含党政机关网站标识的内容被隐藏，访问者看不到，请核对是否为页面样式所致',
    absent: '页脚没有党政机关网站标识的图片、链接或脚本',
  },

  guide: {
    verify: '滚动到页面底部，查找红色的党政机关网站标识，点击后应打开本网站的标识证书。',
    fix: '在页脚加挂党政机关网站标识：使用标识管理机构（CONAC）发放的代码，不要改用自存图片。',
  },

  evaluate(page) {
    const footer = footerOf(page);
    const mark = readPartyMark(page);
    const where = exhibits(mark);
    if (mark.state === 'present' && !mark.inFooter) return review('outside-footer', where);
    if (!footer.found) return review('no-footer', where);
    if (mark.state === 'present') return judgeMark(page, mark, where);
    const speaks = mark.traces.some((i) => page.node(i).tag !== 'img' && !page.node(i).background);
    if (speaks) return review('script-only', where);
    if (mark.hidden.length > 0)
      return review(
        'hidden-only',
        mark.hidden.map((node) => hint(mark.where, node, '')),
      );
    if (mark.traces.length > 0) return review('unexplained-picture', where);
    return missingFromFooter(page, 'mark', /conac|党政机关(?:网站)?标[识志]/i);
  },
});

function judgeMark(page: Page, { link, image }: PartyMark, where: Exhibit[]) {
  const address =
    link === null ? '' : `${page.node(link).href ?? ''} ${page.node(link).attrs?.onclick ?? ''}`;
  if (!/conac\.cn/i.test(address)) return review('without-link', where);
  if (!CERTIFICATE.test(address)) return review('other-link', where);
  const picture = image === null ? null : page.node(image);
  const file = picture ? fileOf(picture) : '';
  if (/^(?:red|blue)_error\./.test(file)) return review('error-picture', where);
  if (picture?.tag === 'img' && picture.image !== 'loaded') return review('not-drawn', where);
  if (!picture || !REGISTRY_PICTURE.test(picture.href ?? '')) return review('own-picture', where);
  return /^red\./.test(file) ? pass('shown', where) : review('institution-mark', where);
}

const exhibits = ({ link, image, traces, where }: PartyMark): Exhibit[] =>
  [...new Set([link, image, ...traces])].flatMap((node) => (node === null ? [] : [seen(where, node)]));
