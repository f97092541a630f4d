import type { ComponentChildren, JSX } from 'preact';

/** 当前位置, as most pages write it. */
export const crumbs = (...names: readonly string[]): JSX.Element => (
  <div class="weizhi">当前位置：首页 &gt; {names.join(' > ')}</div>
);

const NUMBERS = '一二三四五六七八九十';
/** A title of its own for each place in a list. */
export const titleAt = (k: number): string =>
  `全县第${NUMBERS[Math.floor(k / 10) % 10]}${NUMBERS[k % 10]}次工作会议召开情况`;

/** A list of linked rows with these dates as written; '' for a row without one. */
export const dated = (...dates: readonly string[]): JSX.Element => (
  <ul class="news-list">
    {dates.map((date, k) => (
      <li>
        <a href={`/tzgg/2026/${k}.html`}>{titleAt(k)}</a>
        {date === '' ? null : <span>{date}</span>}
      </li>
    ))}
  </ul>
);

/** A column page: its breadcrumb, its list or what stands in its place, and a footer. */
export const columnPage = (path: readonly string[], ...content: ComponentChildren[]): JSX.Element => (
  <>
    {crumbs(...path)}
    <div class="main">{content}</div>
    <footer>主办：某某县人民政府 网站标识码：3609220011 某ICP备12345678号</footer>
  </>
);
