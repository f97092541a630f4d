import type { SnapshotNode } from '../model/snapshot';
import type { NodeRange, Page } from './page';
import { normalise } from './text';
import { nameOf } from './zone';

/** Something on a page that looks like the way to a search. */
export interface SearchEntry {
  /** `box`: a field to type into. `link`: to a page of its own. `trigger`: an icon or a word that only a script answers. */
  readonly kind: 'box' | 'link' | 'trigger';
  /**
   * `site`: as far as can be seen, the whole site. `part`: items of service, letters, a register. `engine`: handed to
   * a public search engine.
   */
  readonly scope: 'site' | 'part' | 'engine';
  readonly node: number;
  readonly hidden: boolean;
  /** Of a box: whether something to press stands beside it. */
  readonly button: boolean;
}

const WORD = /搜|检\s?索|查找|关键[字词]|站内|全站/;
const NAME =
  /search|sousuo|jiansuo|keyword|searchword|query|(?:^|[\s_-])(?:q|qt|wd|kw|so|ss|key|sskey|txtkey)(?:$|[\s_-])/i;
/** What else is typed into a field. */
const OTHER_FIELD =
  /用户|账[号户]|帐[号户]|密码|验证码|手机|邮箱|邮件|姓名|电话|身份证|评论|昵称|captcha|verify|passw|user|login|mail|phone/i;
/** Part of the site: services, letters, a register. */
const PART =
  /事项|办件|办事|业务|信件|来信|留言|流水号|查询码|编号|受理|投诉|索引号|文号|职位|名录|报名|公交|航班|药品/;
const WHOLE = /站内|全站|全网|本站|本网|站群|信息|新闻|内容|网站/;
const ENGINE = /(?:^|[/.])(?:baidu|sogou|so|bing|google|haosou|360|youdao)\.(?:com|cn)(?:[/:?]|$)/i;
const LINK =
  /^(?:(?:站内|全站|全文|全网|高级|智能|智慧|信息|网站|政务|一网|一键|本站|本网|开始|我要|立即)?(?:全)?(?:搜索|检索)|搜一搜|一网通查|搜本[站网])\s?[>»]*$/;
/** Longest words of such a link, with its decoration. Characters. */
const LINK_TEXT = 20;
const TRIGGER_FILE = /(?:search|sousuo|fdj|(?:^|[_-])(?:so|ss))[\w-]{0,20}\.(?:png|gif|jpe?g|svg|webp)/i;
/** By its name or its handler: an icon, or a word, that opens a search. */
const TRIGGER_NAME = /search|sousuo/i;
/** An icon has nothing in it, or the word itself. */
const TRIGGER_TEXT = /^(?:搜索|检索|)$/;
const MAX_TRIGGER_NODES = 4;
const TRIGGERS = new Set('i span button div em li'.split(' '));
const TYPED = /^(?:text|search|keywords?|key|)$/i;
const PRESSED = /^(?:submit|button|image|btn)$/i;

/** Around a field: its form or the small block that holds its button. Elements climbed, nodes, characters. */
const MAX_CLIMB = 4;
const MAX_NODES = 60;
const MAX_TEXT = 80;
/** Elements between a field and its form. */
const MAX_FORM_CLIMB = 20;
const MAX_ENTRIES = 50;

/** Ways to search on a page, hidden ones too, in document order. A field of a login or a comment is none. */
export function searchesOf(page: Page): SearchEntry[] {
  const found: SearchEntry[] = [];
  for (let i = 0; i < page.nodes.length && found.length < MAX_ENTRIES; i++) {
    const entry = entryAt(page, i);
    if (entry) found.push(entry);
  }
  return found;
}

function entryAt(page: Page, node: number): SearchEntry | null {
  const { tag, attrs } = page.node(node);
  if (tag === 'a') return linkAt(page, node);
  if (tag === 'input') return boxAt(page, node);
  // Without an attribute there is no name and no handler.
  return tag === 'img' || attrs ? triggerAt(page, node) : null;
}

function boxAt(page: Page, node: number): SearchEntry | null {
  const input = page.node(node);
  const { type = '', placeholder = '', title = '', name = '', 'aria-label': label = '' } = input.attrs ?? {};
  if (!TYPED.test(type)) return null;
  const said = normalise(`${placeholder} ${title} ${label}`);
  const named = `${nameOf(input)} ${name}`;
  if (OTHER_FIELD.test(`${said} ${named}`)) return null;
  const block = blockAround(page, node);
  const action = formAround(page, node);
  const around = { words: wordsOf(page, block), names: namesOf(page, block) };
  const speaks =
    WORD.test(said) ||
    NAME.test(named) ||
    NAME.test(action) ||
    WORD.test(around.words) ||
    NAME.test(around.names);
  if (!speaks) return null;
  const words = `${said} ${around.words}`;
  const scope = ENGINE.test(action) ? 'engine' : PART.test(words) && !WHOLE.test(words) ? 'part' : 'site';
  const button = [...page.select(block, (one, i) => i !== node && isPressed(one))].length > 0;
  return { kind: 'box', scope, node, hidden: input.hidden === true, button };
}

function linkAt(page: Page, node: number): SearchEntry | null {
  const { attrs = {}, href = '', hidden = false } = page.node(node);
  const shown = page.shortText(page.subtree(node), LINK_TEXT);
  if (shown === null) return null;
  const said = shown || normalise(attrs.title ?? '').trim();
  const isNamed = said === '' && (NAME.test(nameOf(page.node(node))) || NAME.test(href));
  if (!isNamed && !LINK.test(said)) return null;
  const leads = /^https?:/i.test(href) && !/#$/.test(href) && attrs.onclick === undefined;
  const scope = ENGINE.test(href) ? 'engine' : 'site';
  return { kind: leads ? 'link' : 'trigger', scope, node, hidden, button: false };
}

function triggerAt(page: Page, node: number): SearchEntry | null {
  const one = page.node(node);
  const { tag, attrs, href, hidden = false } = one;
  const isTrigger =
    tag === 'img'
      ? TRIGGER_FILE.test(href ?? '')
      : TRIGGERS.has(tag) &&
        isSmall(page, node) &&
        (TRIGGER_NAME.test(nameOf(one)) || TRIGGER_NAME.test(attrs?.onclick ?? '')) &&
        TRIGGER_TEXT.test(page.textOf(page.subtree(node)).trim());
  return isTrigger ? { kind: 'trigger', scope: 'site', node, hidden, button: false } : null;
}

const isSmall = (page: Page, node: number): boolean => page.endOf(node) - node <= MAX_TRIGGER_NODES;

const isPressed = ({ tag, attrs = {}, hidden }: SnapshotNode): boolean =>
  !hidden &&
  (tag === 'button' ||
    tag === 'a' ||
    tag === 'img' ||
    attrs.onclick !== undefined ||
    (tag === 'input' && PRESSED.test(attrs.type ?? '')));

function blockAround(page: Page, node: number): NodeRange {
  let block = page.subtree(node);
  let climbed = 0;
  for (const i of page.ancestors(node)) {
    const range = page.subtree(i);
    const isLarge = range.to - range.from > MAX_NODES || page.textLength(range) > MAX_TEXT;
    if (++climbed > MAX_CLIMB || isLarge) break;
    block = range;
  }
  return block;
}

function formAround(page: Page, node: number): string {
  let climbed = 0;
  for (const i of page.ancestors(node)) {
    const { tag, attrs = {}, href } = page.node(i);
    if (tag === 'form') return `${href ?? attrs.action ?? ''} ${nameOf(page.node(i))} ${attrs.name ?? ''}`;
    if (++climbed > MAX_FORM_CLIMB) break;
  }
  return '';
}

const wordsOf = (page: Page, block: NodeRange): string =>
  [
    page.textOf(block),
    ...[...page.select(block, ({ tag }) => tag !== '#text')].map((i) => {
      const { alt = '', title = '' } = page.node(i).attrs ?? {};
      return normalise(`${alt} ${title}`);
    }),
  ].join(' ');

const namesOf = (page: Page, block: NodeRange): string =>
  [...page.select(block, ({ tag }) => tag[0] !== '#')].map((i) => nameOf(page.node(i))).join(' ');
