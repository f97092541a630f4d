import type { DemoColumn, DemoSite, Writing } from './column';
import { dayFrom, type Entry, entriesOf, folderOf, pinnedOf } from './entries';
import { link } from './layout';

/** The middle of a column's page, in each way it can be written. */

/** Entries on one page of a list. */
export const PAGE_ROWS = 20;

export interface Middle {
  readonly site: DemoSite;
  readonly column: DemoColumn;
  /** `2018-07-27` */
  readonly today: string;
  /** Which page of the list, from 1. */
  readonly page: number;
}

export const middleOf = (middle: Middle): string => WRITINGS[middle.column.written](middle);

const WRITINGS: Readonly<Record<Writing, (middle: Middle) => string>> = {
  rows: (middle) => rows(onPage(middle)) + pager(middle),
  table: (middle) => `<table class="table">
  <tr><th>序号</th><th>标题</th><th>发布日期</th></tr>
${onPage(middle)
  .map(
    ({ title, path, day }, index) =>
      `  <tr><td>${index + 1}</td><td><a href="${path}">${title}</a></td><td>${day}</td></tr>`,
  )
  .join('\n')}
</table>`,
  cards: (middle) => `<div class="cards">
${onPage(middle)
  .map(
    ({ title, path, day }) =>
      `  <div class="card"><a href="${path}"><img src="/images/photo.svg" alt="" width="240" height="150"><b>${title}</b></a><i>${day}</i></div>`,
  )
  .join('\n')}
</div>`,
  yearless: (middle) => rows(onPage(middle), ({ day }) => day.slice('YYYY-'.length)),
  pinned: (middle) => `<ul class="list">
${pinnedOf(middle.column, middle.today)
  .map((one) => row(one, one.day, '<b class="pin">[置顶]</b>'))
  .join('\n')}
${onPage(middle)
  .map((one) => row(one, one.day))
  .join('\n')}
</ul>`,
  filled: ({ column }) => `<ul class="list" id="list"></ul>
<script>
setTimeout(() => fetch('${folderOf(column)}list.json').then((answer) => answer.json()).then((entries) => {
  for (const { title, path, day } of entries) {
    const item = list.appendChild(document.createElement('li'));
    const link = item.appendChild(document.createElement('a'));
    link.href = path;
    link.textContent = title;
    item.appendChild(document.createElement('span')).textContent = day;
  }
}), 800);
</script>`,
  framed: ({ column }) =>
    `<iframe src="${folderOf(column)}list.html" title="信息列表" width="900" height="420" frameborder="0"></iframe>`,
  unanswered: ({ column }) => `<ul class="list" id="list"><li>正在加载，请稍候……</li></ul>
<script>fetch('${folderOf(column)}list.json').then((answer) => answer.json()).then(() => location.reload());</script>`,
  unrendered:
    () => `<ul class="list" id="list"><li><a href="">{{item.title}}</a><span>{{item.day}}</span></li></ul>
<script>notLoaded.render('#list');</script>`,
  letters,
  guides: ({ column }) => `<div class="guides">
${GUIDES.map(
  ({ name, file, office, days }) => `  <dl>
    <dt>事项名称：<a href="${column.path}${file}">${name}</a></dt>
    <dd>办理机构：${office}</dd>
    <dd>办理时限：${days}个工作日</dd>
  </dl>`,
).join('\n')}
</div>`,
  children: ({ site, column }) => `<ul class="children">
${site.columns
  .filter(({ above }) => above === column.path)
  .map((one) => `  <li>${link(one)}</li>`)
  .join('\n')}
</ul>`,
  text: () => `<p>示例县位于两河之间，东邻平原，西接丘陵，辖八镇四乡，县人民政府驻城关镇。</p>
${factsTable([
  ['面积', '一千二百平方公里，其中耕地七十二万亩'],
  ['人口', '户籍人口五十八万，城镇常住人口二十六万'],
  ['物产', '小麦、玉米、食用菌、核桃'],
])}`,
  posts: () =>
    factsTable([
      ['县人民政府办公室', '承担政务公开、政府网站管理和文电会务工作'],
      ['县发展和改革局', '拟订国民经济和社会发展计划并组织实施'],
      ['县教育局', '管理全县各级各类学校和教师队伍'],
    ]),
  nothing: () => '<ul class="list"></ul>\n<p>暂无信息</p>',
  zero: () => '<ul class="list"></ul>\n<div class="pages">共 0 条　首页 上一页 下一页 尾页</div>',
  building: () => '<p>栏目正在建设中，敬请期待！</p>',
};

const row = ({ title, path }: Entry, date: string, mark = ''): string =>
  `  <li>${mark}<a href="${path}">${title}</a><span>${date}</span></li>`;

export const rows = (entries: readonly Entry[], date = ({ day }: Entry): string => day): string =>
  `<ul class="list">\n${entries.map((one) => row(one, date(one))).join('\n')}\n</ul>`;

const onPage = ({ column, today, page }: Middle): readonly Entry[] =>
  entriesOf(column, today).slice((page - 1) * PAGE_ROWS, page * PAGE_ROWS);

function pager({ column, today, page }: Middle): string {
  const all = entriesOf(column, today).length;
  const pages = Math.ceil(all / PAGE_ROWS);
  if (pages < 2) return '';
  const to = (other: number): string => `${folderOf(column)}index${other === 1 ? '' : `_${other}`}.html`;
  const turn = (words: string, other: number): string =>
    other < 1 || other > pages ? words : `<a href="${to(other)}">${words}</a>`;
  return `\n<div class="pages">共 ${all} 条　第 ${page}/${pages} 页　${turn('上一页', page - 1)}　${turn('下一页', page + 1)}</div>`;
}

/** Names in a first column, what they say in a second. */
export const factsTable = (lines: readonly (readonly [string, string])[]): string =>
  `<table class="table">\n${lines.map(([name, text]) => `  <tr><th>${name}</th><td>${text}</td></tr>`).join('\n')}\n</table>`;

export interface Guide {
  readonly name: string;
  readonly file: string;
  readonly office: string;
  readonly days: number;
}

/** The form that guides ask for. */
export const FORM = 'shenqingbiao.doc';

export const GUIDES: readonly Guide[] = [
  { name: '城乡居民基本养老保险参保登记', file: 'canbao.html', office: '县社会保险事业服务中心', days: 1 },
  { name: '个体工商户设立登记', file: 'getihu.html', office: '县市场监督管理局', days: 3 },
  { name: '食品经营许可证核发', file: 'shipin.html', office: '县市场监督管理局', days: 10 },
  { name: '残疾人证办理', file: 'canjiren.html', office: '县残疾人联合会', days: 15 },
];

/** One letter of a mailbox: days since it came and until it was answered. */
export interface Letter {
  readonly number: string;
  readonly title: string;
  readonly office: string;
  readonly came: number;
  readonly answeredAfter: number | null;
}

const LETTERS: Readonly<Record<string, readonly Letter[]>> = {
  '/hdjl/': [
    { number: '0105', title: '咨询农村道路硬化计划', office: '县交通运输局', came: 6, answeredAfter: null },
    { number: '0104', title: '咨询城乡居民医保缴费', office: '县医疗保障局', came: 31, answeredAfter: 4 },
    { number: '0103', title: '反映小区路灯不亮', office: '县城市管理综合执法局', came: 64, answeredAfter: 4 },
    {
      number: '0102',
      title: '咨询危房改造补助标准',
      office: '县住房和城乡建设局',
      came: 214,
      answeredAfter: null,
    },
  ],
  '/hdjl/wszx/': [
    { number: '2203', title: '咨询居住证办理地点', office: '县公安局', came: 9, answeredAfter: 2 },
    { number: '2202', title: '咨询退役士兵安置政策', office: '县退役军人事务局', came: 26, answeredAfter: 3 },
    { number: '2201', title: '咨询新生儿落户材料', office: '县公安局', came: 48, answeredAfter: 1 },
  ],
};

export const lettersOf = ({ path }: DemoColumn): readonly Letter[] => LETTERS[path] ?? [];

function letters({ column, today }: Middle): string {
  return `<table class="table">
  <tr><th>编号</th><th>标题</th><th>写信时间</th><th>办理部门</th><th>状态</th><th>答复时间</th></tr>
${lettersOf(column)
  .map(({ number, title, office, came, answeredAfter }) => {
    const state = answeredAfter !== null ? '已答复' : came < 90 ? '办理中' : '待答复';
    const answered = answeredAfter === null ? '' : dayFrom(today, answeredAfter - came);
    return `  <tr><td>${number}</td><td><a href="${column.path}${number}.html">${title}</a></td><td>${dayFrom(today, -came)}</td><td>${office}</td><td>${state}</td><td>${answered}</td></tr>`;
  })
  .join('\n')}
</table>`;
}
