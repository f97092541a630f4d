import { fileOf } from '../identifiers/pictures';
import { type Line, readArticle } from './article';
import { isInLink } from './by-tag';
import { type FullDate, parseDate } from './dates';
import { policySideOf } from './interpretation';
import { readTag } from './meta';
import type { Page } from './page';
import { squeeze } from './text';

/** What the page of a policy file says of the file being in force. */
export interface PolicyStatus {
  /** 现行有效, 已废止: in a field, beside the title or on a stamp. `ended`: no longer in force, wholly. Null where nothing says. */
  readonly shown: { readonly text: string; readonly ended: boolean; readonly node: number } | null;
  /** A field for it without a value, or null. */
  readonly emptyField: number | null;
  /** The day up to which the file, or a field of the page, says it is in force; null for none. */
  readonly until: { readonly day: string; readonly text: string; readonly node: number } | null;
}

/** Files that set rules or policy. Notices of a meeting, a hearing, an examination have an end of their own. */
const NORMATIVE =
  /(?:办法|条例|规定|细则|规程|规则|准则|方案|规划|计划|纲要|措施|意见|决定|命令|政府令|目录|清单|政策|标准)(?:\(.{1,20}\))?[》”]?(?:的(?:通知|通告|公告|批复|决定|命令|令))?(?:\(.{1,20}\))?$/;

/** Whether a page is one policy file. */
export function isPolicyFile(page: Page): boolean {
  if (policySideOf(page) !== 'file') return false;
  const title = readTag(page, 'ArticleTitle').value || readArticle(page).title?.text || '';
  return NORMATIVE.test(squeeze(title).replace(STAMPED, ''));
}

const FIELD =
  /(?:有\s?效\s?性|是否有效|(?:文件|信息|法规|时效|效力|有效)\s?状\s?态|时\s?效\s?性|文\s?件\s?效\s?力|(?<![一-龥])状\s?态)\s?(?:[:∶]\s{0,3}|\n ?)/g;
const VALUE =
  /^(?:现行有效|继续有效|全文有效|部分有效|有\s?效|未?生效|尚未(?:生效|施行)|已?(?:经|全文|被)?(?:废\s?止|失\s?效|作废|停止执行)|部分(?:失效|废止)|已?被?修[改订])/;
/** Where the next field begins, or the line ends: the field has no value. */
const NO_VALUE = /^\s{0,3}(?:$|[一-龥]{1,4}\s?[一-龥]{1,4}\s?[:∶])/;
const ENDED = /^(?!未|尚未|部分).{0,4}(?:废\s?止|失\s?效|作废|停止执行)/;
/** Beside a title: 【已废止】, (失效). */
const STAMPED = /[【[(]\s?(?:已|本文|全文)?(?:废止|失效|作废)\s?[】\])]|(?:已废止|已失效)$/;
/** A line of its own, or a sentence on the file itself. */
const SAID =
  /^\s?(?:(?:已废止|已失效|现行有效)|[本此该](?:规范性)?(?:文件|件|办法|规定|通知|意见)已(?:经|被)?.{0,20}(?:废止|失效|停止执行).{0,4})\s?$/;
const STAMP_FILE = /feizhi|shixiao|zuofei/;

const SELF = '[本此该](?:办法|规定|条例|细则|规程|规则|意见|通知|方案|规划|措施|决定|文件|政策|公告|通告)';
const UNTIL = new RegExp(
  `${SELF}[^。;\\n]{0,80}?有效期限?[^。;\\n\\d]{0,8}(?:至|到|截至|截止)[^。;\\n\\d]{0,4}(?=\\d)`,
);
const FOR_YEARS = new RegExp(
  `${SELF}[^。;\\n]{0,20}自([^。;\\n起]{6,24})起[^。;\\n]{0,16}有效期限?为?\\s?(\\d{1,2}|[一二三四五六七八九十])\\s?年`,
);
const END_FIELD = /(?:失效|废止)(?:日期|时间)\s?[:∶]?\s{0,3}(?=\d)/;
const NUMERALS = '〇一二三四五六七八九十';
const DATE_TEXT = 24;

/** Reads the status off a page that is a policy file. */
export function readPolicyStatus(page: Page): PolicyStatus {
  const field = fieldOf(page);
  return {
    shown: field.shown ?? markOf(page),
    emptyField: field.empty,
    until: untilOf(page),
  };
}

function fieldOf(page: Page): { shown: PolicyStatus['shown']; empty: number | null } {
  let empty: number | null = null;
  for (const match of page.text.matchAll(FIELD)) {
    const at = match.index + match[0].length;
    const after = page.text.slice(at, at + 16);
    const value = VALUE.exec(after)?.[0];
    const node = page.nodeAt(match.index);
    if (value !== undefined)
      return { shown: { text: squeeze(value), ended: ENDED.test(value), node }, empty: null };
    if (/[:∶]/.test(match[0]) && NO_VALUE.test(after)) empty ??= node;
  }
  return { shown: null, empty };
}

/** A mark at the title, or a stamp. */
function markOf(page: Page): PolicyStatus['shown'] {
  const { lines, title, body } = readArticle(page);
  const bodyAt = body[0]?.from ?? page.text.length;
  const isBeside = (line: Line): boolean =>
    line === title ||
    (line.from <= bodyAt && line.text.length <= 40 && !isInLink(page, page.nodeAt(line.from)));
  for (const line of lines) {
    const match =
      SAID.exec(line.text) ?? (STAMPED.test(line.text) && isBeside(line) ? STAMPED.exec(line.text) : null);
    if (match)
      return {
        text: squeeze(match[0]),
        ended: !match[0].includes('有效'),
        node: page.nodeAt(line.from + match.index),
      };
  }
  const [stamp] = page.select(page.whole, (node) => {
    if (node.tag !== 'img' || node.hidden) return false;
    return /已?废止|已?失效/.test(node.attrs?.alt ?? '') || STAMP_FILE.test(fileOf(node));
  });
  if (stamp === undefined) return null;
  return { text: page.node(stamp).attrs?.alt || '图章', ended: true, node: stamp };
}

function untilOf(page: Page): PolicyStatus['until'] {
  for (const expression of [UNTIL, END_FIELD]) {
    const found = page.find(page.whole, expression);
    if (!found) continue;
    const at = found.match.index + found.match[0].length;
    const date = dateAt(page.text.slice(at, at + DATE_TEXT));
    if (date) return { day: date.day, text: found.match[0] + date.day, node: found.node };
  }
  const found = page.find(page.whole, FOR_YEARS);
  const [, from = '', years = ''] = found?.match ?? [];
  const start = parseDate(from);
  if (!found || !start) return null;
  const count = /\d/.test(years) ? Number(years) : NUMERALS.indexOf(years);
  return { day: lastDayOf(start.day, count), text: found.match[0], node: found.node };
}

/** A date that begins here. */
const dateAt = (text: string): FullDate | null => {
  const date = parseDate(text);
  return date && /^\d{4}/.test(text) ? date : null;
};

/** The last day of `years` years that begin with a day: 2018-01-01 and five years end with 2022-12-31. */
function lastDayOf(start: string, years: number): string {
  const end = new Date(`${start}T00:00:00Z`);
  end.setUTCFullYear(end.getUTCFullYear() + years);
  end.setUTCDate(end.getUTCDate() - 1);
  return end.toISOString().slice(0, 10);
}
