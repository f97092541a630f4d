import type { Lexicon, LexiconRow } from '../../utils/model/lexicon';
import { removeLexicon, replaceLexicons, saveLexicon, switchLexicon } from '../../utils/records/writer';
import { readLexiconInUse } from '../extension-page/lexicon-in-use';
import { onOfficeSettings } from '../extension-page/settings';

/** The lists that are on, as one: rules index a list once, so the same object is given until something changes. */
let inUse: Promise<Lexicon | undefined> | undefined;

/** 词表 that pages are looked through for: those that are on, and the office's. Undefined where there is none. */
export function lexiconInUse(): Promise<Lexicon | undefined> {
  inUse ??= readLexiconInUse();
  return inUse;
}

const forget = (): void => {
  inUse = undefined;
};
onOfficeSettings(forget);

export const keepLexicon = (lexicon: LexiconRow): Promise<unknown> => saveLexicon(lexicon).finally(forget);
export const replaceAllLexicons = (lexicons: readonly LexiconRow[]): Promise<unknown> =>
  replaceLexicons(lexicons).finally(forget);
export const dropLexicon = (id: string): Promise<unknown> => removeLexicon(id).finally(forget);
export const turnLexicon = (id: string, isOn: boolean): Promise<unknown> =>
  switchLexicon(id, isOn).finally(forget);
