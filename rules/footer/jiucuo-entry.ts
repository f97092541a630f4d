import { type JiucuoEntry, readJiucuo } from '../../utils/identifiers/jiucuo';
import { isShown } from '../../utils/identifiers/sightings';
import { readSiteCodes } from '../../utils/identifiers/site-code';
import { footerOf } from '../../utils/page/footer';
import { homePathOf } from '../../utils/page/kinds/home-path';
import type { Page } from '../../utils/page/page';
import { missingFromFooter } from '../core/absence';
import { defineRule, type Exhibit, hint, pass, review, seen } from '../core/rule';

/**
 * The footer of every page must hold the entry “我为政府网站找错” of the national platform, with the site's own code.
 * Intranets block its script, so script and drawn entry are judged apart. A site's own 网站纠错 is another thing.
 */
export const jiucuoEntry = defineRule({
  id: 'jiucuo-entry',
  version: 5,
  name: '未添加“我为政府网站找错”入口',
  clauses: ['Z19-D4.4', 'G47A-布局'],
  pages: 'any',
  authority: 'fail',
  reads: 'footer',
  lookedFor:
    '页脚的“我为政府网站找错”入口：平台脚本画出的图标，或到 zfwzgl.www.gov.cn 的链接，并带本网站标识码。',
  severity: '首页扣1分；其他页面每个扣0.2分；合计不超过1分',

  reasons: {
    added: '页脚有“我为政府网站找错”入口，网站标识码为 {code}',
    'no-footer': '未能确定页脚位置',
    'outside-footer': '“我为政府网站找错”入口不在页脚，而在页面其他位置',
    'old-platform': '“我为政府网站找错”入口指向旧平台或其他网址：{address}',
    'dead-entry': '“我为政府网站找错”图标没有可用的链接',
    'not-drawn': '“我为政府网站找错”图标没有显示出来，可能是网络原因',
    'without-code': '“我为政府网站找错”入口没有带网站标识码',
    'other-code': '“我为政府网站找错”入口的网站标识码是 {code}，页脚列明的是 {listed}',
    'code-unverified': '“我为政府网站找错”入口的网站标识码是 {code}，页脚没有列明编码，无法核对',
    'other-page': '“我为政府网站找错”入口固定指向另一页面：{address}',
    'script-only': '页面有“我为政府网站找错”脚本，但没有显示出入口',
    'words-only': '页面有“找错”字样或本站自设的纠错链接，请核对是否为“我为政府网站找错”入口',
    'commented-out': '“我为政府网站找错”代码在网页注释中，没有生效',
    'hidden-only': '“我为政府网站找错”内容被隐藏，访问者看不到，请核对是否为页面样式所致',
    'unexplained-picture': '页脚有未注明内容的图片，请核对其中是否有“我为政府网站找错”入口',
    absent: '页脚没有“我为政府网站找错”的图标、链接或脚本',
  },

  guide: {
    verify: '滚动到页面底部，查找“我为政府网站找错”图标，点击后应打开全国平台的留言页。',
    fix: '在所有页面的底部功能区添加全国平台提供的“我为政府网站找错”代码，并填写本网站标识码。',
  },

  evaluate(page) {
    const footer = footerOf(page);
    const { entries, traces, hidden, script, where } = readJiucuo(page);
    const shown = entries.map(({ node, inFooter }) => seen(inFooter ? footer.place : '页面其他位置', node));
    const [entry] = entries;
    if (entry && !entry.inFooter) return review('outside-footer', shown);
    if (!footer.found) return review('no-footer', shown);
    if (entry) return judgeEntry(page, entry, shown);
    if (script !== null) return review('script-only', [seen(where, script)]);
    if (traces.length > 0)
      return review(
        'words-only',
        traces.map((node) => seen(where, node)),
      );
    if (hidden.length > 0)
      return review(
        'hidden-only',
        hidden.map((node) => hint(where, node, '')),
      );
    const missing = missingFromFooter(page, 'jiucuo', /jiucuo|政府网站找错/i);
    const [comment] = missing.exhibits.filter(({ role }) => role === 'hint');
    return missing.outcome === 'fail' && comment ? review('commented-out', missing.exhibits) : missing;
  },
});

function judgeEntry(page: Page, { kind, address, code, node }: JiucuoEntry, where: Exhibit[]) {
  if (kind === 'dead') return review('dead-entry', where);
  if (kind === 'legacy')
    return review('old-platform', where, { address: address || (page.node(node).href ?? '') });
  if (kind === 'drawn' && page.node(node).image !== 'loaded') return review('not-drawn', where);
  if (page.node(node).tag === 'a' && !showsSomething(page, node)) return review('not-drawn', where);
  if (code === null) return review('without-code', where);
  const listed = readSiteCodes(page).find(isShown)?.value;
  if (listed === undefined) return review('code-unverified', where, { code });
  if (listed.toLowerCase() !== code.toLowerCase()) return review('other-code', where, { code, listed });
  const reported = reportedPage(address);
  if (reported !== null && reported !== plain(page.snapshot.url)) {
    return review('other-page', where, { address: reported });
  }
  return pass('added', where, { code });
}

/** Whether a visitor sees a link: words, a picture, or what holds one. */
function showsSomething(page: Page, link: number): boolean {
  const inside = page.subtree(link);
  return (
    page.textOf(inside).trim() !== '' ||
    page.has(
      inside,
      ({ hidden, tag, background }) =>
        !hidden && (background !== undefined || tag === 'img' || tag === 'svg' || tag === 'canvas'),
    )
  );
}

/** The page that an entry's address reports, without scheme and trailing slash; null where the platform finds out itself. */
function reportedPage(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const written = new URL(address).searchParams.get('url');
  return written ? plain(written) : null;
}

/** A home page by its host alone, under whatever name it was opened. */
const plain = (address: string): string =>
  homePathOf(address) === 'root' ? new URL(address).host : address.replace(/^https?:\/\/|\/?(?:#.*)?$/g, '');
