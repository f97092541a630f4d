/** Pages of our own, written after the habits of real ones. */

export const CODE = '3499990001';
export const PORTAL = 'https://www.shilixian.gov.cn/';

/** A footer with all six items and the 找错 entry; `without` leaves some out. */
export function footer(
  without: readonly ('code' | 'police' | 'icp' | 'mark' | 'jiucuo' | 'sponsor' | 'contact')[] = [],
): string {
  const item = (name: (typeof without)[number], html: string): string => (without.includes(name) ? '' : html);
  return `<div id="footer" class="footer">
    <p>${item('sponsor', '主办单位：示例县人民政府办公室 ')}版权所有 ${item('contact', '联系电话：0599-1234567')}</p>
    <p>${item('code', `网站标识码：${CODE} `)}${item('icp', '<a href="https://beian.miit.gov.cn/">皖ICP备12345678号-1</a> ')}
    ${item('police', '<a href="https://beian.mps.gov.cn/#/query/webSearch?code=34999902000123">皖公网安备34999902000123号</a>')}</p>
    ${item('mark', `<span id="_ideConac"><a href="https://bszs.conac.cn/sitename?method=show&amp;id=0123456789ABCDEF0123456789ABCDEF"><img id="imgConac" alt="党政机关" src="${DOT}"></a></span>`)}
    ${item('jiucuo', `<span id="_span_jiucuo"><a href="https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=${CODE}"><img alt="我为政府网站找错" src="${DOT}"></a></span>`)}
  </div>`;
}

const DOT =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

export function html(body: string, options: { title?: string; head?: string } = {}): string {
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>${options.title ?? '示例县人民政府'}</title>
<meta name="SiteName" content="示例县人民政府"><meta name="SiteDomain" content="www.shilixian.gov.cn"><meta name="SiteIDCode" content="${CODE}">
${options.head ?? ''}</head><body>${body}</body></html>`;
}

export const NEWS = `<div class="header"><h1>示例县人民政府</h1></div><ul class="news">${Array.from(
  { length: 8 },
  (_, i) =>
    `<li><a href="/xwdt/art${i}.html">示例县召开第${i + 1}次工作会议</a><span>2026-03-0${i + 1}</span></li>`,
).join('')}</ul>`;

/** A home page without a fault. */
export const GOOD_HOME = html(NEWS + footer());
/** A home page whose footer lacks the ICP and the police number. */
export const FAULTY_HOME = html(NEWS + footer(['icp', 'police']));
