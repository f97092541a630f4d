import { nodesOf, passwordField, visibleLinks, visibleTexts } from '../by-tag';
import { FULL_DATE } from '../dates';
import { oncePerPage } from '../once';
import type { Page } from '../page';
import { squeeze } from '../text';
import { outlineOf } from './outline';
import { subjectOf } from './subject';

/** A way to write to the government, as a link. */
export interface Entry {
  readonly node: number;
  readonly name: string;
  readonly href: string | null;
  /**
   * `platform`: on a government platform for many sites. `page`: a page elsewhere. `dead`: leads nowhere. `mail`: an
   * e-mail address. `excluded`: only 信访, 举报 and the like.
   */
  readonly leads: 'platform' | 'page' | 'dead' | 'mail' | 'excluded';
  /** Named as an act (我要写信), not as a column (县长信箱). */
  readonly isAct: boolean;
}

const ACT =
  /^(?:我要|我想|在线|立即|点击|给.{1,6})?(?:写信|留言|咨询|提问|提建议|建言|投诉|反映|求助)(?:入口|>>)?$|^我要(?:问|说|建议)$/;
/** What each of these names, and each subject, has one of: a cheap look that turns most links away. */
const SIGN = /[写言询问议诉映助说动参信声访播集查求票证举检察告视黑]|12345/;
const GENERIC = /^(?:互动交流|政民互动|公众互动|公众参与|互动)$/;
const HOTLINE = /12345/;
/** Links to write about something else, or to nobody. */
const NOT_ENTRIES = /电话|须知|选登|统计|查询|公开|评论|客服|导航|纠错|找错/;
/** Hosts of unified platforms, by a label of their name: zwfw.hebei.gov.cn, www.bj12345.gov.cn, hudong.gd.gov.cn. */
const PLATFORM_HOST =
  /(?:^|\.)(?:[a-z]*zwfw[a-z]*|[a-z]*12345[a-z]*|hudong|hdjl|zmhd|hd|liuyan|wlwz|wenzheng)\./i;
const DEAD = /^\s*(?:#|javascript:|$)/i;
/** A name; longer ones are titles of news. Characters, and with blanks between them. */
const NAME_LENGTH = 12;
const PADDED_NAME = 24;
const MAX_ENTRIES = 100;
const SCRIPTED = /^我要(?:写信|留言|咨询|提问|建言|求助)$/;
const LINK = new Set(['a']);

/** Links by which a visitor could write or ask, in document order. Once per page. */
export const readEntries = oncePerPage(findEntries);

function findEntries(page: Page): readonly Entry[] {
  const outline = outlineOf(page);
  const entries: Entry[] = [];
  for (const node of visibleLinks(page)) {
    const shown = page.shortText(page.subtree(node), PADDED_NAME);
    if (shown === null) continue;
    const name = squeeze(shown || outline.says(node));
    if (name.length > NAME_LENGTH || !SIGN.test(name) || FULL_DATE.test(name)) continue;
    const subject = subjectOf(name);
    const isAct = ACT.test(name);
    const isNamed = isAct || subject.about !== null || GENERIC.test(name) || HOTLINE.test(name);
    if (!isNamed || NOT_ENTRIES.test(name)) continue;
    const { href, attrs } = page.node(node);
    const excluded = subject.excluded !== null && subject.excluded !== 'complaint';
    entries.push({
      node,
      name,
      href: href ?? null,
      isAct,
      leads: excluded ? 'excluded' : leadsTo(page, href, attrs?.href),
    });
    if (entries.length === MAX_ENTRIES) break;
  }
  return [...entries, ...scriptedEntries(page)].sort((a, b) => a.node - b.node);
}

/** Words such as 我要写信 on what is no link: a script may open something when they are clicked. */
function scriptedEntries(page: Page): Entry[] {
  const outline = outlineOf(page);
  return visibleTexts(page)
    .filter((node) => {
      const { text = '' } = page.node(node);
      return text.includes('我') && SCRIPTED.test(squeeze(text));
    })
    .slice(0, MAX_ENTRIES)
    .filter((node) => outline.around(node, LINK) < 0)
    .map((node) => ({
      node,
      name: squeeze(page.node(node).text ?? ''),
      href: null,
      isAct: true,
      leads: 'dead',
    }));
}

function leadsTo(page: Page, href: string | undefined, written: string | undefined): Entry['leads'] {
  if (href?.startsWith('mailto:')) return 'mail';
  if (
    href === undefined ||
    DEAD.test(href) ||
    (written !== undefined && DEAD.test(written)) ||
    !URL.canParse(href)
  )
    return 'dead';
  const there = new URL(href).hostname;
  const here = URL.canParse(page.snapshot.url) ? new URL(page.snapshot.url).hostname : '';
  const isGovernment = /\.gov\.cn$/i.test(there);
  return isGovernment && PLATFORM_HOST.test(there) && there !== here ? 'platform' : 'page';
}

/** A form to write a letter: its text area, and what says so. */
export interface LetterForm {
  readonly node: number;
  readonly submit: number | null;
}

const SUBMIT =
  /^(?:提\s?交|发\s?送|发\s?表|寄出|确\s?[定认]|写信|留言|我要留言|立即提交|提交(?:信件|留言|咨询|信息|表单)?|(?:保存并)?提交)$/;
const CONTAINERS = new Set(['form', 'table', 'section', 'main', 'body']);
const MAX_AREAS = 20;

/**
 * Forms with a text area; a search or a login has none. `submit` is null where no button was seen. Once per page.
 */
export const readForms = oncePerPage(findForms);

function findForms(page: Page): readonly LetterForm[] {
  const outline = outlineOf(page);
  const forms = new Map<number, LetterForm>();
  let areas = 0;
  for (const area of nodesOf(page, 'textarea')) {
    if (page.node(area).hidden) continue;
    if (++areas > MAX_AREAS) break;
    let form = outline.around(area, new Set(['form']), 30);
    if (form < 0) form = outline.around(area, CONTAINERS, 12);
    if (form < 0 || forms.has(form)) continue;
    forms.set(form, { node: form, submit: submitIn(page, form) });
  }
  return [...forms.values()];
}

function submitIn(page: Page, form: number): number | null {
  for (const i of page.select(page.subtree(form), ({ hidden }) => !hidden)) {
    const { tag, attrs = {} } = page.node(i);
    if (tag === 'input' && /^(?:submit|image)$/i.test(attrs.type ?? '')) return i;
    if (tag === 'input' && /^button$/i.test(attrs.type ?? '')) return i;
    if (/^(?:button|a|span|div|p)$/.test(tag) && SUBMIT.test(outlineOf(page).says(i))) return i;
  }
  return null;
}

const LOGIN =
  /请(?:您)?先?(?:登录|登陆|注册)|(?:登录|登陆)后(?:才)?(?:可|能|再|进行)|(?:未|没有)登录|需要?(?:先)?(?:登录|登陆|注册)/;
const EMAIL = /[A-Za-z0-9][\w.-]{0,40}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,3}/;

/** Where a page asks to log in before writing; null for nowhere. */
export const loginWall = (page: Page): number | null =>
  page.find(page.whole, LOGIN)?.node ?? passwordField(page);

/** An e-mail address outside the footer; null for none. */
export function emailOn(page: Page): number | null {
  const found = page.find(page.whole, EMAIL);
  return found && !outlineOf(page).isOutside(found.node) ? found.node : null;
}
