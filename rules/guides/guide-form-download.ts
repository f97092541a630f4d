import { footerOf } from '../../utils/page/footer';
import { type Guide, readGuide } from '../../utils/page/guides/guide';
import { FORM } from '../../utils/page/guides/materials';
import { isFile } from '../../utils/page/guides/unread';
import type { Page } from '../../utils/page/page';
import { defineRule, fail, inapplicable, review, searched, seen } from '../core/rule';

/** What a link to a form is called; the attachments of another tab count. */
const FORM_LINK = /表|下载|附件|样本|样张|示范|模板|文书/;
const ONLINE = /(?:在线|网上|系统)(?:自动)?(?:填写|填报|填表|生成|打印)|登录.{0,20}(?:填写|填报)/;

/**
 * A guide that names a form must offer it. Whether a link answers cannot be seen on the page: a link is a question
 * until it was opened, its absence the candidate.
 */
export const guideFormDownload = defineRule({
  id: 'guide-form-download',
  version: 5,
  name: '表格样表无法获取',
  clauses: ['Z19-D2.6', 'Z15-S4.2'],
  pages: ['guide'],
  authority: 'candidate',
  reads: 'page',
  lookedFor: '办理材料、办理流程中提到的申请表、登记表、样表等，以及全页（含未展开的标签页）的下载链接。',
  severity: '每个办事指南扣1分（抽查2个）；扣分只对政府门户网站，部门网站为提示',

  reasons: {
    untested: '需要表格（{form}），有下载链接，请点开核实能否下载',
    'by-script': '需要表格（{form}），下载由脚本执行，请点击核实能否下载',
    'online-only': '需要表格（{form}），未见下载链接，但提到在线填写，请核对能否取得表格',
    'partly-unread': '需要表格（{form}），未见下载链接，但指南有一部分未能读到',
    'no-link': '需要表格（{form}），全页未见下载链接',
    'no-form': '指南没有提到需要填写的表格',
  },

  guide: {
    verify: '按指南所列表格名称，在页面和各标签页中查找下载链接，并点开核实。',
    fix: '为指南所列的每个表格提供空表和样表的下载链接。',
  },

  evaluate(page) {
    const guide = readGuide(page);
    const named = firstForm(guide);
    if (!named) return inapplicable('no-form', [searched('办事指南', guide.root)]);
    const { form, node, text } = named;
    const place = seen('所需表格', node, text);

    const links = formLinks(guide.page, new Set(guide.materials.flatMap((material) => material.links)));
    const files = links.filter((link) => !isScript(guide.page, link));
    if (files.length > 0) return review('untested', [place, ...shown(guide.page, files)], { form });
    if (links.length > 0) return review('by-script', [place, ...shown(guide.page, links)], { form });
    const online = guide.page.find(guide.page.subtree(guide.root), ONLINE);
    if (online) return review('online-only', [place, seen('在线填写', online.node)], { form });
    if (guide.unread.length > 0) {
      const unread = guide.unread.map((node) => seen('未读到的部分', node));
      return review('partly-unread', [place, ...unread], { form });
    }
    return fail('no-link', [place, searched('全页链接', guide.root)], { form });
  },
});

/** A form among the materials, or one that the process asks to fill in. */
function firstForm({
  page,
  materials,
  elements,
}: Guide): { form: string; node: number; text: string } | null {
  for (const { text, node } of materials) {
    const [form] = FORM.exec(text) ?? [];
    if (form) return { form, node, text };
  }
  const process = elements.find(({ id }) => id === 'process');
  for (const range of process?.ranges ?? []) {
    const found = page.find(range, FORM);
    if (found) return { form: found.match[0], node: found.node, text: found.match[0] };
  }
  return null;
}

/** Links outside the footer that offer a form: named so and leading to a file or a script, or files beside a material. */
function formLinks(page: Page, besideMaterials: ReadonlySet<number>): number[] {
  const footer = footerOf(page).ranges;
  const links = page.select(page.whole, ({ tag, hidden, attrs }, i) => {
    if (tag !== 'a' || hidden || footer.some(({ from, to }) => i >= from && i < to)) return false;
    const name = `${page.textOf(page.subtree(i))}${attrs?.title ?? ''}`;
    const isOffer = besideMaterials.has(i) || FORM_LINK.test(name);
    return (
      isOffer && (isFile(page, i) || isScript(page, i) || (besideMaterials.has(i) && FORM_LINK.test(name)))
    );
  });
  return [...links];
}

/** A link whose click only a script can answer. */
function isScript(page: Page, link: number): boolean {
  const { href = '', attrs } = page.node(link);
  const goesNowhere = href === '' || /^javascript:/i.test(href) || /^#/.test(attrs?.href ?? '');
  return (
    goesNowhere &&
    (attrs?.onclick !== undefined || /^javascript:\s*\w+\(/i.test(href) || attrs?.href === undefined)
  );
}

const shown = (page: Page, links: readonly number[]) =>
  links
    .slice(0, 5)
    .map((link) =>
      seen('下载链接', link, `${page.textOf(page.subtree(link))} ${page.node(link).href ?? ''}`),
    );
