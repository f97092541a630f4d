import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Sites of a few plain pages, served to this machine under their true host names: enough for a sweep to walk through. */

export interface SmallSite {
  readonly host: string;
  readonly name: string;
  /** 网站标识码 */
  readonly code: string;
}

export interface SitesPlan {
  /** Columns a site, and articles in the list of each. */
  readonly columns: number;
  readonly articles: number;
}

export interface SmallSites {
  /** The switch that tells Chromium where the hosts live. */
  readonly hostRules: string;
  /** When each page was opened, epoch milliseconds, in order. */
  readonly asked: readonly { readonly address: string; readonly at: number }[];
  close(): Promise<void>;
}

export async function startSmallSites(sites: readonly SmallSite[], plan: SitesPlan): Promise<SmallSites> {
  const asked: { address: string; at: number }[] = [];
  const byHost = new Map(sites.map((site) => [site.host, site]));
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const site = byHost.get(host);
    const html = site && pageOf(site, plan, request.url ?? '/');
    // What a browser opens as a page, and nothing that a program fetches.
    const isNavigation = request.headers['upgrade-insecure-requests'] === '1';
    if (html && isNavigation) asked.push({ address: `http://${host}${request.url}`, at: Date.now() });
    response.statusCode = html ? 200 : 404;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(html ?? '<!doctype html><title>404</title><p>没有这一页。</p>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    hostRules: `--host-resolver-rules=${sites.map(({ host }) => `MAP ${host} 127.0.0.1:${port}`).join(', ')}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A register of sites, as CSV. */
export const registerOf = (sites: readonly SmallSite[]): string =>
  [
    '网站名称,网站标识码,首页网址,主办单位,省,市,层级,网站类型,运行状态',
    ...sites.map(
      ({ host, name, code }) =>
        `${name},${code},http://${host}/,${name}办公室,安徽省,示例市,县级,部门网站,正常运行`,
    ),
    '',
  ].join('\r\n');

const COLUMN_NAMES = ['通知公告', '工作动态', '政策文件', '人事信息', '财政信息', '规划计划'];
const columnName = (column: number): string =>
  `${COLUMN_NAMES[column % COLUMN_NAMES.length]}${column < COLUMN_NAMES.length ? '' : column}`;

/** The page at a path; undefined where there is none. */
function pageOf(site: SmallSite, { columns, articles }: SitesPlan, path: string): string | undefined {
  if (path === '/') return home(site, columns);
  const [, column = '', article] = /^\/c(\d{1,4})\/(?:t(\d{1,4})\.html)?$/.exec(path) ?? [];
  if (column === '' || Number(column) >= columns) return undefined;
  if (article === undefined) return list(site, Number(column), columns, articles);
  return Number(article) < articles ? articlePage(site, Number(column), Number(article)) : undefined;
}

function page({ name, code, host }: SmallSite, title: string, head: string, body: string): string {
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>${title}</title>
<meta name="SiteName" content="${name}"><meta name="SiteDomain" content="${host}"><meta name="SiteIDCode" content="${code}">${head}</head>
<body>${body}<div class="footer" id="footer"><p>主办单位：${name}办公室 联系电话：0599-1234567</p><p>网站标识码：${code} 皖ICP备12345678号</p></div></body></html>`;
}

const menu = (columns: number): string =>
  `<div class="header"><ul class="nav"><li><a href="/">首页</a></li>${Array.from(
    { length: columns },
    (_, i) => `<li><a href="/c${i}/">${columnName(i)}</a></li>`,
  ).join('')}</ul></div>`;

const home = (site: SmallSite, columns: number): string =>
  page(site, site.name, '', `${menu(columns)}<h1>${site.name}</h1><p>欢迎访问${site.name}。</p>`);

const day = (article: number): string => `2026-0${(article % 9) + 1}-1${article % 10}`;
const titleOf = (site: SmallSite, column: number, article: number): string =>
  `${site.name}${columnName(column)}第${article + 1}号事项的有关情况`;

function list(site: SmallSite, column: number, columns: number, articles: number): string {
  const name = columnName(column);
  const items = Array.from(
    { length: articles },
    (_, i) => `<li><a href="t${i}.html">${titleOf(site, column, i)}</a><span>${day(i)}</span></li>`,
  );
  return page(
    site,
    `${name}_${site.name}`,
    `<meta name="ColumnName" content="${name}"><meta name="ColumnType" content="${name}">`,
    `${menu(columns)}<div class="path">当前位置：<a href="/">首页</a> &gt; ${name}</div><ul class="list">${items.join('')}</ul>`,
  );
}

function articlePage(site: SmallSite, column: number, article: number): string {
  const title = titleOf(site, column, article);
  const text = '为做好有关工作，现将情况公布如下，请各有关单位认真落实，确保各项任务按期完成。';
  return page(
    site,
    title,
    `<meta name="ArticleTitle" content="${title}"><meta name="PubDate" content="${day(article)} 10:00">`,
    `<div class="path">当前位置：<a href="/">首页</a> &gt; <a href="/c${column}/">${columnName(column)}</a> &gt; 正文</div>
    <h1>${title}</h1><p class="info">发布时间：${day(article)} 10:00 来源：${site.name}</p><div class="content">${`<p>${text}</p>`.repeat(12)}</div>`,
  );
}
