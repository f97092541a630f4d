import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { freshRecords } from '../../tests/helpers/open-records';
import type { LexiconRow } from '../model/lexicon';
import { NotFoundError } from './errors';
import { listLexicons } from './reader';
import { removeLexicon, replaceLexicons, saveLexicon, switchLexicon } from './writer';

const records = freshRecords();

const lexicon = (changes: Partial<LexiconRow> = {}): LexiconRow => ({
  id: 'lexicon-1',
  name: '常见错词',
  entries: [{ word: '布署', suggestion: '部署', category: '错别字' }],
  exceptions: [],
  importedAt: '2026-03-15T02:00:00.000Z',
  isOn: true,
  ...changes,
});
const ids = async (): Promise<string[]> => (await listLexicons(records.db)).map(({ id }) => id);

describe('word lists', () => {
  it('are kept as they were imported, the newest first', async () => {
    await saveLexicon(lexicon({ importedAt: '2026-03-15T10:00:00+08:00' }), records.db);
    await saveLexicon(lexicon({ id: 'lexicon-2', importedAt: '2026-03-16T02:00:00.000Z' }), records.db);
    expect(await ids()).toEqual(['lexicon-2', 'lexicon-1']);
    expect((await listLexicons(records.db))[1]).toEqual(lexicon());
  });

  it('are switched on and off; one that is gone cannot be', async () => {
    await saveLexicon(lexicon(), records.db);
    await switchLexicon('lexicon-1', false, records.db);
    expect((await listLexicons(records.db))[0]?.isOn).toBe(false);
    await switchLexicon('lexicon-1', false, records.db);
    await expect(switchLexicon('gone', true, records.db)).rejects.toBeInstanceOf(NotFoundError);
  });

  it('are taken away, and put back as they were', async () => {
    await saveLexicon(lexicon(), records.db);
    await removeLexicon('lexicon-1', records.db);
    expect(await ids()).toEqual([]);
    await saveLexicon(lexicon(), records.db);
    expect(await listLexicons(records.db)).toEqual([lexicon()]);
  });

  it('are replaced all or none', async () => {
    await saveLexicon(lexicon(), records.db);
    const broken = [lexicon({ id: 'lexicon-2' }), lexicon({ id: 'lexicon-3', name: '' })];
    await expect(replaceLexicons(broken, records.db)).rejects.toThrow();
    expect(await ids()).toEqual(['lexicon-1']);
    await replaceLexicons([lexicon({ id: 'lexicon-2' })], records.db);
    expect(await ids()).toEqual(['lexicon-2']);
  });
});
