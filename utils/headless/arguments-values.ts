import { z } from '../model/zod';
import { UsageError } from './project';

/** One of some words. @throws UsageError with all of them */
export function choice<const Words extends readonly string[]>(
  option: string,
  words: Words,
  value: string,
): Words[number] {
  const known = z.enum(words).safeParse(value);
  if (!known.success) throw new UsageError(`${option} 只能是 ${words.join('、')}，不能是“${value}”。`);
  return known.data;
}

/** A whole number within its limits. @throws UsageError with the limits */
export function wholeNumber(option: string, value: string, [least, most]: readonly [number, number]): number {
  const number = Number(value);
  if (!/^-?\d+$/.test(value.trim()) || number < least || number > most) {
    throw new UsageError(`${option} 应为 ${least} 到 ${most} 的整数，不能是“${value}”。`);
  }
  return number;
}

const TIME = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(Z|[+-]\d{2}:\d{2})?)?$/;

/**
 * 监测时间点 as ISO 8601 with its zone. Without one it is Beijing's; a day alone means its end, when all that was
 * published on it is there.
 * @throws UsageError for what is no time, such as 30 February.
 */
export function parseTime(text: string): string {
  const [, day = '', clock = '23:59:59', zone = '+08:00'] = TIME.exec(text.trim()) ?? [];
  const iso = `${day}T${clock.length === 5 ? `${clock}:00` : clock}${zone}`;
  if (!z.iso.datetime({ offset: true }).safeParse(iso).success) {
    throw new UsageError(`--at 看不懂“${text}”。请写成 2018-07-31 或 2018-07-31T18:00+08:00。`);
  }
  return iso;
}
