import type { Trouble } from '../model/sweep';
import { netTrouble } from '../net-errors';

/** Why a page could not be visited, from what the browser says of it. Never a fault of the site. */

/** What stands in the tab after a navigation, read before anything is audited. */
export interface PageGlance {
  readonly url: string;
  /** When its document began, epoch milliseconds. */
  readonly since: number;
  readonly title: string;
  /** HTTP status; 0 where the browser does not tell. */
  readonly status: number;
  /** Beginning of the text that is shown. */
  readonly text: string;
  readonly links: number;
  readonly hasPassword: boolean;
  readonly isHidden: boolean;
}

/** @param error `net::ERR_NAME_NOT_RESOLVED` */
export const troubleOfError = (error: string): Trouble =>
  error.includes('BLOCKED_BY_RESPONSE') ? 'unreadable' : netTrouble(error);

/** The words on a status. */
export const statusDetail = (status: number): string => `HTTP ${status}`;

/**
 * Statuses by which a guard answers first, with a script that fetches the real page a moment later: common on
 * government sites.
 */
const CHALLENGES: ReadonlySet<number> = new Set([202, 412, 521]);
export const isChallenge = ({ status }: Pick<PageGlance, 'status'>): boolean => CHALLENGES.has(status);

/** A guard's page says that the visit was stopped, and offers nothing else. Characters, links. */
const MAX_GUARD_TEXT = 1500;
const MAX_GUARD_LINKS = 15;
const GUARD =
  /(?:访问|请求)[^。\n]{0,12}(?:被|已被|已经被|遭)(?:[^。\n]{0,8})?(?:拦截|阻断|阻止|拒绝|禁止|限制)|(?:网站|Web应用)防火墙|安全(?:狗|宝|卫士)|创宇盾|加速乐|云锁|玄武盾|护卫神|(?:疑似|可能)[^。\n]{0,10}(?:攻击|恶意|机器人)|(?:请|需要)(?:完成|进行)[^。\n]{0,8}(?:安全|人机)?验证|访问(?:过于|太)频繁|Web Application Firewall|Attention Required|Access Denied|Request (?:Rejected|blocked)|Just a moment/i;
/** Nobody asks for such an address: it was led to. */
const LOGIN_ADDRESS = /^[^?#]*\/(?:sso|cas|oauth2?|passport|login|signin|logon)(?:$|[/.?;#])/i;
/** A page with a place to log in offers more than that. */
const MAX_LOGIN_LINKS = 5;

/** Whether a page says that a guard stopped the visit: the site's own page may be behind it. */
export const isGuardPage = ({ title, text, links }: Pick<PageGlance, 'title' | 'text' | 'links'>): boolean =>
  text.length <= MAX_GUARD_TEXT && links <= MAX_GUARD_LINKS && GUARD.test(`${title}\n${text}`);

/** Why what stands in the tab is not the page that was asked for; null where nothing speaks against it. */
export function troubleOfPage(glance: PageGlance): Trouble | null {
  const { status } = glance;
  if (isGuardPage(glance) || isChallenge(glance) || status === 429) return 'firewall';
  if (status === 401 || status === 407) return 'login';
  if (status >= 500) return 'server-error';
  if (status >= 400) return 'client-error';
  return isLoginWall(glance) ? 'login' : null;
}

const isLoginWall = ({ url, hasPassword, links }: PageGlance): boolean =>
  hasPassword && (links <= MAX_LOGIN_LINKS || LOGIN_ADDRESS.test(url));
