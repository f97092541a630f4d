import { describe, expect, it } from 'vitest';
import { zip } from '../../tests/helpers/workbook';
import { storedArchive, unpackXml } from './archive';

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const causeOf = (archive: Uint8Array<ArrayBuffer>, limit = 1_000_000): Promise<unknown> =>
  unpackXml(archive, limit).then(
    () => 'none',
    (error: Error) => error.cause,
  );

describe('unpackXml', () => {
  const ARCHIVE = zip({ 'xl/表.xml': '<a>甲</a>', 'xl/media/x.png': 'x', '_rels/.rels': '<b/>' });

  it('unpacks the XML files', async () => {
    const files = await unpackXml(ARCHIVE, 1000);
    expect(files.map(({ path, bytes }) => [path, text(bytes)])).toEqual([
      ['xl/表.xml', '<a>甲</a>'],
      ['_rels/.rels', '<b/>'],
    ]);
  });

  it('reads what it stored itself, in which nothing is left to unpack', async () => {
    const files = await unpackXml(ARCHIVE, 1000);
    const stored = storedArchive(files);
    expect(await unpackXml(new Uint8Array(stored), 1000)).toEqual(files);
    // The method, two bytes at 8 of each local header, is 0: the library would hand a packed file to a worker.
    expect(new DataView(stored).getUint16(8, true)).toBe(0);
    expect(text(new Uint8Array(stored))).toContain('<a>甲</a>');
  });

  it('stops at its limit, whatever the archive says of its size', async () => {
    const bomb = zip({ 'a.xml': ' '.repeat(2_000_000) });
    expect(bomb.length).toBeLessThan(10_000);
    expect(await causeOf(bomb)).toBe('too-large');
    expect(await causeOf(zip({ 'a.xml': ' '.repeat(600_000), 'b.xml': ' '.repeat(600_000) }))).toBe(
      'too-large',
    );
  });

  it('names what is damaged, wherever it is cut or changed', async () => {
    for (let length = 0; length < ARCHIVE.length; length += 7)
      expect(await causeOf(ARCHIVE.slice(0, length))).toBe('damaged');
    for (let at = 0; at < ARCHIVE.length; at++) {
      const changed = ARCHIVE.slice();
      changed[at] = 255 - (changed[at] ?? 0);
      expect(['none', 'damaged', 'encrypted', 'too-large']).toContain(await causeOf(changed));
    }
  });
});
