import { type Entry, emailOn, loginWall, readEntries, readForms } from '../../utils/page/letters/entries';
import { readLetters } from '../../utils/page/letters/reading';
import { defineRule, type Exhibit, pass, review, searched, seen } from '../core/rule';

const SHOWN = 8;

/**
 * A visitor must be able to ask and to advise online. One page can show a form or a way to one, never that there is none
 * on the whole site, nor that it works: absence is a question. 网上信访 and 纪检举报 do not count.
 */
export const interactionChannel = defineRule({
  id: 'interaction-channel',
  version: 3,
  name: '未提供网上咨询建言渠道',
  clauses: ['Z19-V5.1', 'Z15-S3.1', 'Q18-二(三)'],
  pages: ['home', 'interaction'],
  authority: 'question',
  reads: 'page',
  lookedFor: '领导信箱、咨询、留言、建言、互动交流等栏目，以及可填写提交的表单或统一平台入口。',
  severity: '单项否决（人工确认后）；2015年普查标准扣5分',

  reasons: {
    form: '本页有可填写提交的咨询留言表单',
    platform: '本页有统一平台的咨询留言入口“{name}”',
    'write-entry': '栏目页有“{name}”入口',
    'no-submit': '有填写框，但没有认出提交按钮，请核对能否提交',
    login: '须登录后才能写信留言，请登录核对是否可用',
    'column-unopened': '有“{name}”等入口，请打开核对能否填写提交',
    'dead-entry': '“{name}”入口没有链接地址，请点击核对',
    'email-only': '只见电子邮箱，未见在线填写入口',
    'only-excluded': '只见“{name}”，网上信访、纪检举报不算咨询建言渠道',
    'letters-only': '有公开的来信，本页未见写信入口，请核对',
    'none-seen': '本页未见咨询建言渠道，请核对其他页面或统一平台',
  },

  guide: {
    verify: '从首页和导航逐一打开互动交流类栏目，核对能否在线填写并提交咨询、建议；也可能设在省级统一平台。',
    fix: '开设在线咨询、留言或领导信箱栏目，或在显著位置链接统一的互动交流平台。',
  },

  evaluate(page, { pageKind }) {
    const isColumn = pageKind.kind === 'interaction';
    const forms = readForms(page);
    // Letters are read only where they decide: on a home page the ways to write do.
    const isOurs = (): boolean => [null, 'complaint'].includes(readLetters(page).excluded);
    const isForm = forms.length > 0 && (isColumn || readLetters(page).state === 'form');
    if (isForm && isOurs()) {
      const submit = forms.find((form) => form.submit !== null);
      if (submit) return pass('form', [seen('表单', submit.node)]);
      const [form] = forms;
      if (form) return review('no-submit', [seen('表单', form.node)]);
    }

    const of = (test: (entry: Entry) => boolean): Entry[] => readEntries(page).filter(test);
    const show = (found: readonly Entry[]): Exhibit[] =>
      found.slice(0, SHOWN).map(({ node, name }) => seen('入口', node, name));
    const name = (found: readonly Entry[]): { name: string } => ({ name: found[0]?.name ?? '' });

    const platform = of(({ leads }) => leads === 'platform');
    if (platform.length > 0) return pass('platform', show(platform), name(platform));
    const wall = isColumn ? loginWall(page) : null;
    if (wall !== null) return review('login', [seen('登录提示', wall)]);
    const open = of(({ leads }) => leads === 'page');
    const acts = open.filter(({ isAct }) => isAct);
    if (isColumn && acts.length > 0 && isOurs()) return pass('write-entry', show(acts), name(acts));
    if (open.length > 0) return review('column-unopened', show(open), name(open));
    const dead = of(({ leads }) => leads === 'dead');
    if (dead.length > 0) return review('dead-entry', show(dead), name(dead));
    const mail = of(({ leads }) => leads === 'mail');
    const address = mail[0]?.node ?? (isColumn ? emailOn(page) : null);
    if (address !== null && address !== undefined) return review('email-only', [seen('电子邮箱', address)]);
    const others = of(({ leads }) => leads === 'excluded');
    if (others.length > 0) return review('only-excluded', show(others), name(others));
    const [letter] = readLetters(page).letters;
    if (letter && isOurs()) return review('letters-only', [seen('来信', letter.node, letter.title)]);
    return review('none-seen', [searched('本页', 0)]);
  },
});
