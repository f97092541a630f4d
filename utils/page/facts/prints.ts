import type { Prints } from '../../model/page-facts';
import type { SnapshotNode } from '../../model/snapshot';
import { POSITION } from '../breadcrumb';
import { FULL_DATES } from '../dates';
import { footerOf } from '../footer';
import { headerOf } from '../header';
import type { Page } from '../page';
import { squeeze } from '../text';
import type { Zone } from '../zone';
import { isDead } from './anchors';
import { printOf } from './print';
import { folderOf, targetOf } from './target';

/** What passes: times of day, days of the week, the moon's calendar, greetings. */
const CLOCKS =
  /(?<!\d)[0-2]?\d[:时][0-5]\d(?:[:分][0-5]\d秒?)?|(?:星期|礼拜|周)[一二三四五六日天]|[农農阴]历\S{0,16}|(?:早上|上午|中午|下午|晚上|夜里|凌晨)好|[早午晚]安/g;
/** Lines that speak of the weather. */
const WEATHER = /[℃°]|气温|天气|多云|阵雨|[东南西北]风|微风|AQI|空气质量/i;
/** Lines that count visitors; whatever else they say stays. */
const COUNTER =
  /(?:访问|浏览|点击)(?:总?[量数]|次数|人数)|访客|来访者|位(?:来访|访问|浏览|游客|朋友)|在线人数|(?:今日|总)访问/;
/** Digits and marks alone: a counter, a pager of pictures, a divider. */
const NO_WORD = /^[\d\s\p{P}\p{S}]*$/u;
/** The digits of a counter, drawn. */
const COUNTER_PICTURE = /^\d\.\w{3,4}$/;

const isShownPicture = ({ tag, hidden, href }: SnapshotNode): boolean =>
  tag === 'img' && !hidden && href !== undefined && !href.startsWith('data:');

/**
 * Recognises a header and a footer again: their words and where their links lead, in order, and in the footer its
 * pictures, which carry the marks. What changes with the page, the visitor and the time of day is left out.
 */
export function readPrints(page: Page): Prints {
  return { header: printOfZone(headerOf(page), false), footer: printOfZone(footerOf(page), true) };
}

function printOfZone(zone: Zone, withPictures: boolean): string {
  if (!zone.found) return '';
  const words = zone.text
    .split('\n')
    .map(lasting)
    .filter((line) => line !== '');
  const targets = zone
    .select((node) => (node.tag === 'a' && !node.hidden) || (withPictures && isShownPicture(node)))
    .map((i) => targetLine(zone.page.node(i)))
    .filter((line) => line !== '');
  return words.length + targets.length === 0 ? '' : printOf([...words, ...targets].join('\n'));
}

/** What a line says on every page of the site, on every day. */
function lasting(line: string): string {
  if (WEATHER.test(line) || POSITION.test(line)) return '';
  const said = COUNTER.test(line)
    ? line.replace(/\d/g, '')
    : line.replace(FULL_DATES, '').replace(CLOCKS, '');
  const rest = squeeze(said);
  return NO_WORD.test(rest) ? '' : rest;
}

/** Host and path of a link; a picture by its file, as every page may reach it another way. */
function targetLine(node: SnapshotNode): string {
  const target = isDead(node) ? null : targetOf(node.href ?? '');
  if (!target) return '';
  const path = folderOf(target.path);
  if (node.tag === 'a') return target.host.replace(/^www\./, '') + path;
  const file = path.slice(path.lastIndexOf('/') + 1);
  return COUNTER_PICTURE.test(file) ? '' : file;
}
