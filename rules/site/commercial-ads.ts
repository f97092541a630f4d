import { type Advertisement, advertisements } from '../../utils/page/advertising';
import { defineRule, type Exhibit, hint, pass, review, seen } from '../core/rule';

const PLACES = { network: '广告联盟', shop: '漂浮图片（购物网站）', company: '漂浮图片' } as const;

/**
 * Government sites carry no commercial advertising. Scripts of advertising networks are told by their hosts; a picture
 * that floats over the page and leads to a company may be one, or announce a matter of public interest.
 */
export const commercialAds = defineRule({
  id: 'commercial-ads',
  version: 1,
  name: '刊登或链接商业广告',
  clauses: ['G47-商业广告'],
  pages: 'any',
  authority: 'question',
  reads: 'page',
  lookedFor: '来自广告联盟的脚本、框架和图片；漂浮、对联等浮动图层中指向购物网站或企业网站的图片链接。',
  severity: '提示',

  reasons: {
    none: '没有看到广告联盟的代码和指向企业网站的漂浮图片',
    network: '页面载有广告联盟的代码，请核对是否显示商业广告：{hosts}',
    shop: '漂浮图片指向购物网站，请核对是否商业广告：{hosts}',
    company: '漂浮图片指向非政府网站，请核对是否商业广告（公益宣传除外）：{hosts}',
  },

  guide: {
    verify:
      '打开页面，查看漂浮窗口、对联、弹出窗口和正文中的推广内容，确认是否商业广告；公益宣传、访问统计不算。',
    fix: '去掉商业广告及其代码，去掉指向商业广告页面的链接。',
  },

  evaluate(page, { host }) {
    const all = advertisements(page, host);
    const [worst] = ORDER.filter((kind) => all.some((one) => one.kind === kind));
    if (worst === undefined) return pass('none', []);
    const hosts = [...new Set(all.filter(({ kind }) => kind === worst).map((one) => one.host))];
    const first = [...all].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
    return review(worst, first.map(exhibit), { hosts: hosts.slice(0, 5).join('、') });

    function exhibit({ kind, node }: Advertisement): Exhibit {
      const { href = '', hidden, tag } = page.node(node);
      return hidden || tag === 'script' ? hint(PLACES[kind], node, href) : seen(PLACES[kind], node, href);
    }
  },
});

const ORDER = ['network', 'shop', 'company'] as const satisfies readonly Advertisement['kind'][];
