import type { Visit } from '../../utils/model/task';
import { dayOf, daysBetween } from '../core/windows';

/** Z19-V2, Z15-V1: 监测1周. Days. */
export const WEEK = 7;
/** 每天间隔性访问20次以上: more than this. */
export const TRIES_A_DAY = 20;
/** 超过（含）15秒仍未打开. */
const TOO_SLOW_MS = 15_000;
/** 大于等于5%. */
export const FAILURE_PERCENT = 5;

/** Visits of some days in a row. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
  readonly tries: number;
  readonly failures: number;
}

/** The visits of one day. */
interface DayCount {
  readonly day: string;
  readonly tries: number;
  readonly failures: number;
}

export interface Availability {
  /** Days with visits, oldest first. */
  readonly days: readonly DayCount[];
  /** All of the series; null for none. */
  readonly whole: Stretch | null;
  /** Days with enough tries. */
  readonly fullDays: number;
  /** Weeks of full days, oldest first. */
  readonly weeks: readonly Stretch[];
}

/** A try fails when nothing opened, or only after 15 s. */
const isFailure = ({ ok, ms }: Visit): boolean => !ok || (ms !== null && ms >= TOO_SLOW_MS);

/** Failures in tries reach 5 %. Counted in whole numbers. */
export const isOverLimit = ({ tries, failures }: Stretch): boolean =>
  tries > 0 && failures * 100 >= tries * FAILURE_PERCENT;

const readings = new WeakMap<readonly Visit[], Availability>();

/** Reads a monitor's visits by the day, in China's time; once per series. */
export function readAvailability(visits: readonly Visit[]): Availability {
  let reading = readings.get(visits);
  if (!reading) {
    reading = read(visits);
    readings.set(visits, reading);
  }
  return reading;
}

function read(visits: readonly Visit[]): Availability {
  const days = new Map<string, { tries: number; failures: number }>();
  for (const visit of visits) {
    const day = dayOf(visit.at);
    let one = days.get(day);
    if (!one) {
      one = { tries: 0, failures: 0 };
      days.set(day, one);
    }
    one.tries += 1;
    if (isFailure(visit)) one.failures += 1;
  }
  const counted = [...days]
    .map(([day, count]) => ({ day, ...count }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  const weeks: Stretch[] = [];
  let run: typeof counted = [];
  for (const one of counted) {
    const last = run.at(-1);
    if (last && daysBetween(last.day, one.day) !== 1) run = [];
    run = one.tries > TRIES_A_DAY ? [...run, one].slice(-WEEK) : [];
    if (run.length === WEEK) weeks.push(stretchOf(run));
  }
  return {
    days: counted,
    whole: counted.length === 0 ? null : stretchOf(counted),
    fullDays: counted.filter(({ tries }) => tries > TRIES_A_DAY).length,
    weeks,
  };
}

const stretchOf = (days: readonly DayCount[]): Stretch => ({
  from: days[0]?.day ?? '',
  to: days.at(-1)?.day ?? '',
  tries: days.reduce((sum, { tries }) => sum + tries, 0),
  failures: days.reduce((sum, { failures }) => sum + failures, 0),
});
