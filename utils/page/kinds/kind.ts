import type { PageKindReading } from '../../model/finding';
import type { PageKind, PageTrait } from '../../model/words';
import { passwordField } from '../by-tag';
import { isSample, readTag } from '../meta';
import type { Page } from '../page';
import { squeeze } from '../text';
import { type Signs, signsOf } from './signs';
import { traitsOf } from './traits';

/** Characters of running text that make an article, and that begin to look like one. */
const ARTICLE_TEXT = 200;
const SOME_TEXT = 100;
/** Share of running text on a page that is all text. */
const ALL_TEXT = 0.5;
/** Dated items that make a column; fewer stand beside other matter. */
const COLUMN_ITEMS = 8;
const FEW_ITEMS = 3;
/** Links without dates, side by side, that look like a column. */
const PLAIN_ITEMS = 5;
/** Lists of information, side by side, that make the front of a site or of a channel. */
const FRONT_BLOCKS = 3;
/** Links of a home page. */
const HOME_LINKS = 30;
/** Columns in which letters are not, but in which visitors and offices speak with each other. */
const TALK =
  /互动|政民|公众(?:参与|交流)|民意|(?:意见|建议|线索|建言)征集|征求意见|网上(?:调查|信访|投票)|问卷|访谈|举报|投诉/;

interface Verdict {
  readonly kind: PageKind;
  readonly certain: boolean;
  readonly signals: readonly string[];
}
type Judge = (signs: Signs, page: Page, traits: readonly PageTrait[]) => Verdict | null;

/**
 * The kind of a page, and what decided it. Its own tags count first, then where it says that it stands, its structure,
 * its words; what is rarely anything else is looked for first. `certain` where two independent signs agree and none
 * speaks against it.
 */
export function readPageKind(page: Page): PageKindReading {
  const signs = signsOf(page);
  const traits = traitsOf(page, signs);
  for (const judge of JUDGES) {
    const verdict = judge(signs, page, traits);
    if (verdict) return { by: 'guess', ...verdict, signals: [...verdict.signals], traits };
  }
  const signals = ['未见内容标签、栏目标签、成组的信息、信件或办事要素'];
  return { by: 'guess', kind: 'other', certain: false, signals, traits };
}

const verdict = (kind: PageKind, certain: boolean, ...signals: (string | false)[]): Verdict => ({
  kind,
  certain,
  signals: signals.filter((signal) => signal !== false).map((signal) => signal.slice(0, 200)),
});

/** Results of a search belong to no column. */
const searchResults: Judge = ({ isSearch }) => (isSearch ? verdict('other', true, '是站内搜索的结果') : null);

/** Labels that only a guide has, many of them. */
const guide: Judge = (signs) => {
  const { tags, dated, blocks, lists, columnItems, crumbs } = signs;
  if (blocks.length >= FRONT_BLOCKS) return null;
  const { guide } = signs;
  const labels = `有办事要素 ${guide.classes} 类`;
  const named = guide.named && '标题或位置中有“办事指南”';
  if (guide.confidence === 'sure')
    return verdict('guide', guide.named || (tags !== 'article' && !dated), labels, named);
  const isCatalogue = guide.repeated && guide.classes > 1 && columnItems === 0 && !dated;
  if (isCatalogue && (crumbs.length > 0 || lists.pager !== null))
    return verdict('guide', false, '列有多个办事事项');
  const isLikely = guide.confidence === 'likely' && guide.named && tags !== 'article';
  return isLikely ? verdict('guide', false, labels, named) : null;
};

/** One letter with its parts. */
const letter: Judge = (signs) =>
  signs.blocks.length < FRONT_BLOCKS && signs.letters.letter === 2
    ? verdict('interaction', signs.tags !== 'article', `一封信件：${signs.letters.words.join('、')}`)
    : null;

/** At the site's own address, or unmistakably its front. Saved articles carry that address, too. */
const home: Judge = (signs, page) => {
  const { homePath, blocks, tags, links, dated, lists, crumbs, text, textShare } = signs;
  if (crumbs.length > 0) return null;
  const isFront = blocks.length >= FRONT_BLOCKS;
  const isNamed = isNamedHome(page);
  const parts = `多组信息并列（${blocks.length} 组）`;
  if (homePath !== 'root') {
    const isCalled = homePath === 'beside' || isNamed;
    const isHome = isCalled && blocks.length > FRONT_BLOCKS && lists.pager === null;
    return isHome ? verdict('home', false, parts, '没有位置导航') : null;
  }
  const isOther = () =>
    tags === 'article' ||
    lists.pager !== null ||
    (dated && text >= SOME_TEXT) ||
    (text >= ARTICLE_TEXT && textShare >= ALL_TEXT) ||
    signs.letters.list === 2;
  if (!isFront && isOther()) return null;
  const isWhole = isFront || (text < ARTICLE_TEXT && (isNamed || blocks.length > 1 || links >= HOME_LINKS));
  const names = isNamed && '标题或栏目名称是首页';
  return verdict(
    'home',
    isWhole && tags !== 'article' && !dated,
    '网址是网站的首页',
    names,
    isFront && parts,
  );
};

/** The page calls itself 首页, or its window carries the site's name and nothing else. */
function isNamedHome(page: Page): boolean {
  const site = readTag(page, 'SiteName');
  const title = squeeze(page.snapshot.title);
  return (
    /^(?:网站)?首页$/.test(readTag(page, 'ColumnName').value) ||
    /^(?:网站)?首页(?:$|[_|-])|[_|-](?:网站)?首页$/.test(title) ||
    (site.state === 'filled' && !isSample(site) && title !== '' && title === squeeze(site.value))
  );
}

/** Where visitors only prove who they are: of no column, whatever its tags say. */
const login: Judge = ({ tags, text, lists }, page) =>
  tags !== 'article' && text < ARTICLE_TEXT && lists.main.length === 0 && passwordField(page) !== null
    ? verdict('other', false, '是登录页面')
    : null;

/** Its tags say so, and it does not turn over pages of rows. */
const taggedArticle: Judge = ({ tags, text, columnItems, lists }) => {
  if (tags !== 'article') return null;
  const isRows = text < ARTICLE_TEXT && columnItems >= COLUMN_ITEMS;
  if (isRows && lists.pager !== null) return null;
  return verdict('article', !isRows, '有内容标签（ArticleTitle、PubDate）');
};

/** Letters with the labels or columns that only letters have, or a form to write one. */
const letters: Judge = ({ letters, tags, text }) => {
  const words = letters.words.join('、');
  const isCertain = tags !== 'article' && text < ARTICLE_TEXT;
  if (letters.list === 2)
    return verdict('interaction', isCertain && letters.words.length > 1, `信件列表：${words}`);
  return letters.form === 2 ? verdict('interaction', isCertain, `写信表单：${words}`) : null;
};

/** A title, a date and a text; lists beside it are what else there is to read. */
const datedArticle: Judge = ({ text, dated, columnItems, items, lists, blocks }) => {
  if (!dated || text < ARTICLE_TEXT) return null;
  if (lists.pager !== null && columnItems >= FEW_ITEMS) return null;
  const isAlone = columnItems < FEW_ITEMS && items < COLUMN_ITEMS && blocks.length < FRONT_BLOCKS;
  return verdict('article', isAlone, '有标题、正文和发布时间');
};

/** A title and a date, and less text than makes an article: a photo story, a table, a file to open. */
const shortArticle: Judge = ({ text, dated, columnItems }) =>
  dated && columnItems < FEW_ITEMS ? verdict('article', false, '有标题和发布时间', `正文 ${text} 字`) : null;

/** Columns whose name speaks of letters or of talks with visitors, whatever stands in them. */
const namedInteraction: Judge = ({ subject, text, names, letters }) => {
  if (text >= ARTICLE_TEXT || subject.isOfBlock) return null;
  const isTalk =
    subject.about === 'letters' ||
    (subject.about === 'excluded' && [subject.name, ...names].some((name) => TALK.test(name)));
  return isTalk || letters.form === 1
    ? verdict('interaction', false, `名称为互动交流类：${subject.name || letters.words.join('、')}`)
    : null;
};

/** Dated information in rows. */
const list: Judge = (signs, _, traits) => {
  const { lists, columnItems, tags, dated, text } = signs;
  const { main, pager } = lists;
  const placed = placeOf(signs);
  if (columnItems === 0 || (columnItems < FEW_ITEMS && placed.length === 0)) return null;
  const rows = `有带日期的信息 ${columnItems} 条`;
  const parts = main.length > 1 && `分为 ${main.length} 组`;
  const isTopic = traits.includes('topic');
  if (isTopic && main.length >= FRONT_BLOCKS) return verdict('other', false, '专题', rows, parts);
  const isColumn = main.length === 1 && columnItems >= (placed.length > 1 ? FEW_ITEMS : COLUMN_ITEMS);
  const isPlaced = tags === 'column' || signs.crumbs.length > 0 || pager !== null;
  const speaksAgainst = tags === 'article' || dated || text >= ARTICLE_TEXT || isTopic;
  return verdict('list', isColumn && isPlaced && !speaksAgainst, rows, parts, ...placed);
};

/** Where the page says that it is a column. */
const placeOf = ({ tags, crumbs, lists }: Signs): string[] => [
  ...(tags === 'column' ? ['有栏目标签（ColumnName）'] : []),
  ...(crumbs.length > 0 ? [`当前位置：${crumbs.join(' > ')}`] : []),
  ...(lists.pager !== null ? ['有翻页'] : []),
];

/** A column with nothing in it, or whose rows have not come, or carry no dates. */
const emptyOrPlainList: Judge = (signs) => {
  const { lists, tags, text, blocks } = signs;
  const placed = placeOf(signs);
  if (text >= ARTICLE_TEXT || placed.length === 0) return null;
  const isMissing = lists.main.length === 0;
  if (isMissing && lists.state === 'blank')
    return verdict('list', blocks.length === 0, '栏目没有信息', ...placed);
  const links = lists.main.reduce((sum, { items }) => sum + items.length, 0);
  if (links >= PLAIN_ITEMS) return verdict('list', false, `有成组的链接（${links} 条）`, ...placed);
  if (isMissing && lists.state !== 'none') return verdict('list', false, '列表尚未载入', ...placed);
  return tags === 'column' ? verdict('list', false, ...placed) : null;
};

/** A text without a date: an office and its tasks, a leader, a place. */
const undatedText: Judge = ({ article, text, textShare, blocks }) =>
  text >= ARTICLE_TEXT && blocks.length < FRONT_BLOCKS && (article.title !== null || textShare >= ALL_TEXT)
    ? verdict('article', false, '有正文，未见发布时间')
    : null;

/** In this order: what is rarely taken for anything else comes first. */
const JUDGES: readonly Judge[] = [
  searchResults,
  guide,
  letter,
  home,
  login,
  taggedArticle,
  letters,
  datedArticle,
  shortArticle,
  namedInteraction,
  list,
  emptyOrPlainList,
  undatedText,
];
