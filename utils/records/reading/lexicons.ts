import { LexiconRow } from '../../model/lexicon';
import { database, type RecordsDatabase } from '../database';
import { checked } from './checks';

/** All word lists, the newest import first. */
export async function listLexicons(db: RecordsDatabase = database()): Promise<LexiconRow[]> {
  const rows = await db.lexicons.toArray();
  return rows
    .map((row) => checked(LexiconRow, `word list ${row.id}`, row))
    .sort((a, b) => (a.importedAt < b.importedAt ? 1 : -1));
}
