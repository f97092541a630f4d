import Papa from 'papaparse';
import type { Lexicon, LexiconEntry } from '../model/lexicon';
import { normalise } from '../page/text';

/** Caps of a word list. Entries with exceptions; characters. */
export const LEXICON_CAPS = {
  entries: 10_000,
  shortest: 2,
  word: 50,
  suggestion: 100,
  category: 20,
} as const;

/** Why a line of a list was left out. */
export type LexiconProblem = {
  /** Counted from 1. */
  readonly line: number;
  readonly cause: 'no-word' | 'too-short' | 'too-long' | 'repeated' | 'over-cap';
  readonly word: string;
};

const COLUMNS = {
  word: /^(?:错误|敏感|不规范)?(?:词|词语|词条|关键词|表述|用语|错词)$/,
  suggestion: /^(?:修改|替换)?建议(?:改为|词|表述)?$|^(?:正确|规范|标准)(?:词|词语|表述|写法|用语)?$/,
  category: /^(?:类别|分类|类型)$/,
  except: /^(?:例外|白名单|允许)(?:词|情形)?$/,
} as const;
/** As a category: the row itself is an exception. */
const EXCEPTION = /^(?:例外|白名单|允许)$/;
/** What stands between the exceptions of a word. */
const BETWEEN = /[、;；|/]/;

/**
 * Reads a word list from the text of a CSV or TXT file: 词, 建议, 类别, 例外, in the order of the head line or in this one; a
 * TXT has one word a line. Rows of the category 例外 are exceptions, too. Lines that begin with `#` are comments. What cannot be
 * used is reported by its line, never an error.
 */
export function readLexicon(text: string, name: string): { lexicon: Lexicon; problems: LexiconProblem[] } {
  const rows = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
    delimitersToGuess: [',', '\t', ';', '，', '|'],
  }).data;
  const [head = []] = rows;
  const place = placesIn(head);
  const entries: LexiconEntry[] = [];
  const exceptions = new Set<string>();
  const problems: LexiconProblem[] = [];
  const known = new Set<string>();
  rows.forEach((row, index) => {
    if ((index === 0 && place.hasHead) || row.every((cell) => cell.trim() === '')) return;
    if (row[0]?.startsWith('#')) return;
    const cell = (at: number, cap: number): string =>
      normalise(row[at] ?? '')
        .trim()
        .slice(0, cap);
    const word = normalise(row[place.word] ?? '').trim();
    const cause = problemOf(word, known, entries.length + exceptions.size);
    if (cause) {
      problems.push({ line: index + 1, cause, word: word.slice(0, LEXICON_CAPS.word) });
      return;
    }
    known.add(word);
    const category = cell(place.category, LEXICON_CAPS.category);
    if (EXCEPTION.test(category)) {
      exceptions.add(word);
      return;
    }
    entries.push({ word, suggestion: cell(place.suggestion, LEXICON_CAPS.suggestion), category });
    for (const part of normalise(row[place.except] ?? '').split(BETWEEN)) {
      const around = part.trim();
      // An exception excuses what stands inside it.
      if (
        around.includes(word) &&
        around.length <= LEXICON_CAPS.word &&
        exceptions.size < LEXICON_CAPS.entries
      )
        exceptions.add(around);
    }
  });
  return { lexicon: { name, entries, exceptions: [...exceptions] }, problems };
}

function placesIn(head: readonly string[]) {
  const names = head.map((cell) => normalise(cell).trim());
  const at = (column: RegExp): number => names.findIndex((name) => column.test(name));
  const word = at(COLUMNS.word);
  return word < 0
    ? { hasHead: false, word: 0, suggestion: 1, category: 2, except: 3 }
    : {
        hasHead: true,
        word,
        suggestion: at(COLUMNS.suggestion),
        category: at(COLUMNS.category),
        except: at(COLUMNS.except),
      };
}

function problemOf(word: string, known: ReadonlySet<string>, count: number): LexiconProblem['cause'] | null {
  if (word === '') return 'no-word';
  // One character is in every text.
  if (word.length < LEXICON_CAPS.shortest) return 'too-short';
  if (word.length > LEXICON_CAPS.word) return 'too-long';
  if (known.has(word)) return 'repeated';
  return count >= LEXICON_CAPS.entries ? 'over-cap' : null;
}
