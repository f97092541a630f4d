import { daysBefore } from '../../rules/core/windows';

/** The day `count` days after another, `YYYY-MM-DD`. */
export const addDays = (day: string, count: number): string => daysBefore(`${day}T12:00:00+08:00`, -count);
