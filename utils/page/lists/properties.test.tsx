import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { page, snapshot } from '../../../tests/helpers/page';
import { processorMs } from '../../../tests/helpers/processor-time';
import { Page } from '../page';
import { listingOf, readLists } from './reading';

/** No measure of speed: what blows up takes minutes. */
const BLOW_UP_MS = 4000;

const DAY = 86_400_000;
/** Up to the day on which the test pages are read. */
const LAST = Date.parse('2026-03-15');

const title = fc
  .array(fc.constantFrom(...'关于做好安全生产检查工作的通知市县区召开会议部署防汛植树造林项目建设'), {
    minLength: 6,
    maxLength: 24,
  })
  .map((letters) => letters.join(''));
const rows = fc.array(fc.record({ title, ago: fc.nat(4000) }), { minLength: 2, maxLength: 20 });

const iso = (ago: number): string => new Date(LAST - ago * DAY).toISOString().slice(0, 10);
const written: Record<string, (day: string) => string> = {
  dashes: (day) => day,
  slashes: (day) => day.replaceAll('-', '/'),
  points: (day) => day.replaceAll('-', '.'),
  words: (day) => `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`,
  brackets: (day) => `[${day}]`,
  clock: (day) => ` ${day} 09:26:11 `,
};
interface Row {
  readonly title: string;
  readonly day: string;
  readonly href: string;
}
const link = ({ title, href }: Row) => <a href={href}>{title}</a>;
const layouts: Record<string, (rows: Row[]) => preact.ComponentChildren> = {
  items: (all) => (
    <ul>
      {all.map((row) => (
        <li>
          {link(row)}
          <span>{row.day}</span>
        </li>
      ))}
    </ul>
  ),
  before: (all) => (
    <ul>
      {all.map((row) => (
        <li>
          <span>{row.day}</span>
          {link(row)}
        </li>
      ))}
    </ul>
  ),
  cards: (all) => (
    <div>
      {all.map((row) => (
        <div>
          <h4>{link(row)}</h4>
          <p>{row.day}</p>
        </div>
      ))}
    </div>
  ),
  cells: (all) => (
    <table>
      <tbody>
        {all.map((row) => (
          <tr>
            <td>{link(row)}</td>
            <td>{row.day}</td>
          </tr>
        ))}
      </tbody>
    </table>
  ),
  definitions: (all) => (
    <dl>
      {all.map((row) => (
        <>
          <dt>{link(row)}</dt>
          <dd>{row.day}</dd>
        </>
      ))}
    </dl>
  ),
  breaks: (all) => (
    <div>
      {all.map((row) => (
        <>
          {link(row)} <i>{row.day}</i>
          <br />
        </>
      ))}
    </div>
  ),
  inside: (all) => (
    <ul>
      {all.map((row) => (
        <li>
          <a href={row.href}>
            <p>{row.title}</p>
            <em>{row.day}</em>
          </a>
        </li>
      ))}
    </ul>
  ),
};
const anything = fc.letrec<{ node: preact.ComponentChildren }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 6 },
    fc.constantFrom(
      '2025-03-10',
      '03-10',
      '[2018]',
      '暂无数据',
      '更多',
      '{{x}}',
      '置顶',
      '通知公告',
      '1/12',
      '',
    ),
    fc.string({ maxLength: 20 }),
    fc
      .tuple(
        fc.constantFrom('div', 'ul', 'li', 'a', 'table', 'tr', 'td', 'dl', 'dt', 'dd', 'br', 'span', 'h3'),
        fc.array(tie('node'), { maxLength: 5 }),
      )
      .map(([Tag, inside]) => {
        const Element = Tag as 'div';
        return <Element>{inside}</Element>;
      }),
  ),
})).node;

describe('any list, printed in any layout and form of date,', () => {
  it('is read back: its rows, titles, dates, and the newest', () => {
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom(...Object.keys(layouts)),
        fc.constantFrom(...Object.keys(written)),
        (all, layout, form) => {
          const printed = all.map(({ title, ago }, k) => ({
            title,
            day: written[form]?.(iso(ago)) ?? '',
            href: `/xw/${k}.html`,
          }));
          const read = page(<div class="main">{layouts[layout]?.(printed)}</div>);
          const items = readLists(read).lists.flatMap((list) => list.items);
          expect(items.map((item) => item.title)).toEqual(all.map((row) => row.title));
          expect(items.map(({ date }) => date.state === 'known' && date.day)).toEqual(
            all.map(({ ago }) => iso(ago)),
          );
          expect(listingOf(read, 'list')).toMatchObject({
            itemCount: all.length,
            newest: iso(Math.min(...all.map(({ ago }) => ago))),
          });
        },
      ),
      { numRuns: 200 },
    );
  }, 60_000);

  it('never takes a year that is not the written one: rows without years are placed rightly or left open', () => {
    const falling = fc.array(fc.nat(200), { minLength: 2, maxLength: 12 }).map((steps) => {
      let ago = 0;
      return steps.map((step) => (ago += step));
    });
    fc.assert(
      fc.property(falling, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (agos, withYear) => {
        const all = agos.map((ago, k) => ({
          title: `关于做好第${k}项工作的通知`,
          day: iso(ago).slice(k === 0 || withYear[k] ? 0 : 5),
          href: `/${k}`,
        }));
        const [list] = readLists(page(<div>{layouts.items?.(all)}</div>)).lists;
        const gaps = agos.every((ago, k) => k === 0 || ago - (agos[k - 1] ?? 0) < 330);
        list?.items.forEach(({ date }, k) => {
          if (gaps && date.state === 'known') expect(date.day).toBe(iso(agos[k] ?? 0));
        });
        expect([iso(agos[0] ?? 0), null]).toContain(list?.span.newest);
      }),
    );
  });
});

describe('readLists', () => {
  it('reads anything without an error', () => {
    fc.assert(
      fc.property(anything, (body) => {
        const read = page(<div>{body}</div>);
        for (const kind of ['home', 'list', 'other'] as const) listingOf(read, kind);
      }),
      { numRuns: 300 },
    );
  });

  it('takes time in proportion to the page', () => {
    const big = (count: number): Page =>
      new Page(
        snapshot(
          <div>
            {Array.from({ length: count }, (_, k) => (
              <div class="block">
                <h3>通知公告</h3>
                <ul class="list">
                  {[1, 2, 3, 4, 5].map((n) => (
                    <li>
                      <a href={`/${k}/${n}.html`}>关于做好第{n}项工作的通知</a>
                      <span>{`2025-03-0${n}`}</span>
                    </li>
                  ))}
                </ul>
                <ul class="list" />
                <div>
                  共3页 <a href="/2">下一页</a>
                </div>
              </div>
            ))}
          </div>,
        ),
      );
    const time = (times: number): number => {
      const read = big(times);
      return processorMs(() => readLists(read));
    };
    time(60);
    const small = Math.min(...[1, 2, 3].map(() => time(60)));
    const large = Math.min(...[1, 2].map(() => time(600)));
    // Ten times the page; a second factor of ten would show.
    expect(large / small).toBeLessThan(40);
  }, 60_000);

  it.each<[string, string]>([
    ['digits', '2025-03-1'.repeat(6000)],
    ['brackets', '[('.repeat(25_000)],
    ['blanks', `2025${' '.repeat(50_000)}年`],
    ['braces', '{{'.repeat(25_000)],
    ['labels', '发布时间：'.repeat(10_000)],
    ['signs of a pager', '共 1'.repeat(12_000)],
  ])('is not slowed by a text made of %s', (_, text) => {
    const read = page(
      <ul class="list">
        {[1, 2, 3].map((k) => (
          <li>
            <a href={`/${k}`}>{text}</a>
            <span>{text}</span>
          </li>
        ))}
      </ul>,
    );
    expect(processorMs(() => readLists(read))).toBeLessThan(BLOW_UP_MS);
  });
});
