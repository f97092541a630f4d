import type { Identifiers } from '../model/finding';
import type { Page } from '../page/page';
import { footerOf } from '../page/zones';

/** 网站标识码 after its label. Group 1: the code, blanks inside allowed. See standards 6.1. */
export const LABELLED_CODE = /(?:政府)?网站标识[码号]\s*:?\s*([A-Za-z]{0,2}(?:\s?\d){7,13})(?!\d)/;
/** The three official shapes: ten digits, `bm` or `BT` and eight digits. */
export const SITE_CODE = /^(?:\d{10}|bm\d{8}|BT\d{8})$/i;

/** The identifiers a visitor sees on a page. */
export function readIdentifiers(page: Page): Identifiers {
  const code = footerOf(page).find(LABELLED_CODE);
  return {
    siteCode: code ? { value: (code.match[1] ?? '').replace(/\s/g, ''), where: '页脚' } : null,
    icp: [],
    police: [],
    partyMark: { state: 'unclear', where: '' },
    jiucuo: { state: 'unclear', code: null, where: '' },
  };
}

/** Whether the page presents itself as a government site: a well-formed site code under its label, or a 找错 entry. */
export function claimsGovernment(page: Page): boolean {
  const identifiers = readIdentifiers(page);
  return (
    (identifiers.siteCode !== null && SITE_CODE.test(identifiers.siteCode.value)) ||
    identifiers.jiucuo.state === 'present'
  );
}
