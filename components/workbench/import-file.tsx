import { useEffect, useRef, useState } from 'preact/hooks';
import { useStrings } from '../strings';
import type { FileReading } from './import-reading';

const FORMATS = '.csv,.tsv,.txt,.xlsx';

/** 选择文件: by a button, or dropped anywhere on the page; how far its reading is, or why it cannot be read. */
export function ImportFile({ progress, read, refusal, take }: FileReading) {
  const { imports: t } = useStrings();
  const input = useRef<HTMLInputElement>(null);
  const isDragged = useDrop(take);
  return (
    <section class={`card drop ${isDragged ? 'dragged' : ''}`}>
      <div class="buttons">
        <button
          type="button"
          class={read || progress ? '' : 'primary'}
          onClick={() => input.current?.click()}
        >
          {read || progress ? t.chooseOther : t.choose}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          accept={FORMATS}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) take(file);
            // The same file, mended, may be chosen again.
            currentTarget.value = '';
          }}
        />
        <span class="soft">{isDragged ? t.dropNow : `${t.dropHere}${t.formats}`}</span>
      </div>
      {refusal !== null && (
        <p class="status failed" role="alert">
          {refusal}
        </p>
      )}
      {read && (
        <p>
          <strong>{read.table.fileName}</strong>{' '}
          <span class="soft">
            {read.table.rows.length} {t.rows} ·{' '}
            {read.table.encoding?.toUpperCase() ?? `${t.sheet} ${read.table.sheet}`}
          </span>
        </p>
      )}
      {progress && <ReadingBar {...progress} />}
    </section>
  );
}

function ReadingBar({ fileName, done, total }: NonNullable<FileReading['progress']>) {
  const { imports: t } = useStrings();
  // Without a value it moves to and fro.
  const value = total > 0 ? { value: done, max: total } : {};
  return (
    <div class="reading-bar">
      <span role="status">
        {t.reading} {fileName}
      </span>
      <progress aria-label={`${t.reading} ${fileName}`} {...value} />
      {total > 0 && (
        <span class="soft figures">
          {done}/{total} {t.rows}
        </span>
      )}
    </div>
  );
}

/** Takes the file that is dropped on the page, which the browser would open in its place. */
function useDrop(onFile: (file: File) => void): boolean {
  const [isDragged, setDragged] = useState(false);
  const taker = useRef(onFile);
  taker.current = onFile;
  useEffect(() => {
    const isFile = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;
    const onOver = (event: DragEvent): void => {
      if (!isFile(event)) return;
      event.preventDefault();
      setDragged(true);
    };
    const onLeave = ({ relatedTarget }: DragEvent): void => {
      if (relatedTarget === null) setDragged(false);
    };
    const onDrop = (event: DragEvent): void => {
      if (!isFile(event)) return;
      event.preventDefault();
      setDragged(false);
      const file = event.dataTransfer?.files[0];
      if (file) taker.current(file);
    };
    addEventListener('dragover', onOver);
    addEventListener('dragleave', onLeave);
    addEventListener('drop', onDrop);
    return () => {
      removeEventListener('dragover', onOver);
      removeEventListener('dragleave', onLeave);
      removeEventListener('drop', onDrop);
    };
  }, []);
  return isDragged;
}
