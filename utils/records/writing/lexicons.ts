import { LexiconRow } from '../../model/lexicon';
import { database, type RecordsDatabase } from '../database';
import { NotFoundError } from '../errors';
import { utc, write } from './transaction';

/** Keeps a word list: a new one, or one as it was. */
export async function saveLexicon(
  lexicon: LexiconRow,
  db: RecordsDatabase = database(),
): Promise<LexiconRow> {
  const row = LexiconRow.parse({ ...lexicon, importedAt: utc(lexicon.importedAt) });
  return write(db, async () => {
    await db.lexicons.put(row);
    return row;
  });
}

/** Keeps these word lists and no other. */
export async function replaceLexicons(
  lexicons: readonly LexiconRow[],
  db: RecordsDatabase = database(),
): Promise<void> {
  const rows = lexicons.map((one) => LexiconRow.parse({ ...one, importedAt: utc(one.importedAt) }));
  return write(db, async () => {
    await db.lexicons.clear();
    await db.lexicons.bulkAdd(rows);
  });
}

/** Switches a word list on or off. */
export async function switchLexicon(
  id: string,
  isOn: boolean,
  db: RecordsDatabase = database(),
): Promise<void> {
  return write(db, async () => {
    if ((await db.lexicons.update(id, { isOn })) === 0) throw new NotFoundError(`no word list ${id}`);
  });
}

/** Takes a word list away; what was found with it stays found. */
export async function removeLexicon(id: string, db: RecordsDatabase = database()): Promise<void> {
  return write(db, () => db.lexicons.delete(id));
}
