import { footerOf } from '../../utils/page/footer';
import { defineRule, fail, pass, review, searched, seen } from '../core/rule';

/** Numbers of filings look like telephones: they are taken out before one is looked for, at the same length. */
const FILING_NUMBER = /(?:标[识志示][码号]|ICP|安\s?备|备案|许可证)[^\n\d]{0,12}\d{5,17}/gi;
const PHONE =
  /(?<![\d-])(?:(?:\(0\d{2,3}\)|0\d{2,3})\s?[-—–−]?\s?[1-9]\d{6,7}|400[- ]?\d{3}[- ]?\d{4}|1[3-9][\d*]{9})(?!\d)|(?:电\s?话|热\s?线|传\s?真|手\s?机|联系方式|tel)[^\d\n]{0,12}\(?\d[\d\-—–−() ]{4,18}\d/i;
const EMAIL = /[\w.+-]{2,40}(?:@|\(at\)|#)[\w-]{2,40}(?:\.[\w-]{2,20}){1,3}/i;
/** Its sign may be written in words, its name in Chinese; a word alone is the next label. */
const LABELLED_EMAIL = /(?:邮\s?箱|e-?mail|邮件)\s?[:∶]\s?(?:\w[^\s:∶]{4,}|[^\s:∶@]{1,20}@[^\s:∶]{4,})/i;
const HOTLINE = /(?<!\d)(?:\d{3,4}\s?-\s?)?12345(?!\d)/;
/** Enough digits for a telephone. */
const NUMBER = /\d{7}/;
const ADDRESS = /(?:地\s?址|邮\s?编|邮政编码)\s?[:∶]?\s?\S|[一-龥]{2,12}(?:路|街|大道|巷)\s?\d{1,5}\s?号/;
const CONTACT_LINK = /联\s?系\s?(?:我们|方式|本站)|contact/i;
/** A telephone behind these words, before any other label, is the supplier's. */
const SUPPLIER = /(?:技术支持|技术服务|开发单位|建设单位|运维(?:单位|公司)?|平台服务商)[^\n]{0,60}$/;
const OWN_LABEL = /主办|联系|地址|值班|政府|咨询|办公|邮编|承办/;
const PLACEHOLDER = /(\d)\1{6,}|12345678|87654321|X{4,}/i;

/**
 * The footer must say how to reach the sponsor: telephone, e-mail or a line of contacts. A mere link 联系我们, an
 * address, the common hotline 12345 or the supplier's telephone are for a person to judge.
 */
export const footerContact = defineRule({
  id: 'footer-contact',
  version: 5,
  name: '未列明联系方式',
  clauses: ['Z19-D4.2', 'G47A-布局'],
  pages: 'any',
  authority: 'candidate',
  reads: 'footer',
  lookedFor: '页脚可见文字中的联系电话、传真或电子邮箱。',
  severity: '扣0.5分（全站一次）；部门网站为提示',

  reasons: {
    listed: '页脚列明联系方式：{text}',
    'no-footer': '未能确定页脚位置',
    placeholder: '页脚的联系方式像是样例：{text}',
    'supplier-only': '页脚的电话可能是技术支持单位的：{text}',
    'hotline-only': '页脚只有12345热线，请核对是否作为本网站联系方式',
    'link-only': '页脚只有“联系我们”链接或字样，没有写出联系方式',
    'address-only': '页脚只有地址或邮编，没有电话、邮箱',
    absent: '页脚没有电话、邮箱、地址，也没有“联系我们”',
  },

  guide: {
    verify: '滚动到页面底部，查找主办单位的联系电话、邮箱等联系方式。',
    fix: '在页脚以文字列明网站主办单位的联系电话或电子邮箱。',
  },

  evaluate(page) {
    const footer = footerOf(page);
    if (!footer.found) return review('no-footer', []);
    let supplier: { node: number; text: string } | null = null;
    for (const { from, to } of footer.ranges) {
      const [start, end] = page.textSpan({ from, to });
      const text = page.plain
        .slice(start, end)
        .replace(FILING_NUMBER, (number) => number.replace(/\d/g, '\u00b7'));
      for (const match of text.matchAll(
        new RegExp(`${PHONE.source}|${EMAIL.source}|${LABELLED_EMAIL.source}`, 'gi'),
      )) {
        const at = start + match.index;
        const contact = { node: page.nodeAt(at), text: page.text.slice(at, at + match[0].length).trim() };
        const where = [seen(footer.place, contact.node)];
        if (PLACEHOLDER.test(contact.text)) return review('placeholder', where, { text: contact.text });
        if (HOTLINE.test(contact.text) && !NUMBER.test(contact.text.replace(HOTLINE, ''))) continue;
        const before = SUPPLIER.exec(text.slice(Math.max(0, match.index - 80), match.index))?.[0];
        if (before === undefined || OWN_LABEL.test(before.slice(4)))
          return pass('listed', where, { text: contact.text });
        supplier ??= contact;
      }
    }
    if (supplier)
      return review('supplier-only', [seen(footer.place, supplier.node)], { text: supplier.text });
    const at = (expression: RegExp) => {
      const found = footer.find(expression);
      return found && [seen(footer.place, found.node)];
    };
    const hotline = at(HOTLINE);
    if (hotline) return review('hotline-only', hotline);
    const link = at(CONTACT_LINK);
    if (link) return review('link-only', link);
    const address = at(ADDRESS);
    if (address) return review('address-only', address);
    return fail(
      'absent',
      footer.roots.map((root) => searched(footer.place, root)),
    );
  },
});
