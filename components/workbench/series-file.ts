import Papa from 'papaparse';
import type { Visit } from '../../utils/model/task';
import { decodeText } from '../../utils/text-encoding';

/** A monitor's file: one visit a row; time, whether it opened, and how long it took. */

type Field = 'time' | 'ok' | 'ms';

interface SeriesProblem {
  /** As a spreadsheet counts, from 1. */
  readonly row: number;
  readonly problem: Field | 'columns';
  readonly cell: string;
}

export interface ReadSeries {
  /** In the order of the file; all of them, or none where there is a problem is for the reader to decide. */
  readonly visits: readonly Visit[];
  readonly problems: readonly SeriesProblem[];
}

const HEADINGS: Readonly<Record<Field, RegExp>> = {
  time: /^(?:time|at|date|datetime|timestamp|.*时间|.*日期)$/,
  ok: /^(?:ok|success|up|status|.*结果|.*状态|是否.*|.*成功.*|.*可用.*)$/,
  ms: /^(?:ms|latency|duration|elapsed|.*耗时|.*时长|响应时间|打开时间|加载时间|用时)$/,
};
/** 响应时间 is no time of day: the more special heading is asked first. */
const FIELDS: readonly Field[] = ['ms', 'time', 'ok'];
/** Where the file has no headings. */
const IN_ORDER: Readonly<Record<Field, number>> = { time: 0, ok: 1, ms: 2 };

export function readSeriesFile(bytes: Uint8Array): ReadSeries {
  const { data } = Papa.parse<string[]>(decodeText(bytes).text.replace(/^\ufeff/, ''));
  const rows = data.map((cells, i) => ({ row: i + 1, cells: cells.map((cell) => cell.trim()) }));
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [first] = filled;
  if (!first) return { visits: [], problems: [] };
  const headed = timeOf(first.cells[0] ?? '') === null && first.cells.every((cell) => timeOf(cell) === null);
  const places = headed ? placesIn(first.cells) : IN_ORDER;
  if (places.time === undefined || places.ok === undefined) {
    return { visits: [], problems: [{ row: first.row, problem: 'columns', cell: first.cells.join(' ') }] };
  }
  const unit = headed && /秒|\bs\b/.test((first.cells[places.ms ?? -1] ?? '').replace('毫秒', '')) ? 1000 : 1;
  return readRows(headed ? filled.slice(1) : filled, { ...places, time: places.time, ok: places.ok }, unit);
}

function placesIn(cells: readonly string[]): Partial<Record<Field, number>> {
  const places: Partial<Record<Field, number>> = {};
  cells.forEach((cell, place) => {
    const heading = cell
      .toLowerCase()
      .replace(/[（(].*$/, '')
      .trim();
    const field = FIELDS.find((one) => places[one] === undefined && HEADINGS[one].test(heading));
    if (field) places[field] = place;
  });
  return places;
}

function readRows(
  rows: readonly { readonly row: number; readonly cells: readonly string[] }[],
  places: { readonly time: number; readonly ok: number; readonly ms?: number | undefined },
  unit: number,
): ReadSeries {
  const visits: Visit[] = [];
  const problems: SeriesProblem[] = [];
  for (const { row, cells } of rows) {
    const cellOf = (place: number | undefined): string => (place === undefined ? '' : (cells[place] ?? ''));
    const [time, ok, ms] = [cellOf(places.time), cellOf(places.ok), cellOf(places.ms)];
    const visit = { at: timeOf(time), ok: okOf(ok), ms: msOf(ms, unit) };
    const found: SeriesProblem[] = [];
    if (visit.at === null) found.push({ row, problem: 'time', cell: time });
    if (visit.ok === null) found.push({ row, problem: 'ok', cell: ok });
    if (visit.ms === undefined) found.push({ row, problem: 'ms', cell: ms });
    problems.push(...found);
    if (visit.at !== null && visit.ok !== null && visit.ms !== undefined) {
      visits.push({ at: visit.at, ok: visit.ok, ms: visit.ms });
    }
  }
  return { visits, problems };
}

const TIME =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?[ T]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,6})?)?\s*(Z|[+-]\d{2}:?\d{2})?$/;
const CHINA = '+08:00';

/** UTC; without a zone it is China's. Null for what is no time. */
function timeOf(cell: string): string | null {
  const match = TIME.exec(cell);
  if (!match) return null;
  const [, year = '', month = '', day = '', hour = '', minute = '', second = '00', zone = CHINA] = match;
  const two = (part: string): string => part.padStart(2, '0');
  const date = `${year}-${two(month)}-${two(day)}`;
  const offset = zone === 'Z' ? zone : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  const time = new Date(`${date}T${two(hour)}:${minute}:${second}${offset}`);
  // 2026-02-31 would be a day in March.
  const isDay = new Date(`${date}T00:00Z`).toJSON()?.startsWith(date) === true;
  return isDay && !Number.isNaN(time.getTime()) ? time.toISOString() : null;
}

const YES = /^(?:1|true|yes|y|ok|up|success|是|成功|正常|可访问|可用|能打开|√)$/i;
const NO =
  /^(?:0|false|no|n|down|fail(?:ed|ure)?|error|timeout|否|失败|异常|超时|不可访问|不可用|打不开|×)$/i;

/** Also by the status of HTTP. Null for what says neither. */
function okOf(cell: string): boolean | null {
  if (YES.test(cell) || /^[23]\d\d$/.test(cell)) return true;
  return NO.test(cell) || /^[45]\d\d$/.test(cell) ? false : null;
}

/** Milliseconds; null for an empty cell, undefined for what is no duration. */
function msOf(cell: string, unit: number): number | null | undefined {
  if (cell === '' || cell === '-' || cell === '—') return null;
  const match = /^(\d{1,9}(?:\.\d{1,6})?)\s*(ms|毫秒|s|秒)?$/i.exec(cell);
  if (!match) return undefined;
  const own = match[2]?.toLowerCase();
  const factor = own === undefined ? unit : own === 's' || own === '秒' ? 1000 : 1;
  return Math.round(Number(match[1]) * factor);
}
