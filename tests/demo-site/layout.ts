import type { DemoColumn, DemoSite } from './column';

/** What stands around every page of a site. All texts are the demo's own: nothing needs escaping. */

export interface Layout {
  readonly title: string;
  /** Tags of its own, after those of the site. */
  readonly tags?: Readonly<Record<string, string>>;
  readonly main: string;
  /** In place of the site's own footer. */
  readonly footer?: string;
}

export function page(site: DemoSite, { title, tags = {}, main, footer = footerOf(site) }: Layout): string {
  const own = { SiteName: site.name, SiteDomain: site.host, SiteIDCode: site.code };
  const all = { ...(site.isBare ? {} : own), ...tags };
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${Object.entries(all)
  .map(([name, content]) => `<meta name="${name}" content="${content}">`)
  .join('\n')}
<link rel="stylesheet" href="/style.css">
<title>${title === site.name ? title : `${title}-${site.name}`}</title>
</head>
<body>
${headerOf(site)}
<main>
${main}
</main>
${footer}
</body>
</html>
`;
}

/** The way from the home page to a page. */
export function breadcrumb(
  site: DemoSite,
  column: DemoColumn | undefined,
  ...last: readonly string[]
): string {
  const way: string[] = [];
  for (let at = column; at; at = site.columns.find(({ path }) => path === at?.above))
    way.unshift(last.length === 0 && at === column ? at.name : link(at));
  return `<p class="position">当前位置：${['<a href="/">首页</a>', ...way, ...last].join(' &gt; ')}</p>`;
}

export const link = ({ path, name }: DemoColumn): string => `<a href="${path}">${name}</a>`;

/** First-level columns, and below them those of the second; 政务公开 itself is a word and no link. */
function headerOf(site: DemoSite): string {
  const inMenu = site.columns.filter(({ from }) => from === 'menu');
  const below = (path: string): string => {
    const items = inMenu.filter(({ above }) => above === path).map((one) => `<li>${link(one)}</li>`);
    return items.length > 0 ? `<ul>${items.join('')}</ul>` : '';
  };
  const tops = site.columns
    .filter(({ above, path, from }) => above === undefined && (from === 'menu' || below(path) !== ''))
    .map((one) => `<li>${one.from === 'menu' ? link(one) : one.name}${below(one.path)}</li>`);
  return `<header class="header">
  <a class="name" href="/">${site.name}</a>
  <nav><ul>
    <li><a href="/">首页</a></li>
    ${tops.join('\n    ')}
  </ul></nav>
</header>`;
}

const NUMBERS = {
  portal: { phone: '0319-9990001', icp: '冀ICP备99000001号-1', police: '13000002000001' },
  department: { phone: '0319-9990002', icp: '冀ICP备99000001号-2', police: '13000002000002' },
} as const;

/** The six parts of a footer and the 找错 entry; a fault of a page is one of these changed or left out. */
export function footerOf(
  { name, code, kind, isBare }: DemoSite,
  { shown = code, police = true, jiucuo = 'https://zfwzgl.www.gov.cn' } = {},
): string {
  const numbers = NUMBERS[kind];
  if (isBare) {
    return `<footer class="footer">
  <p>主办单位：${name}　联系电话：${numbers.phone}</p>
  <p>网站标识码：${shown}　冀公网安备${numbers.police}号</p>
</footer>`;
  }
  const policeLink = `<a href="https://beian.mps.gov.cn/#/query/webSearch?code=${numbers.police}" target="_blank">冀公网安备${numbers.police}号</a>`;
  return `<footer class="footer">
  <p class="links"><a href="/wzdt.html">网站地图</a> | <a href="/lxwm.html">联系我们</a></p>
  <p>主办单位：${name}　承办单位：${name}办公室　联系电话：${numbers.phone}</p>
  <p>
    网站标识码：${shown}
    <a href="https://beian.miit.gov.cn/" target="_blank">${numbers.icp}</a>
    ${police ? policeLink : ''}
  </p>
  <p>
    <a href="https://bszs.conac.cn/sitename?method=show&amp;id=0123456789ABCDEF0123456789ABCDEF" target="_blank"><img src="/images/red.svg" alt="党政机关" width="40" height="48"></a>
    <a href="${jiucuo}/exposure/jiucuo.html?site_code=${code}" target="_blank"><img src="/images/jiucuo.svg" alt="政府网站找错" width="90" height="40"></a>
  </p>
</footer>`;
}
