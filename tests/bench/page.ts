/**
 * A government-like home page with exactly `elements` elements, the same on every run: header, navigation, blocks of
 * dated list rows with pictures and tables between them, and a footer with all identifiers. Nothing on it is fetched.
 */
export function benchPage(elements: number): string {
  const html = new Counted();
  html.add(HEAD);
  html.add(header(24));
  html.hold(FOOTER);
  for (let block = 0; html.count < elements; block++) {
    html.add('<div class="main-box"><div class="box-inner"><div class="box-content">');
    html.add(heading(block));
    html.add('<ul class="news-list">');
    for (let row = 0; row < 12 && html.count + 3 <= elements; row++) html.add(listRow(block, row));
    html.add('</ul>');
    if (block % 3 === 0 && html.count + 27 <= elements) html.add(table(block));
    if (block % 4 === 0 && html.count + 3 <= elements) html.add(picture(block));
    html.add('</div></div></div>');
    if (elements - html.count < 10) while (html.count < elements) html.add('<i class="fill"></i>');
  }
  return html.finish();
}

/** Markup with its elements counted, so that a page has the size it says. */
class Counted {
  count = 0;
  private readonly parts: string[] = [];
  private held = '';

  add(markup: string): void {
    this.count += elementsIn(markup);
    this.parts.push(markup);
  }

  /** Counts markup now and writes it at the end. */
  hold(markup: string): void {
    this.count += elementsIn(markup);
    this.held = markup;
  }

  finish(): string {
    return `<!doctype html>${this.parts.join('')}${this.held}`;
  }
}

const elementsIn = (markup: string): number => markup.match(/<[a-z]/g)?.length ?? 0;

/** One grey pixel: a picture that loads without a network. */
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAMLCwgAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==';

const HEAD = `<html lang="zh-CN"><head><meta charset="utf-8"><title>示例市人民政府</title>
<meta name="SiteName" content="示例市人民政府门户网站"><meta name="SiteDomain" content="www.bench.gov.cn">
<meta name="SiteIDCode" content="1234560001"><meta name="ColumnName" content="首页"><meta name="ColumnType" content="首页">
<style>body{margin:0;font:14px/1.6 sans-serif}.w{width:1200px;margin:0 auto}.nav li{display:inline-block;padding:0 12px}
.news-list{list-style:none;margin:0;padding:0}.news-list li{overflow:hidden;height:32px}.news-list span{float:right;color:#999}
.main-box{width:380px;float:left;margin:6px}.box-content{padding:8px;border:1px solid #ddd}.sub{display:none}
table{border-collapse:collapse}td{border:1px solid #ccc;padding:2px}.foot{clear:both;text-align:center}.mark{display:inline-block;width:60px;height:70px}</style></head><body>`;

function header(entries: number): string {
  const items = Array.from(
    { length: entries },
    (_, i) =>
      `<li><a href="/lm${i}/" title="栏目${i}">栏目${i}</a><ul class="sub"><li><a href="/lm${i}/a/">子栏目一</a></li><li><a href="/lm${i}/b/">子栏目二</a></li></ul></li>`,
  );
  return `<div class="w header"><a class="logo" href="/"><img src="${PIXEL}" alt="示例市人民政府" width="300" height="60"></a><form action="/search"><input name="q" placeholder="请输入关键字"><button>搜索</button></form></div><ul class="nav">${items.join('')}</ul>`;
}

const heading = (block: number): string =>
  `<div class="title-bar"><h3 id="b${block}"><a href="/col${block}/">政务动态${block}</a></h3><a class="more" href="/col${block}/">更多&gt;&gt;</a></div>`;

function listRow(block: number, row: number): string {
  const day = `2018-${two(1 + (block % 12))}-${two(1 + ((block * 7 + row) % 28))}`;
  const title = `示例市人民政府办公室关于印发第${block}号${row}项重点工作实施方案的通知`;
  return `<li class="row"><a href="/col${block}/2018/art_${block}_${row}.html" target="_blank" title="${title}">${title}</a><span>${day}</span></li>\n`;
}

function table(block: number): string {
  const rows = Array.from(
    { length: 5 },
    (_, i) =>
      `<tr><td>示政发〔2018〕${block}${i}号</td><td><b>关于${block}-${i}的批复</b></td><td>2018年${1 + (i % 12)}月${1 + i}日</td></tr>`,
  );
  return `<table><tbody>${rows.join('')}</tbody></table>`;
}

const picture = (block: number): string =>
  `<p class="pic"><a href="/zt/${block}/"><img src="${PIXEL}" alt="专题${block}" width="360" height="80"></a></p>`;

const FOOTER = `<div class="foot" id="footer"><div class="w"><p><a href="/sitemap/">网站地图</a>|<a href="/about/">关于我们</a>|<a href="/contact/">联系我们</a></p>
<p>主办：示例市人民政府办公室&nbsp;&nbsp;承办：示例市政务服务和数据资源管理局</p><p>网站标识码：1234560001&nbsp;&nbsp;<a href="https://beian.miit.gov.cn/">示ICP备12345678号-1</a>&nbsp;&nbsp;<a href="http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=12345602000001"><img src="${PIXEL}" alt="" width="20" height="20">示公网安备 12345602000001号</a></p>
<p>联系电话：0123-1234567&nbsp;&nbsp;地址：示例市示例路1号</p><a class="mark" href="http://bszs.conac.cn/sitename?method=show&amp;id=0123456789ABCDEF0123456789ABCDEF"><img src="${PIXEL}" alt="党政机关" width="60" height="70"></a><a class="mark" href="https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=1234560001&amp;url=https%3A%2F%2Fwww.bench.gov.cn%2F"><img src="${PIXEL}" alt="政府网站找错" width="110" height="50"></a></div></div></body></html>`;

const two = (number: number): string => String(number).padStart(2, '0');
