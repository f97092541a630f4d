import { footerOf } from '../page/footer';
import { oncePerPage } from '../page/once';
import type { Page } from '../page/page';
import { provinceOfSign } from './provinces';
import { type Sighting, sightings, type Written } from './sightings';

/** 公安机关备案, in all its spellings, 皖网安备 among them. 等级保护备案 is another thing. */
export const POLICE_LABEL =
  /(?:公\s?(?:网\s?安|网|安\s?(?:机\s?关|部|局|厅)?\s?(?:国际)?(?:互联网|联网|网站|网络|网安|网)*)|网\s?安)\s?备/;
/** What speaks of it and is read by a person: the form of 网监 before 2014, other names of the organs, 备 left out. */
export const POLICE_TRACE = new RegExp(
  `${POLICE_LABEL.source}|公\\s?网\\s?[安监]|网\\s?监\\s?备|公\\s?安(?:(?!等级|保护)[一-龥]){0,12}备案`,
);
/** Fourteen digits; twelve or thirteen on older records. */
export const POLICE_NUMBER = /^\d{12,14}$/;
/** Addresses of the registry; a gateway may have rewritten the host, so the parameter counts as well. */
export const POLICE_REGISTRY = /beian\.gov\.cn|beian\.mps\.gov\.cn|recordcode=/i;

const WRITTEN: Written = {
  expression: new RegExp(
    `${POLICE_LABEL.source}\\s*(?:案\\s*)?(?:登记|编)?\\s*(?:序?号码?|标识)?[\\s:∶第字([]*(?:(\\d{11,17})(?!\\d)|((?:\\d ?){13}\\d)(?! ?\\d))`,
    'g',
  ),
  read: ({ input, index, 0: whole, 1: digits, 2: spaced = '' }) => ({
    value: (digits ?? spaced).replaceAll(' ', ''),
    sign: signBefore(input.slice(Math.max(0, index - 3), index), whole),
  }),
  registry: POLICE_REGISTRY,
};

/** A province's sign, in brackets or not, a blank after it or not; a city's only where it is glued to 公网安备. */
function signBefore(before: string, label: string): string {
  const [, last = '', blank = ''] = /(.)\)?( ?)$/.exec(before) ?? [];
  if (provinceOfSign(last)) return last;
  return blank === '' && /^公\s?网/.test(label) && /[一-龥]/.test(last) ? last : '';
}

/**
 * 公安备案 numbers that the page shows as its own: digits only. Where none is printed, the one in the link to the
 * registry, which a click shows.
 */
export const readPoliceNumbers = oncePerPage((page): Sighting[] => {
  const found = sightings(page, WRITTEN);
  return found.length > 0 ? found : linkedNumbers(page);
});

/** The numbers in links to the registry, whether one is printed there or not. */
export function linkedNumbers(page: Page): Sighting[] {
  const footer = footerOf(page);
  const found = new Map<string, Sighting>();
  for (let i = 0; i < page.nodes.length; i++) {
    const { hidden, tag, href } = page.node(i);
    if (hidden || tag !== 'a' || href === undefined) continue;
    const value = recordCode(href);
    if (!value || found.has(value)) continue;
    const inFooter = footer.contains(i);
    found.set(value, {
      value,
      sign: '',
      node: i,
      where: `${inFooter ? footer.place : '页面其他位置'}链接`,
      source: 'link',
      inFooter,
    });
  }
  return [...found.values()];
}

/** The number in an address of the registry: `recordcode=`, or `code=`, which stands after the `#`; null for none. */
export function recordCode(href: string): string | null {
  if (!POLICE_REGISTRY.test(href)) return null;
  return /code=(?:[^&#\d]{0,40})(\d{11,17})(?!\d)/i.exec(href)?.[1] ?? null;
}
