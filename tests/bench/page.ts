/**
 * A government-like home page with exactly `elements` elements, the same on every run: header with a menu, blocks of
 * dated rows under tabs, picture cards, service icons, tables, and a footer with all identifiers. Its mixture is about
 * that of real portals: of 100 elements 20 are boxes, 18 links, 12 rows, 4 pictures, 8 cells; a fifth is hidden (menus
 * and tabs that are not in front), and 4 carry a date. Nothing on it is fetched.
 */
export function benchPage(elements: number): string {
  const html = new Counted(elements);
  html.add(HEAD);
  html.hold(FOOTER);
  html.add(header(24));
  for (let block = 0; html.left > 0; block++) {
    const markup = [tabs, cards, services, table][block % 4]?.(block) ?? '';
    if (elementsIn(markup) <= html.left) html.add(markup);
    else html.add('<i class="dot"></i>'.repeat(html.left));
  }
  return html.finish();
}

/** Markup with its elements counted, so that a page has the size it says. */
class Counted {
  private readonly parts: string[] = [];
  private held = '';

  constructor(public left: number) {}

  add(markup: string): void {
    this.left -= elementsIn(markup);
    this.parts.push(markup);
  }

  /** Counts markup now and writes it at the end. */
  hold(markup: string): void {
    this.left -= elementsIn(markup);
    this.held = markup;
  }

  finish(): string {
    return `<!doctype html>${this.parts.join('')}${this.held}`;
  }
}

const elementsIn = (markup: string): number => markup.match(/<[a-z]/g)?.length ?? 0;

const repeat = (count: number, markup: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => markup(i)).join('\n');

/** One grey pixel: a picture that loads without a network. */
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAMLCwgAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==';

const HEAD = `<html lang="zh-CN"><head><meta charset="utf-8"><title>示例市人民政府</title>
<meta name="SiteName" content="示例市人民政府门户网站"><meta name="SiteDomain" content="www.bench.gov.cn">
<meta name="SiteIDCode" content="1234560001"><meta name="ColumnName" content="首页"><meta name="ColumnType" content="首页">
<style>body{margin:0;font:14px/1.6 sans-serif}.w{width:1200px;margin:0 auto}.nav>li{display:inline-block;padding:0 12px}
ul{list-style:none;margin:0;padding:0}.row{overflow:hidden;height:32px}.date{float:right;color:#999}
.box{width:380px;float:left;margin:6px}.in{padding:8px;border:1px solid #ddd}.sub,.pane.off{display:none}
.card,.svc{width:90px;float:left;margin:4px}.ico,.dot{display:inline-block;width:24px;height:24px;background:#c00}.dot{width:6px;height:6px}
table{border-collapse:collapse}td{border:1px solid #ccc;padding:2px}.foot{clear:both;text-align:center}</style></head><body>`;

const header = (entries: number): string =>
  `<div class="w header"><a class="logo" href="/"><img src="${PIXEL}" alt="示例市人民政府" width="300" height="60"></a>
<form action="/search"><input name="q" placeholder="请输入关键字"><button>搜索</button></form></div>
<ul class="nav">${repeat(entries, (i) => `<li><a href="/lm${i}/" title="栏目${i}">栏目${i}</a><ul class="sub"><li><a href="/lm${i}/a/">子栏目一</a></li><li><a href="/lm${i}/b/">子栏目二</a></li></ul></li>`)}</ul>`;

/** Three tabs: dated rows in front, undated ones hidden behind. */
const tabs = (block: number): string =>
  `<div class="box"><div class="in"><div class="head"><ul>${repeat(3, (i) => `<li><a href="/col${block}/${i}/"><span>政务动态${block}${i}</span></a></li>`)}</ul></div>
<div class="pane"><ul>${repeat(8, (i) => row(block, i))}</ul></div>
${repeat(2, (pane) => `<div class="pane off"><ul>${repeat(5, (i) => `<li><div><a href="/col${block}/${pane}/t${i}.html" target="_blank"><span>市有关部门开展第${i}项专项行动</span></a></div></li>`)}</ul></div>`)}</div></div>`;

function row(block: number, i: number): string {
  const day = `2018-${two(1 + (block % 12))}-${two(1 + ((block * 7 + i) % 28))}`;
  const title = `示例市人民政府办公室关于印发第${block}号${i}项重点工作实施方案的通知`;
  return `<li class="row"><i class="dot"></i><a href="/col${block}/2018/art_${block}_${i}.html" target="_blank" title="${title}">${title}</a><span class="date">${day}</span></li>`;
}

const cards = (block: number): string =>
  `<div class="box"><div class="in">${repeat(4, (i) => `<div class="card"><a href="/zt/${block}/${i}/"><img src="${PIXEL}" alt="专题${block}${i}" width="80" height="60"><div class="cap"><p><span>专题专栏${i}</span></p></div></a></div>`)}</div></div>`;

const services = (block: number): string =>
  `<div class="box"><div class="in"><div class="head"><h3>办事服务${block}</h3></div>${repeat(6, (i) => `<div class="svc"><a href="/bs/${block}/${i}.html"><em class="ico"></em><span>办理事项${i}</span></a></div>`)}</div></div>`;

const table = (block: number): string =>
  `<div class="box"><div class="in"><table><tbody>${repeat(5, (i) => `<tr><td>示政发〔2018〕${block}${i}号</td><td><a href="/wj/${block}/${i}.html">关于${block}-${i}的批复</a></td><td><b>有效</b></td></tr>`)}</tbody></table></div></div>`;

const FOOTER = `<div class="foot" id="footer"><div class="w"><p><a href="/sitemap/">网站地图</a>|<a href="/about/">关于我们</a>|<a href="/contact/">联系我们</a></p>
<p>主办：示例市人民政府办公室&nbsp;&nbsp;承办：示例市政务服务和数据资源管理局</p><p>网站标识码：1234560001&nbsp;&nbsp;<a href="https://beian.miit.gov.cn/">示ICP备12345678号-1</a>&nbsp;&nbsp;<a href="http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=12345602000001"><img src="${PIXEL}" alt="" width="20" height="20">示公网安备 12345602000001号</a></p>
<p>联系电话：0123-1234567&nbsp;&nbsp;地址：示例市示例路1号</p><a class="mark" href="http://bszs.conac.cn/sitename?method=show&amp;id=0123456789ABCDEF0123456789ABCDEF"><img src="${PIXEL}" alt="党政机关" width="60" height="70"></a><a class="mark" href="https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=1234560001&amp;url=https%3A%2F%2Fwww.bench.gov.cn%2F"><img src="${PIXEL}" alt="政府网站找错" width="110" height="50"></a></div></div></body></html>`;

const two = (number: number): string => String(number).padStart(2, '0');
