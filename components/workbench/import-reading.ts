import { useEffect, useRef, useState } from 'preact/hooks';
import type { Mapping } from '../../utils/register/headings';
import { type Pace, type RegisterImport, readRegister, readSites } from '../../utils/register/read-register';
import { TABLE_CAPS, TableError } from '../../utils/register/table-error';

/** Where the reading of a file stands. */
export interface FileReading {
  /** Null while nothing is being read. Rows; `total` is 0 while the file is unpacked. */
  readonly progress: { readonly fileName: string; readonly done: number; readonly total: number } | null;
  /** While a corrected mapping is read, its sites and problems are those of the mapping before. */
  readonly read: RegisterImport | null;
  /** Counts the files. */
  readonly fileNumber: number;
  /** Why the last file cannot be imported, and what to do. */
  readonly refusal: string | null;
  take(file: File): void;
  correct(mapping: Mapping): void;
}

/** Reads one file at a time; a newer file or mapping ends the reading before it. */
export function useFileReading(onUnexpected: (detail: string) => void): FileReading {
  const [progress, setProgress] = useState<FileReading['progress']>(null);
  const [read, setRead] = useState<RegisterImport | null>(null);
  const [fileNumber, setFileNumber] = useState(0);
  const [refusal, setRefusal] = useState<string | null>(null);
  const latest = useRef(0);
  // Whoever has left the page waits for nothing.
  useEffect(() => () => void latest.current++, []);

  const run = async (fileName: string, work: (pace: Pace) => Promise<RegisterImport>): Promise<void> => {
    const turn = ++latest.current;
    const isOver = (): boolean => turn !== latest.current;
    setRefusal(null);
    setProgress({ fileName, done: 0, total: 0 });
    try {
      const result = await work({
        onProgress: (done, total) => {
          if (!isOver()) setProgress({ fileName, done, total });
        },
        breathe: async () => {
          await macrotask();
          if (isOver()) throw new Error('superseded');
        },
      });
      if (!isOver()) setRead(result);
    } catch (error) {
      if (isOver()) return;
      if (error instanceof TableError) setRefusal(error.message);
      else onUnexpected(String(error));
    }
    if (!isOver()) setProgress(null);
  };

  const take = (file: File): void => {
    setRead(null);
    setFileNumber((number) => number + 1);
    void run(file.name, async (pace) => {
      // Before its bytes are in memory.
      if (file.size > TABLE_CAPS.bytes) throw new TableError('too-large');
      return readRegister(new Uint8Array(await file.arrayBuffer()), file.name, pace);
    });
  };
  const correct = (mapping: Mapping): void => {
    if (!read) return;
    setRead({ ...read, mapping });
    void run(read.table.fileName, async (pace) => ({
      ...read,
      mapping,
      ...(await readSites(read.table, mapping, pace)),
    }));
  };
  return { progress, read, fileNumber, refusal, take, correct };
}

/** Lets the page draw; a promise alone would not. */
const macrotask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
