import type { HtmlText } from './html-text';

/** A page that says so is short; an article that mentions it is not. Characters. */
const SHORT = 400;
/** Whoever says more than this tells something else. */
const MAX_SENTENCES = 3;
/** Under a title that says so, a site's menus may stand around it. Characters. */
const SHORT_UNDER_TITLE = 1500;

const SUBJECT = '(?:页面|网页|信息|内容|文章|文件|资源|栏目|链接|地址)';
const GONE =
  '(?:不存在|不见了|未找到|没有找到|找不到|无法找到|(?:已经|已被|已|被)(?:删除|移除|下线|撤销|失效|过期)|走丢了|丢失了)';
/** A title that says so at its beginning; a number of a document or a bus line is none. */
const TITLE = new RegExp(
  `^[\\s【[(]*(?:(?:error|错误|出错)[\\s:：-]*)?(?:404(?![\\d年月路号])|(?:(?:很?抱歉|对不起)[,，。! ]*)?(?:您|你)?(?:要|所)?(?:访问|请求|查看|查找|浏览)?的?(?:该|此)?${SUBJECT}[^。]{0,4}${GONE}|(?:page|file|object)?\\s?not found)`,
  'i',
);
const SENTENCE = new RegExp(
  `${SUBJECT}[^。\\n]{0,8}${GONE}|找不到[^。\\n]{0,8}${SUBJECT}|(?:http|error|错误)\\s?[:：]?\\s?404(?!\\d)|404\\s?(?:not found|error|错误|页面)|(?:page|file|object|url)[^.\\n]{0,30} not found`,
  'i',
);
/** Error pages by the name they have on a server. */
const PATH = /\/(?:404|not-?found|error(?:404|page)?)(?:\.\w{1,5}|\/)?(?:[?#]|$)/i;

const sentencesIn = (text: string): number => text.match(/[。！？]/g)?.length ?? 0;

/**
 * Whether a page that came with 200 says that there is nothing: by its title or as its main words, and shortly. What is
 * short and quotes the words by chance remains possible: this is a question for a person, never a fault.
 */
export function saysNothingThere({ title, text }: HtmlText, askedUrl: string, finalUrl: string): boolean {
  if (PATH.test(finalUrl) && !PATH.test(askedUrl)) return true;
  if (TITLE.test(title) && text.length <= SHORT_UNDER_TITLE) return true;
  return text.length <= SHORT && SENTENCE.test(text) && sentencesIn(text) <= MAX_SENTENCES;
}
