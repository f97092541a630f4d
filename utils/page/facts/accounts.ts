import type { AccountFacts } from '../../model/page-facts';
import type { PageKind } from '../../model/words';
import { columnKey } from '../../records/column-key';
import { nodesOf } from '../by-tag';
import { surveyOf } from '../lists/survey';
import type { Page } from '../page';
import { type Anchor, type Anchors, isDead } from './anchors';
import { cleaned } from './names';
import { qrPictures } from './qr-pictures';
import { targetOf } from './target';

const WEIBO_HOST = /(?:^|\.)(?:weibo\.(?:com|cn)|t\.qq\.com)$/;
/** Hosts and paths of sharing, of parts to embed, of the front, and of single posts. */
const NO_ACCOUNT_HOST = /^(?:service|widget|open|api|share|v|passport|login|s)\./;
const NO_ACCOUNT_PATH = /^\/(?:$|share|login|signup|\d+\/[A-Za-z0-9]{6,})/;
const SHARING = /分享|转发|share/i;
/** Without what kind of account it is, and how to come to it. */
const KIND_WORDS =
  /新浪|腾讯|官方|政务|政府|关注|扫一扫|扫描|欢迎|进入|二维码|微博|微信|公众[号平台]{1,3}|订阅号|服务号|我们|请|[@:]/g;
const DISCLOSURE = /^(?:政府|政务)?信息公开(?:专栏|目录|网|平台)?$/;
const MAX_ACCOUNTS = 50;
const MAX_DISCLOSURES = 3;
const MAX_ADDRESS = 2000;
const MAX_NAME = 60;

/** What a page shows of the site's accounts, and on a home page of its 信息公开: proposals, which a person confirms. */
export function readAccounts(page: Page, pageKind: PageKind, anchors: Anchors): AccountFacts[] {
  const found = new Map<string, AccountFacts>();
  for (const account of [
    ...weiboLinks(page),
    ...qrPictures(page).map(
      ({ kind, words, picture }): AccountFacts => ({ kind, name: nameIn([words]), url: '', picture }),
    ),
    ...(pageKind === 'home' ? disclosures(anchors.named) : []),
  ]) {
    const { kind, url, picture, name } = account;
    if (url.length > MAX_ADDRESS || picture.length > MAX_ADDRESS) continue;
    const key = `${kind} ${url}${picture}`;
    const before = found.get(key);
    if (!before || (before.name === '' && name !== '')) found.set(key, account);
  }
  return [...found.values()].slice(0, MAX_ACCOUNTS);
}

function weiboLinks(page: Page): AccountFacts[] {
  const survey = surveyOf(page);
  const found: AccountFacts[] = [];
  for (const link of nodesOf(page, 'a')) {
    const node = page.node(link);
    const { href = '', attrs = {} } = node;
    if (!href.includes('weibo.') && !href.includes('t.qq.com')) continue;
    const target = isDead(node) ? null : targetOf(href);
    if (!target || !WEIBO_HOST.test(target.host)) continue;
    if (NO_ACCOUNT_HOST.test(target.host) || NO_ACCOUNT_PATH.test(target.path)) continue;
    const range = page.subtree(link);
    const alts = page.select(range, ({ tag }) => tag === 'img').map((i) => page.node(i).attrs?.alt ?? '');
    const words = [survey.textIn(range, 60), attrs.title ?? '', ...alts];
    if (SHARING.test(`${words.join(' ')} ${attrs.class ?? ''}`)) continue;
    found.push({ kind: 'weibo', name: nameIn(words), url: href, picture: '' });
  }
  return found;
}

/** 信息公开 by its own name, as the home page leads to it: on the site, or on a government's platform. */
function disclosures(named: readonly Anchor[]): AccountFacts[] {
  const found = new Map<string, AccountFacts>();
  for (const { name, href, kind, owner, standing } of named) {
    if (!DISCLOSURE.test(name) || owner === 'other' || standing === 'footer' || standing === 'others')
      continue;
    if (kind === 'home' && owner === 'own') continue;
    const key = columnKey(href);
    if (!found.has(key)) found.set(key, { kind: 'disclosure', name, url: href, picture: '' });
  }
  return [...found.values()].slice(0, MAX_DISCLOSURES);
}

/** The first of some words that names somebody; else the first that says anything; '' for none. */
function nameIn(words: readonly string[]): string {
  const said = words.map((one) => cleaned(one).slice(0, MAX_NAME)).filter((one) => one !== '');
  return said.find((one) => one.replace(KIND_WORDS, '').trim().length > 1) ?? said[0] ?? '';
}
