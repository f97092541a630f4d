import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { rules } from '../rules';
import { judge } from '../rules/core/run';
import { readIdentifiers } from '../utils/identifiers/read';
import { footerOf } from '../utils/page/footer';
import { normalise } from '../utils/page/text';
import { context } from './helpers/context';
import { explosiveTexts } from './helpers/explosive-texts';
import { page } from './helpers/page';
import { leastProcessorMs, processorMs } from './helpers/processor-time';

/** Characters. At the longer length, an expression that takes the square of it takes 100 times as long. */
const SHORT = 500;
const LONG = 10 * SHORT;
/** Far from both: a line takes 10, and a busy machine two or three times as long as a free one. */
const MOST = 40;
/** What takes less at the longer length is not looked at again: nothing that takes the square of it is so fast. */
const AT_ONCE_MS = 1.5;

/** What takes the square of its length does so every time; a busy machine is not busy every time. */
const LOOKS = 4;

/** Whether work grows with its length, not with the square of it. */
const isLinear = (work: (length: number) => () => void): boolean =>
  Array.from({ length: LOOKS }).some(() => looksLinear(work));

function looksLinear(work: (length: number) => () => void): boolean {
  const long = work(LONG);
  if (processorMs(long) < AT_ONCE_MS) return true;
  return leastProcessorMs(long, 3) < MOST * Math.max(leastProcessorMs(work(SHORT), 3), AT_ONCE_MS / MOST);
}

interface Literal {
  readonly path: string;
  readonly pattern: string;
  readonly flags: string;
}

/** Every regular expression that is written in a source which reads pages, addresses or records. */
const literals: Literal[] = Object.entries(
  import.meta.glob<string>(
    ['../{utils,rules,entrypoints}/**/*.ts', '!../**/*.test.ts', '!../utils/headless/**', '!../**/*.d.ts'],
    { query: '?raw', import: 'default', eager: true },
  ),
).flatMap(([path, source]) => {
  const found: Literal[] = [];
  // Walks the syntax tree by way of JSON: every node passes.
  JSON.stringify(parseAst(source, { lang: 'ts' }), (_, node) => {
    if (typeof node?.regex?.pattern === 'string')
      found.push({ path: path.replace('../', ''), ...node.regex });
    return typeof node === 'bigint' ? String(node) : node;
  });
  return found;
});

const files = [...new Set(literals.map(({ path }) => path))];

/** What a rule reads is normalised: blanks never come in runs. What capture reads is as the page wrote it. */
const readsRaw = (path: string): boolean =>
  path.startsWith('utils/capture/') || path === 'utils/page/text.ts';
const asRead = (path: string, texts: readonly string[]): readonly string[] =>
  readsRaw(path) ? texts : texts.map(normalise);

/** The longest string that is read as the page wrote it, besides: an address. Characters. */
const ADDRESS = 2_000;
const ADDRESS_MS = 60;

describe('every regular expression takes time in proportion to its text', () => {
  const short = explosiveTexts(SHORT);
  const long = explosiveTexts(LONG);
  const addresses = explosiveTexts(ADDRESS);

  it('finds the expressions', () => {
    expect(literals.length).toBeGreaterThan(60);
    expect(files).toContain('utils/page/footer.ts');
  });

  it.each(files)('in %s', (file) => {
    const [shorter, longer] = [asRead(file, short), asRead(file, long)];
    const slow: string[] = [];
    for (const { pattern, flags } of literals.filter(({ path }) => path === file)) {
      const all = new RegExp(pattern, [...new Set(`${flags}g`)].join(''));
      const search = (text = '') => {
        for (const _ of text.matchAll(all));
      };
      const isSlow = (_: string, i: number): boolean =>
        !isLinear((length) => () => search((length === LONG ? longer : shorter)[i])) ||
        leastProcessorMs(() => search(addresses[i]), 2) > ADDRESS_MS;
      const culprit = longer.findIndex(isSlow);
      if (culprit >= 0) slow.push(`/${pattern}/${flags} on ${JSON.stringify(longer[culprit]?.slice(0, 30))}`);
    }
    expect(slow).toEqual([]);
  });
});

describe('reading a page takes time in proportion to it', () => {
  const short = explosiveTexts(SHORT);
  const long = explosiveTexts(LONG);

  it.each(long.map((text, i) => [JSON.stringify(text.slice(0, 12)), i] as const))(
    'with %s over and over',
    (_, i) => {
      const read = (length: number) => () => {
        const text = (length === SHORT ? short : long)[i] as string;
        const whole = page(
          <>
            <h1>{text}</h1>
            <p>{text}</p>
            <div class="footer">
              <p>{text}</p>
              <a href={`/${text}`}>{text}</a>
            </div>
          </>,
          { title: text },
        );
        footerOf(whole);
        readIdentifiers(whole);
        for (const kind of ['home', 'article', 'list'] as const) {
          judge(whole, context({ pageKind: { kind, certain: true } }), rules);
        }
      };
      expect(isLinear(read)).toBe(true);
    },
  );

  it('with rows over and over', () => {
    const read = (length: number) => {
      const whole = page(
        <>
          <ul>
            {Array.from({ length: length / 20 }, (_, i) => (
              <li>
                <a href={`/a/${i}.html`}>示例县召开第{i}次工作会议</a>
                <span>2026-03-01</span>
              </li>
            ))}
          </ul>
          <div class="footer">网站标识码：3499990001 版权所有</div>
        </>,
      );
      return () => {
        footerOf(whole);
        readIdentifiers(whole);
        judge(whole, context(), rules);
      };
    };
    expect(isLinear(read)).toBe(true);
  });
});
