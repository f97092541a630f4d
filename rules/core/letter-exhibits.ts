import type { Edition } from '../../utils/model/words';
import {
  EXCLUDED_NAMES,
  type ExcludedKind,
  type Letter,
  type LettersReading,
} from '../../utils/page/letters/reading';
import { excerpt } from '../../utils/page/text';
import { type Exhibit, seen } from './rule';

/**
 * The name of an excluded column, or null where the column counts as 政务咨询类. Z19-V5.2 excludes 在线访谈, 调查征集,
 * 网上信访, 纪检举报; Z15-V5 excludes 在线访谈, 调查征集, 举报投诉.
 */
export function excludedName(
  { excluded }: Pick<LettersReading, 'excluded'>,
  edition: Edition,
): string | null {
  return excluded !== null && isExcluded(excluded, edition) ? EXCLUDED_NAMES[excluded] : null;
}

/** Whether an edition leaves letters of a kind to other rules; 投诉 alone only the one of 2015 does. */
export const isExcluded = (kind: ExcludedKind, edition: Edition): boolean =>
  kind !== 'complaint' || edition === 'Z15';

/** A letter as evidence: what was read of it, in one line. */
export function letterExhibit(letter: Letter, note = ''): Exhibit {
  const { title, number, asked, answered, statusText, unit } = letter;
  const parts = [
    excerpt(title, 80) + (number === null ? '' : `（编号${number}）`),
    asked && `${asked.label || '日期'}：${asked.day}`,
    answered && `${answered.label || '日期'}：${answered.day}`,
    statusText && `状态：${excerpt(statusText, 20)}`,
    unit && `单位：${excerpt(unit, 40)}`,
    note,
  ];
  return seen('来信', letter.node, parts.filter((part) => part).join('；'));
}

/** How many letters a finding shows. */
export const SHOWN_LETTERS = 10;
