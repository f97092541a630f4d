import { useId, useState } from 'preact/hooks';
import { type LexiconProblem, readLexicon } from '../../utils/lexicon/read-lexicon';
import type { Lexicon } from '../../utils/model/lexicon';
import { decodeText } from '../../utils/text-encoding';
import { useStrings } from '../strings';
import { fill } from '../strings/triage';
import { useOnce } from '../use-once';

/** Ten thousand words with what belongs to them are well under this. */
const MAX_BYTES = 5_000_000;
const PROBLEMS_SHOWN = 100;

interface ReadFile {
  readonly lexicon: Lexicon;
  readonly problems: readonly LexiconProblem[];
}

/** A list from a CSV or TXT file: what was read of it is shown first, and kept when the inspector says so. */
export function LexiconImport({ onImport }: { onImport(lexicon: Lexicon): Promise<boolean> }) {
  const { lexicons: t } = useStrings();
  const ids = { file: useId(), help: useId(), name: useId() };
  const [read, setRead] = useState<ReadFile | null>(null);
  const [name, setName] = useState('');
  const [isTooLarge, setTooLarge] = useState(false);
  const once = useOnce();

  const take = async (file: File): Promise<void> => {
    setTooLarge(file.size > MAX_BYTES);
    setRead(null);
    if (file.size > MAX_BYTES) return;
    const title = file.name.replace(/\.[^.]+$/, '').slice(0, 300);
    setRead(readLexicon(decodeText(new Uint8Array(await file.arrayBuffer())).text, title));
    setName(title);
  };
  const keep = async (): Promise<void> => {
    if (!read || name.trim() === '' || read.lexicon.entries.length === 0) return;
    if (await onImport({ ...read.lexicon, name: name.trim() })) setRead(null);
  };
  return (
    <>
      <div class="fields">
        <label for={ids.file}>{t.file}</label>
        <input
          id={ids.file}
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          aria-describedby={ids.help}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            currentTarget.value = '';
            if (file) void take(file);
          }}
        />
        <small id={ids.help} class="wide">
          {t.format}
        </small>
      </div>
      {isTooLarge && (
        <p class="status failed" role="alert">
          {t.tooLarge}
        </p>
      )}
      {read && (
        <form
          class="status"
          aria-label={t.import}
          onSubmit={(event) => {
            event.preventDefault();
            void once(keep);
          }}
        >
          <p role="status">
            {read.lexicon.entries.length === 0
              ? t.empty
              : fill(t.read, {
                  entries: read.lexicon.entries.length,
                  exceptions: read.lexicon.exceptions.length,
                })}
          </p>
          <div class="fields">
            <label for={ids.name}>{t.name}</label>
            <input
              id={ids.name}
              required
              maxLength={300}
              value={name}
              onInput={({ currentTarget: { value } }) => setName(value)}
            />
            <button type="submit" class="primary" aria-disabled={read.lexicon.entries.length === 0}>
              {t.import}
            </button>
            <button type="button" onClick={() => setRead(null)}>
              {t.cancel}
            </button>
          </div>
          <Problems problems={read.problems} />
        </form>
      )}
    </>
  );
}

function Problems({ problems }: { readonly problems: readonly LexiconProblem[] }) {
  const { lexicons: t } = useStrings();
  if (problems.length === 0) return null;
  const more = problems.length - PROBLEMS_SHOWN;
  return (
    <details>
      <summary>{fill(t.problems, { n: problems.length })}</summary>
      <ul>
        {problems.slice(0, PROBLEMS_SHOWN).map(({ line, cause, word }) => (
          <li key={`${line} ${word}`}>
            {fill(t.line, { line })}：{t.causes[cause]}
            {word && `（${word}）`}
          </li>
        ))}
        {more > 0 && <li>{fill(t.more, { n: more })}</li>}
      </ul>
    </details>
  );
}
