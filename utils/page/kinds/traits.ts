import type { PageTrait } from '../../model/words';
import type { Page } from '../page';
import type { Signs } from './signs';

const GOVINFO = /信息公开|依申请公开|(?:主动|法定).{0,4}公开/;
const GOVINFO_PATH = /\/(?:z?f?xxgk|zfxxgk|gkml|govinfo|publicity)[\w-]{0,12}(?:\/|$)/i;
/** The head of a document in the catalogue: 索引号 beside what only such a head says. */
const INDEX_NUMBER = /索\s?引\s?号/;
const INDEX_HEAD = /发\s?[布文]\s?机\s?[构关]|(?:成文|生成)\s?日\s?期|主题(?:分类|词)|公开(?:类别|形式|方式)/;
const ANNUAL =
  /(?:信息公开|政府网站|网站)(?:工作|监管|管理){0,2}年度(?:工作)?(?:报告|报表)|年度报表|(?:信息公开|网站)(?:工作)?年报/;
const TOPIC = /专题|专栏|特别报道/;
const TOPIC_PATH = /\/(?:zt|ztzl|ztbd|ztlm|zhuanti|special|topics?)[\w-]{0,12}(?:\/|$)/i;
/** A document's head stands near its title. Characters. */
const HEAD_TEXT = 3000;

/** What a page is beside its kind. */
export function traitsOf(page: Page, { names, isSearch }: Signs): PageTrait[] {
  const path = URL.canParse(page.snapshot.url) ? new URL(page.snapshot.url).pathname : '';
  const says = (words: RegExp): boolean => names.some((name) => words.test(name));
  const head = page.text.slice(0, HEAD_TEXT);
  const traits: [PageTrait, boolean][] = [
    [
      'govinfo',
      says(GOVINFO) || GOVINFO_PATH.test(path) || (INDEX_NUMBER.test(head) && INDEX_HEAD.test(head)),
    ],
    ['annual-report', says(ANNUAL)],
    ['topic', says(TOPIC) || TOPIC_PATH.test(path)],
    ['search-results', isSearch],
  ];
  return traits.flatMap(([trait, holds]) => (holds ? [trait] : []));
}
