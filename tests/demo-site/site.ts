import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DemoColumn, DemoSite } from './column';
import { AGRICULTURE, CITY, EDUCATION, HEALTH, HOUSING, TOPIC } from './departments';
import { entriesOf, folderOf, pinnedOf } from './entries';
import {
  articlePage,
  columnPage,
  contactPage,
  errorPage,
  framePage,
  guardPage,
  guidePage,
  homePage,
  letterPage,
  loginPage,
  mapPage,
} from './pages';
import { PORTAL } from './portal';
import { FORM, GUIDES, lettersOf } from './writings';

/** What every address of the demo answers on a day. Pure: the same question has the same answer. */

export interface Asked {
  readonly host: string;
  /** Without a query. */
  readonly path: string;
  readonly cookie: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly delayMs: number;
}

/** Sites of the register that can be opened. */
export const SITES: readonly DemoSite[] = [PORTAL, EDUCATION, AGRICULTURE, HEALTH, HOUSING];
/** A copy of the portal's home page under a name that is not the county's. */
export const SPOOFED_HOST = 'www.shilixian-gov.com';
/** Of the register, too: a known name where nobody listens, and a name that nobody knows. */
export const DEAD_HOST = 'swj.shilixian.gov.cn';
export const UNKNOWN_HOST = 'tyj.shilixian.gov.cn';

const BY_HOST = new Map([...SITES, TOPIC, ...CITY].map((site) => [site.host, site]));
/** Hosts that answer. */
export const HOSTS: readonly string[] = [...BY_HOST.keys(), SPOOFED_HOST];

const FILES = new Map(
  Object.entries({
    '/style.css': 'text/css; charset=utf-8',
    '/images/red.svg': 'image/svg+xml',
    '/images/jiucuo.svg': 'image/svg+xml',
    '/images/photo.svg': 'image/svg+xml',
  }).map(([name, type]) => [
    name,
    { type, body: readFileSync(path.join(import.meta.dirname, 'files', path.basename(name)), 'utf8') },
  ]),
);

const ROBOTS = 'User-agent: *\nDisallow: /login.html\nDisallow: /nbzl/\n';

/** Null: never. */
export function answerTo(asked: Asked, today: string): Answer | null {
  if (asked.host === SPOOFED_HOST) {
    return FILES.has(asked.path) || asked.path === '/'
      ? answerTo({ ...asked, host: PORTAL.host }, today)
      : html(errorPage(404), 404);
  }
  const site = BY_HOST.get(asked.host);
  if (!site) return html(errorPage(404), 404);
  const answer = answerOf(site, asked, today);
  return answer && { ...answer, delayMs: answer.delayMs + (site.delayMs ?? 0) };
}

function answerOf(site: DemoSite, asked: Asked, today: string): Answer | null {
  const file = FILES.get(asked.path);
  if (file) return plain(file.body, file.type);
  switch (asked.path) {
    case '/':
    case '/index.html':
      return html(homePage(site, today));
    case '/robots.txt':
      return plain(ROBOTS, 'text/plain; charset=utf-8');
    case '/wzdt.html':
      return html(mapPage(site));
    case '/lxwm.html':
      return html(contactPage(site));
    case '/login.html':
      return html(loginPage(site));
  }
  for (const column of site.columns) {
    const answer = answerOfColumn(site, column, asked, today);
    if (answer !== undefined) return answer;
  }
  return html(errorPage(404), 404);
}

/** Undefined where the address is not of this column. */
function answerOfColumn(
  site: DemoSite,
  column: DemoColumn,
  asked: Asked,
  today: string,
): Answer | null | undefined {
  const { answers, written } = column;
  const folder = folderOf(column);
  if (answers?.by === 'move' && asked.path === column.path) return to(answers.to);
  if (!asked.path.startsWith(folder)) return undefined;
  const name = asked.path.slice(folder.length);
  const middle = { site, column, today, page: Number(/^index_(\d+)\.html$/.exec(name)?.[1] ?? 1) };
  if (/^(?:index(?:_\d+)?\.html)?$/.test(name)) {
    return guarded(column, asked) ?? { ...html(columnPage(middle)), delayMs: delayOf(column) };
  }
  if (name === 'list.json' && written === 'unanswered') return null;
  if (name === 'list.json' && written === 'filled')
    return plain(JSON.stringify(entriesOf(column, today)), 'application/json; charset=utf-8');
  if (name === 'list.html' && written === 'framed') return html(framePage(middle));
  if (name === FORM && written === 'guides') return wordFile(FORM, '申请表');
  const guide = written === 'guides' && GUIDES.find(({ file }) => file === name);
  if (guide) return html(guidePage(site, column, guide));
  const letter = lettersOf(column).find(({ number }) => name === `${number}.html`);
  if (letter) return html(letterPage(site, column, letter, today));
  const entry = [...entriesOf(column, today), ...pinnedOf(column, today)].find(
    (one) => one.path === asked.path,
  );
  return entry && html(articlePage(site, column, entry));
}

/** What stands before the page of a column; undefined for nothing. */
function guarded({ path, answers }: DemoColumn, { cookie }: Asked): Answer | undefined {
  switch (answers?.by) {
    case 'status':
      return html(errorPage(answers.status), answers.status);
    case 'login':
      return to('/login.html');
    case 'file':
      return wordFile('yusuan.doc', '示例县预算报告');
    case 'guard':
      return answers.lets && cookie.includes('passed=1')
        ? undefined
        : html(guardPage(path, answers.lets), 412);
    default:
      return undefined;
  }
}

const delayOf = ({ answers }: DemoColumn): number => (answers?.by === 'delay' ? answers.ms : 0);

const plain = (body: string, type: string): Answer => ({
  status: 200,
  headers: { 'content-type': type },
  body,
  delayMs: 0,
});

/** A file that a browser saves. */
const wordFile = (name: string, text: string): Answer => ({
  ...plain(text, 'application/msword'),
  headers: { 'content-type': 'application/msword', 'content-disposition': `attachment; filename="${name}"` },
});

const html = (body: string, status = 200): Answer => ({ ...plain(body, 'text/html; charset=utf-8'), status });

const to = (address: string): Answer => ({
  ...html(errorPage(302), 302),
  headers: { 'content-type': 'text/html; charset=utf-8', location: address },
});
