import type { Scheme, SchemePoints, SchemeWindow } from '../utils/model/scheme';
import { COLUMN_CLASS_NAMES } from '../utils/page/columns/classes';
import { checkOf } from './checks';
import { spanOf } from './core/column-windows';
import { INDICATOR_NAMES, inPoints } from './verdict/words';

/** What an inspector reads of a 本地方案. */

/** The names of the checks that are switched off; without those this version does not know, which say nothing anyway. */
const untestedNames = ({ off }: Scheme): string[] => off.flatMap((id) => checkOf(id)?.name ?? []);

/** 首页, 动态要闻 … */
export const windowName = (of: SchemeWindow['of']): string =>
  of === 'home' ? '首页' : COLUMN_CLASS_NAMES[of];

const windowWords = (window: SchemeWindow): string => `${windowName(window.of)}${spanOf(window)}`;

function pointsWords({ indicator, capTenths, eachTenths }: SchemePoints): string {
  const parts = [
    ...(capTenths === undefined ? [] : [capTenths === 0 ? '不计分' : `最多${inPoints(capTenths)}分`]),
    ...(eachTenths === undefined ? [] : [`每处${inPoints(eachTenths)}分`]),
  ];
  return `${indicator} ${INDICATOR_NAMES[indicator] ?? ''}`.trim() + parts.join('，');
}

/**
 * What is otherwise than in the standard, in one sentence each.
 * @param untestedWords what stands before the checks that are switched off
 */
export function schemeSentences(scheme: Scheme, untestedWords = '不检查'): string[] {
  const { windows, points } = scheme;
  const untested = untestedNames(scheme);
  return [
    ...(untested.length > 0 ? [`${untestedWords}：${untested.join('、')}`] : []),
    ...(windows.length > 0 ? [`更新期限：${windows.map(windowWords).join('、')}`] : []),
    ...(points.length > 0 ? [`分值：${points.map(pointsWords).join('；')}`] : []),
  ];
}

/** The same in one line, with the scheme's name. */
export const schemeSummary = (scheme: Scheme): string =>
  [`按本地方案“${scheme.name}”判定`, ...schemeSentences(scheme, '本任务未检查')].join('；');
