import { readBreadcrumb } from '../breadcrumb';
import { visibleHeadings } from '../by-tag';
import { readTag } from '../meta';
import type { Page } from '../page';
import { normalise, squeeze } from '../text';
import { readLabel } from './labels';

/** Columns that answer to other rules: 网上信访, 纪检举报, 在线访谈, 调查征集; 投诉 alone (the 2015 edition only). */
export type ExcludedKind = 'petition' | 'report' | 'interview' | 'survey' | 'complaint';

export const EXCLUDED_NAMES: Readonly<Record<ExcludedKind, string>> = {
  petition: '网上信访',
  report: '纪检举报',
  interview: '在线访谈',
  survey: '调查征集',
  complaint: '投诉',
};

/** What a page's names say it is about. */
export interface Subject {
  readonly about: 'letters' | 'excluded' | null;
  readonly excluded: ExcludedKind | null;
  /** The name that decided; '' for none. */
  readonly name: string;
  /** Only a block of the page is called so: a home page has one for letters, one for news. */
  readonly isOfBlock: boolean;
}

const LETTERS = /信箱|信件|留言|咨询|来信|写信|建言|问政|诉求|求助|民声|网友提问|办事问答/;
/** Tools, news and answers to everybody: not letters. */
const NOT_LETTERS = /电话|热线|邮箱|须知|常见问题|统计|智能咨询|机器人/;
const EXCLUDED: readonly (readonly [ExcludedKind, RegExp])[] = [
  ['interview', /访谈|在线直播/],
  ['survey', /征集|调查|征求意见|问卷|投票|听证/],
  ['petition', /信访|上访/],
  ['report', /举报|纪检|监察|检举|控告|巡视|巡察|扫黑/],
];
/** Joined with one of these, 投诉 and 举报 are one way of several to write: 咨询投诉, 建议举报. */
const ALSO = /咨询|建议|求助|建言|诉求/;
/** The longest name of a column. Characters. */
const NAME_LENGTH = 16;
const MAX_HEADINGS = 20;

const NOTHING: Subject = { about: null, excluded: null, name: '', isOfBlock: false };

/** What one name is about: 县长信箱, 网上信访, 咨询投诉. Normalised text. */
export function subjectOf(name: string): Subject {
  if (name.length > NAME_LENGTH) return NOTHING;
  const excluded = EXCLUDED.find(([, words]) => words.test(name))?.[0];
  const isShared = (excluded === 'report' || excluded === 'petition') && ALSO.test(name);
  if (excluded && !isShared) return { about: 'excluded', excluded, name, isOfBlock: false };
  if (NOT_LETTERS.test(name)) return NOTHING;
  if (/投诉/.test(name) && !ALSO.test(name))
    return { about: 'excluded', excluded: 'complaint', name, isOfBlock: false };
  return LETTERS.test(name) ? { about: 'letters', excluded: null, name, isOfBlock: false } : NOTHING;
}

/**
 * What a page is about, by the first of its names that says so: ColumnName, breadcrumb from its end, title, window. Where
 * none does, the headings of its blocks: a block of letters, then one of another kind.
 *
 * @param title a letter's own title, which often complains of something: no name of the column
 */
export function readSubject(page: Page, title = ''): Subject {
  const own = squeeze(title);
  const isOther = (name: string): boolean =>
    own === '' || squeeze(name) === '' || !own.startsWith(squeeze(name).replace(/[.…]+$/, ''));
  const { headings, title: printed } = headingsOf(page);
  const window = normalise(page.snapshot.title).split(/[_|]| ?[-—–] ?/);
  const ofPage = [
    readTag(page, 'ColumnName').value,
    ...readBreadcrumb(page).names.toReversed(),
    printed,
    ...window,
  ]
    .filter(isOther)
    .map((name) => subjectOf(name.trim()))
    .find(({ about }) => about !== null);
  if (ofPage) return ofPage;
  const ofBlocks = headings.filter(isOther).map((name): Subject => ({ ...subjectOf(name), isOfBlock: true }));
  return (
    ofBlocks.find(({ about }) => about === 'letters') ??
    ofBlocks.find(({ about }) => about !== null) ??
    NOTHING
  );
}

/** Headings in order, and the one that names the page: the only one of the highest level. Labels of a letter are none. */
function headingsOf(page: Page): { readonly headings: readonly string[]; readonly title: string } {
  const found: { readonly tag: string; readonly text: string }[] = [];
  for (const i of visibleHeadings(page, 4)) {
    if (found.length === MAX_HEADINGS) break;
    const text = page.textOf(page.subtree(i)).trim();
    if (text !== '' && readLabel(text) === null) found.push({ tag: page.node(i).tag, text });
  }
  const highest = found.map(({ tag }) => tag).sort()[0];
  const [title, ...others] = found.filter(({ tag }) => tag === highest);
  return { headings: found.map(({ text }) => text), title: title && others.length === 0 ? title.text : '' };
}
