import { type Article, readArticle } from './article';
import { readBreadcrumb } from './breadcrumb';
import { footerOf } from './footer';
import { readTag } from './meta';
import type { Page } from './page';
import { normalise, squeeze } from './text';

/** Titles and columns of pages that describe something standing and carry no news. */
const STATIC =
  /机构(?:职能|设置|概况)|内设机构|职能(?:职责|配置)|领导(?:简介|信息|之窗|介绍|分工|成员)|概况|简介|履历|联系(?:我们|方式)|办公地址|关于(?:我们|本站)|网站(?:地图|声明|帮助)|版权声明|隐私|公开指南/;
/** What only columns are called so: in the title of an article these words may be news. */
const STATIC_COLUMN =
  /职责|科室|处室|(?:直属|下属|所属|派出)(?:单位|机构)|政府(?:部门|机构|领导)|组织机构|景区|景点|风景|名胜|历史(?:沿革|文化)|建置沿革|行政区划|自然(?:地理|资源)|风土人情|名录|地图|[省市县区州乡镇]情/;
/** Columns of what happens or is issued on a day, wherever they stand: 领导之窗 has its 领导活动. */
const DATED_COLUMN = /动态|要闻|新闻|快讯|通知|公告|公示|政策|文件|解读|活动|讲话|会议|任免/;
/** Titles of the like: what was held, what is made known. */
const DATED_TITLE = /召开|举行|举办|调研|印发|(?:通知|公告|通告|公示|通报|决定|批复|意见|快报)$/;
/** The parts of a window's title that name the site. */
const SITE_NAME = /(?:政府|网站?|门户|平台|中心|委员会|[局厅委办会院署])$/;
/** What stands above or below a text that was published, and not beside a description. */
const INFORMATION =
  /(?:来\s?源|作\s?者|记\s?者|浏\s?览|点\s?击|阅\s?读|编\s?辑|供\s?稿)[^\n:。]{0,6}:|字\s?[体号]\s?[:[(【]|[[【(]\s?大\s?中\s?小/;
/** Longest information line, characters. */
const INFORMATION_LINE = 200;
/** Visible fields that make a page without text a form; a search and a login have fewer. */
const FORM_FIELDS = 4;
/** A form has less running text. Characters. */
const FORM_TEXT = 100;

/** Why a page needs no date of publishing, or null. */
export function undatedPurpose(page: Page): 'static-page' | 'form-page' | null {
  const { title, length } = readArticle(page);
  const names = columnNames(page);
  const isStatic = (name: string): boolean => STATIC.test(name) || STATIC_COLUMN.test(name);
  const isCalled = STATIC.test(`${squeeze(windowTitle(page)[0] ?? '')} ${squeeze(title?.text ?? '')}`);
  if (isCalled || (names.some(isStatic) && !names.some((name) => DATED_COLUMN.test(name))))
    return 'static-page';
  if (length >= FORM_TEXT) return null;
  const fields = page.select(
    page.whole,
    ({ tag, hidden, attrs = {} }) =>
      !hidden && (tag === 'textarea' || (tag === 'input' && TEXT_INPUT.test(attrs.type ?? ''))),
  );
  return [...fields].length >= FORM_FIELDS ? 'form-page' : null;
}

/**
 * Whether a page speaks of what happened or was issued, by its title, its column or an information line. Tags of an
 * article alone do not say so: templates put them on a leader's, an office's and a sight's page as well.
 */
export function isDatedMatter(page: Page): boolean {
  const article = readArticle(page);
  return (
    [article.title?.text, windowTitle(page)[0]].some((title) => DATED_TITLE.test(squeeze(title ?? ''))) ||
    columnNames(page).some((name) => DATED_COLUMN.test(name)) ||
    hasInformation(page, article)
  );
}

/** An information line between title and footer: what stands beyond them belongs to the site, as its visitor counter. */
const hasInformation = (page: Page, { lines, title }: Article): boolean =>
  title !== null &&
  lines.some(
    ({ text, from }) =>
      from >= title.from &&
      text.length <= INFORMATION_LINE &&
      INFORMATION.test(text) &&
      !footerOf(page).contains(page.nodeAt(from)),
  );

/** What the page says it stands under: ColumnName, the breadcrumb, the window's title without title and site. */
function columnNames(page: Page): string[] {
  const title = readArticle(page).title?.text ?? '';
  const placed = [...readBreadcrumb(page).names, ...windowTitle(page).slice(1)];
  return [
    readTag(page, 'ColumnName').value,
    ...placed.filter((name) => !SITE_NAME.test(name) && !title.endsWith(name)),
  ].filter((name) => name !== '');
}

const windowTitle = (page: Page): string[] =>
  normalise(page.snapshot.title)
    .split(/[-_|—–]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const TEXT_INPUT = /^(?:text|tel|email|number|date)?$/i;
