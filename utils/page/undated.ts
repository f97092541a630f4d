import { readArticle } from './article';
import { readTag } from './meta';
import type { Page } from './page';

/** Titles and columns of pages that describe something standing and carry no news. */
const STATIC =
  /机构(?:职能|设置|概况)|内设机构|职能(?:职责|配置)|领导(?:简介|信息|之窗|介绍|分工|成员)|概况|简介|履历|联系(?:我们|方式)|办公地址|关于(?:我们|本站)|网站(?:地图|声明|帮助)|版权声明|隐私|公开指南/;
/** Visible fields that make a page without text a form; a search and a login have fewer. */
const FORM_FIELDS = 4;
/** A form has less running text. Characters. */
const FORM_TEXT = 100;

/** Why a page needs no date of publishing, or null. */
export function undatedPurpose(page: Page): 'static-page' | 'form-page' | null {
  const { title, length } = readArticle(page);
  const windowTitle = page.snapshot.title.split(/[-_|—]/)[0] ?? '';
  if (STATIC.test(`${windowTitle} ${title?.text ?? ''} ${readTag(page, 'ColumnName').value}`))
    return 'static-page';
  if (length >= FORM_TEXT) return null;
  const fields = page.select(
    page.whole,
    ({ tag, hidden, attrs = {} }) =>
      !hidden && (tag === 'textarea' || (tag === 'input' && TEXT_INPUT.test(attrs.type ?? ''))),
  );
  return [...fields].length >= FORM_FIELDS ? 'form-page' : null;
}

const TEXT_INPUT = /^(?:text|tel|email|number|date)?$/i;
