import { combine } from '../../utils/lexicon/combine';
import type { Lexicon, LexiconRow } from '../../utils/model/lexicon';
import { listLexicons } from '../../utils/records/reader';
import { officeSettings } from './settings';

/** 词表 that pages are looked through for: those that are on, and the office's. Undefined where there is none. */
export async function readLexiconInUse(): Promise<Lexicon | undefined> {
  const [kept, { settings }] = await Promise.all([readable(), officeSettings()]);
  return combine([...(settings.lexicons ?? []), ...kept.filter(({ isOn }) => isOn)]);
}

/** A damaged list, which the settings show as such, must stop no audit. */
const readable = (): Promise<LexiconRow[]> =>
  listLexicons().catch((error: unknown) => {
    console.warn('word lists', error);
    return [];
  });
