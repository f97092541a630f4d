import {
  homeAddress,
  type PersonalNumber,
  readPersonalNumbers,
} from '../../utils/page/letters/personal-numbers';
import { readLetters } from '../../utils/page/letters/reading';
import { defineRule, type Exhibit, fail, inapplicable, pass, review, seen } from '../core/rule';

const NAMES: Readonly<Record<PersonalNumber['kind'], string>> = {
  identity: '居民身份证号',
  mobile: '手机号',
  bankCard: '银行卡号',
};
const SHOWN = 10;

/**
 * What citizens write is published without their numbers. The capture masks every such number as it reads and keeps
 * its first three and last two digits: only that is ever shown or stored. Numbers in replies are mostly of offices.
 */
export const messagePersonalData = defineRule({
  id: 'message-personal-data',
  version: 5,
  name: '留言公开泄露个人信息',
  clauses: ['LA-三(三)'],
  pages: ['interaction'],
  authority: 'candidate',
  reads: 'page',
  lookedFor: '公开来信的标题和内容中完整的居民身份证号、手机号、银行卡号（检查时已打码，不保存原号）。',
  severity: '提示（严重）',

  reasons: {
    exposed: '来信内容中有未打码的{kinds}共 {count} 处（此处已打码显示），请核对是否为个人信息',
    'bank-card': '来信内容中有疑似银行卡号（此处已打码显示），请核对',
    'perhaps-masked': '来信内容中有打码的号码，可能是网站自行打码，请在页面上核对',
    'part-unclear': '页面中有{kinds}，不能确定属于来信还是答复，请核对',
    'in-reply': '答复或单位联系方式中有{kinds}，可能是办公电话，请核对',
    elsewhere: '来信以外的位置有{kinds}，请核对',
    address: '来信内容中有详细住址，请核对是否为个人信息',
    unread: '页面没有读全，未读部分可能有个人信息，请人工查看',
    none: '公开的来信中未见完整的居民身份证号、手机号、银行卡号',
    'no-letters': '本页没有公开的来信',
  },

  guide: {
    verify: '点击证据在页面上定位，查看该号码是否完整显示、是否属于个人；截图前先遮盖。',
    fix: '公开前审核来信，遮盖身份证号、手机号、银行卡号、住址等个人信息；已公开的立即处理。',
  },

  evaluate(page) {
    const { letters } = readLetters(page);
    if (letters.length === 0) return inapplicable('no-letters', []);
    const numbers = readPersonalNumbers(page);
    const of = (...parts: PersonalNumber['part'][]): PersonalNumber[] =>
      numbers.filter(({ part }) => parts.includes(part));
    const asked = of('question').filter(({ perhapsBySite }) => !perhapsBySite);
    const exposed = asked.filter(({ kind }) => kind !== 'bankCard');
    if (exposed.length > 0)
      return fail('exposed', show(exposed), { ...kindsOf(exposed), count: String(exposed.length) });
    if (asked.length > 0) return review('bank-card', show(asked));
    const perhaps = of('question');
    if (perhaps.length > 0) return review('perhaps-masked', show(perhaps));
    const unclear = of('unclear');
    if (unclear.length > 0) return review('part-unclear', show(unclear), kindsOf(unclear));
    const replies = of('reply', 'office');
    if (replies.length > 0) return review('in-reply', show(replies), kindsOf(replies));
    const others = of('elsewhere');
    if (others.length > 0) return review('elsewhere', show(others), kindsOf(others));
    const address = homeAddress(page);
    if (address !== null) return review('address', [seen('来信内容', address, '疑似详细住址（不摘录）')]);
    const opaque = page.snapshot.opaque.filter(
      ({ kind, node }) =>
        kind === 'over-cap' || letters.some((letter) => isIn(page.subtree(letter.node), node)),
    );
    if (opaque.length > 0)
      return review(
        'unread',
        opaque.slice(0, SHOWN).map(({ node }) => seen('读不到的位置', node)),
      );
    return pass(
      'none',
      letters.slice(0, 3).map(({ node, title }) => seen('来信', node, title)),
    );
  },
});

const isIn = ({ from, to }: { readonly from: number; readonly to: number }, node: number): boolean =>
  node >= from && node < to;

/** Only the masked form: the sentence around a number may name its owner. */
const show = (numbers: readonly PersonalNumber[]): Exhibit[] =>
  numbers.slice(0, SHOWN).map(({ kind, masked, node }) => seen(NAMES[kind], node, masked));

const kindsOf = (numbers: readonly PersonalNumber[]): { kinds: string } => ({
  kinds: [...new Set(numbers.map(({ kind }) => NAMES[kind]))].join('、'),
});
