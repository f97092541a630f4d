import type { DemoColumn, DemoSite } from './column';
import { dayFrom, type Entry, entriesOf } from './entries';
import { breadcrumb, footerOf, link, page } from './layout';
import {
  FORM,
  factsTable,
  type Guide,
  type Letter,
  lettersOf,
  type Middle,
  middleOf,
  rows,
} from './writings';

/** Every kind of page, whole. */

const HOME_ROWS = 4;

/** Entries as the home page and the sampled articles of a column have them. */
const shownOf = (column: DemoColumn, today: string): readonly Entry[] =>
  column.written === 'letters'
    ? lettersOf(column).map(({ number, title, came }) => ({
        title,
        path: `${column.path}${number}.html`,
        day: dayFrom(today, -came),
      }))
    : entriesOf(column, today);

export function homePage(site: DemoSite, today: string): string {
  const { columns } = site;
  const isOwn = ({ path }: DemoColumn): boolean => path.startsWith('/');
  const isFront = ({ above, from, class: its }: DemoColumn): boolean =>
    from === 'more' || (above === undefined && (its === 'news' || its === 'notices'));
  const sections = columns
    .filter((column) => isOwn(column) && isFront(column))
    .map(
      (column) => `<section>
  <h2>${column.name}<a class="more" href="${column.path}">更多</a></h2>
  ${rows(shownOf(column, today).slice(0, HOME_ROWS))}
</section>`,
    );
  const topics = columns.filter((column) => column.from === 'more' && !isOwn(column)).map(link);
  const elsewhere =
    site.kind === 'portal' && topics.length > 0
      ? `<section>
  <h2>专题</h2>
  <p>${topics.join('　')}　<a href="http://www.shilixian-jiaoyuju.com/">县教育局</a></p>
</section>`
      : '';
  return page(site, { title: site.name, main: [...sections, elsewhere, servicesOf(site)].join('\n') });
}

const servicesOf = ({ kind }: DemoSite): string =>
  kind === 'portal'
    ? ''
    : `<section>
  <h2>服务信息</h2>
  <p>本局办理的事项，可到县政务服务大厅窗口办理，也可以拨打工作电话咨询。办理时间为法定工作日上午九时至下午五时，来信来访请到县人民政府办公室登记。</p>
</section>`;

/** Pages of some columns carry no column tags, or the code of another site. */
const WITHOUT_TAGS: ReadonlySet<string> = new Set(['/xwzx/']);
const CODE_OF_ANOTHER: ReadonlySet<string> = new Set(['/hdjl/']);

export function columnPage(middle: Middle): string {
  const { site, column } = middle;
  const { name, path } = column;
  return page(site, {
    title: name,
    tags: WITHOUT_TAGS.has(path) ? {} : columnTags(column),
    main: `${breadcrumb(site, column)}\n<h2>${name}</h2>\n${middleOf(middle)}`,
    ...(CODE_OF_ANOTHER.has(path) ? { footer: footerOf(site, { shown: '1300009902' }) } : {}),
  });
}

const columnTags = ({ name }: DemoColumn): Record<string, string> => ({
  ColumnName: name,
  ColumnDescription: `发布${name}栏目的信息`,
  ColumnKeywords: `${name},示例县`,
  ColumnType: name,
});

/** What stands in the frame of a column. */
export const framePage = ({ column, today }: Middle): string =>
  `<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><link rel="stylesheet" href="/style.css"><title>${column.name}</title></head>\n<body>${rows(entriesOf(column, today))}</body></html>\n`;

export function articlePage(site: DemoSite, column: DemoColumn, { title, path, day }: Entry): string {
  if (path === '/tzgg/gongshi.html') return undatedNotice(site, column, title);
  const [time, source] = [`${day} 09:30`, `${site.name}办公室`];
  return page(site, {
    title,
    tags: { ColumnName: column.name, ArticleTitle: title, PubDate: time, ContentSource: source },
    main: `${breadcrumb(site, column, '正文')}
<h1>${title}</h1>
<p class="info">发布时间：${time}　来源：${source}</p>
<div class="content">
${paragraphs(BODIES[path] ?? bodyOf(title))}
</div>`,
  });
}

const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('\n');

const bodyOf = (title: string): readonly string[] => [
  `围绕“${title}”，示例县各有关单位按照县人民政府的统一安排，明确任务、时限和责任人，逐项登记，逐项落实，有关情况按月汇总。`,
  '工作开展以来，各乡镇和县直有关部门深入基层了解实际困难，听取群众和企业的意见，对反映集中的问题列出清单，能够当场解决的当场解决，需要协调的由牵头单位限期办理并公布结果。',
  '下一步，有关单位将继续做好跟踪检查，及时公开进展情况，接受社会监督。群众如有疑问，可以通过县长信箱留言，也可以在工作日拨打网站公布的联系电话咨询。',
];

const BODIES: Readonly<Record<string, readonly string[]>> = {
  '/xwzx/kaiban.html': [
    '近日，全县政务公开培训班在县行政中心开班，各乡镇、各部门负责政务公开和网站管理的工作人员参加。培训班为期两天，内容包括政府网站页面规范、栏目内容保障、网民留言办理和无障碍服务等方面。',
    '培训强调，各单位要按照职责分工，定期检查本单位负责的栏目，对长期不更新、内容空白、链接失效等问题立即整改；要及时回应网民关切，做到件件有着落、事事有回音。参训人员就日常工作中遇到的问题进行了交流讨论。',
    '下一步，县政府办公室将每季度组织一次网站检查，并将检查结果在全县范围内通报，推动全县政府网站管理水平持续提升。',
  ],
};

/** No publishing date, an empty `PubDate`, no source, no police number in the footer. */
const undatedNotice = (site: DemoSite, column: DemoColumn, title: string): string =>
  page(site, {
    title,
    tags: { ColumnName: column.name, ArticleTitle: title, PubDate: '' },
    main: `${breadcrumb(site, column, '正文')}
<h1>${title}</h1>
<div class="content">
${paragraphs([
  '为方便群众绿色出行，根据县城道路改造情况和各站点使用情况，拟对部分公共自行车站点进行调整。其中新增县医院南门、文化广场、客运站三处站点，撤销城东农贸市场一处站点，其余站点保持不变，车辆由运营单位统一调配。',
  '公示期间，任何单位和个人对站点调整有意见或建议的，可以书面或口头向县城市管理综合执法局反映。以单位名义反映的应当加盖公章，以个人名义反映的应当署真实姓名和联系方式，便于核实和反馈。',
  '公示期满无异议的，按照本方案组织实施。站点施工期间给群众出行带来的不便，敬请谅解。',
])}
<p style="text-align:right">示例县城市管理综合执法局</p>
</div>`,
    footer: footerOf(site, { police: false }),
  });

export function letterPage(site: DemoSite, column: DemoColumn, letter: Letter, today: string): string {
  const { number, title, office, came, answeredAfter } = letter;
  const lines: (readonly [string, string])[] = [
    ['信件编号', number],
    ['信件标题', title],
    ['写信时间', dayFrom(today, -came)],
    ['来信内容', `您好，想${title.replace(/^反映/, '反映一下')}的有关情况，请有关部门答复，谢谢。`],
    ['办理部门', office],
  ];
  if (answeredAfter !== null) {
    lines.push(
      ['答复时间', dayFrom(today, answeredAfter - came)],
      ['答复内容', '您好，来信收悉。您反映的事项已由我单位核实办理，具体办法可到窗口或者拨打工作电话了解。'],
    );
  }
  return page(site, {
    title,
    main: `${breadcrumb(site, column, '来信详情')}
${factsTable(lines)}`,
  });
}

/** A guide with all its elements but 参保登记, which lacks address, telephone and fees, and leads 找错 to a retired host. */
export function guidePage(site: DemoSite, column: DemoColumn, { name, file, office, days }: Guide): string {
  const isPoor = file === 'canbao.html';
  const lines: (readonly [string, string])[] = isPoor
    ? [
        ['事项名称', name],
        ['设定依据', '《中华人民共和国社会保险法》'],
        ['申请条件', '年满16周岁，非国家机关和事业单位工作人员，未参加职工基本养老保险的城乡居民'],
        ['办理材料', '居民身份证、户口簿'],
        ['办理流程', '申请、受理、审核、办结'],
        ['办理机构', office],
        ['办理时间', '法定工作日 9:00—17:00'],
      ]
    : [
        ['事项名称', name],
        ['设定依据', '《中华人民共和国行政许可法》'],
        ['申请条件', '在示例县居住或者经营，符合法律法规规定的公民、法人和其他组织'],
        ['办理材料', '申请表（原件一份）、居民身份证（原件核验，复印件一份）'],
        ['表格下载', `<a href="${column.path}${FORM}">申请表</a>`],
        ['办理流程', '申请、受理、审核、办结'],
        ['办理时限', `${days}个工作日`],
        ['收费标准', '不收费'],
        ['办理机构', office],
        ['办理地点', '示例县政务服务大厅（城关镇建设路8号）'],
        ['办理时间', '法定工作日 9:00—17:00'],
        ['联系电话', '0319-9990008'],
      ];
  return page(site, {
    title: name,
    main: `${breadcrumb(site, column, isPoor ? '社会保障' : '准营准办')}
<h1>${name}</h1>
${factsTable(lines)}`,
    ...(isPoor ? { footer: footerOf(site, { jiucuo: 'http://pucha.kaipuyun.cn' }) } : {}),
  });
}

/** 网站地图: every column but those that only a breadcrumb leads to, 新闻中心 under another address of it. */
export function mapPage(site: DemoSite): string {
  const shown = site.columns
    .filter(({ from, path }) => from !== 'path' && path.startsWith('/'))
    .map((one) => link(one.path === '/xwzx/' ? { ...one, path: '/xwzx/index.html' } : one));
  return page(site, {
    title: '网站地图',
    main: `${breadcrumb(site, undefined, '网站地图')}
<h2>网站地图</h2>
<ul class="map">
${shown.map((one) => `  <li>${one}</li>`).join('\n')}
</ul>`,
  });
}

export const contactPage = (site: DemoSite): string =>
  page(site, {
    title: '联系我们',
    main: `${breadcrumb(site, undefined, '联系我们')}
<h2>联系我们</h2>
<p>通信地址：示例县城关镇建设路1号　邮政编码：055550</p>`,
  });

export const loginPage = (site: DemoSite): string =>
  page(site, {
    title: '用户登录',
    main: `<h2>用户登录</h2>
<p>请先登录后查看。</p>
<form action="/login.html" method="post">
  <p><label>用户名 <input type="text" name="user"></label></p>
  <p><label>密码 <input type="password" name="password"></label></p>
  <p><button type="submit">登录</button></p>
</form>`,
  });

/** What a guard answers first: no word for a person, and a script that lets a browser pass or does not. */
export const guardPage = (path: string, lets: boolean): string =>
  `<!doctype html><html><head><meta charset="utf-8"><script>${
    lets ? `document.cookie = 'passed=1; path=${path}'; location.reload();` : 'navigator.webdriver;'
  }</script></head><body></body></html>`;

export const errorPage = (status: number): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${status}</title></head><body><p>${
    status === 404 ? '演示网站没有这一页。' : '演示网站出错了。'
  }<a href="/">首页</a></p></body></html>`;
