import type { ColumnView, EntryView } from '../rules/core/column-view';
import type { GuideView } from '../utils/page/guides/view';
import type { LettersView } from '../utils/page/letters/view';
import { useStrings } from './strings';
import { clauseOf } from './words';

/** What was read on a page besides its findings. */
export interface Reading {
  readonly column: ColumnView | null;
  readonly letters: LettersView | null;
  readonly guide: GuideView | null;
}

export interface ReadingProps {
  readonly reading: Reading;
  readonly canLocate: boolean;
  /** Frames a place of the page: its path, the text that must still stand there. */
  onPlace(path: string, text: string): void;
}

/** What was read, so that a person can check it at a glance: entries with their dates, letters, or the ten boxes. */
export function ReadingBlock({ reading, ...place }: ReadingProps) {
  const { column, letters, guide } = reading;
  return (
    <>
      {guide && <GuideBoxes guide={guide} {...place} />}
      {letters && <Letters letters={letters} {...place} />}
      {column && column.state !== 'none' && <Column column={column} {...place} />}
    </>
  );
}

type Place = Omit<ReadingProps, 'reading'>;

function Column({ column, ...place }: { column: ColumnView } & Place) {
  const t = useStrings();
  const { column: about, newest, days, window, entries, total } = column;
  return (
    <details class="block reading">
      <summary>
        {t.readEntries} <span class="count">{total}</span>
        {newest && (
          <small>
            {t.newest} {newest}
          </small>
        )}
      </summary>
      {about && (
        <p>
          {[about.name, about.className, about.isFirstLevel === true ? t.firstLevel : '']
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      <p>
        {newest === null ? t.noNewest : `${t.newest} ${newest}（${days} ${t.days}）`}
        {window?.end && ` · ${t.window} ${window.words} · ${t.windowEnd} ${window.end}`}
        {window && <small>{clauseOf(window.clause)?.section ?? window.clause}</small>}
        {column.state !== 'items' && ` ${t.listStates[column.state]}`}
      </p>
      <ol class="entries">
        {entries.map((entry, i) => (
          <Entry key={`${i} ${entry.title}`} entry={entry} {...place} />
        ))}
      </ol>
    </details>
  );
}

function Entry({ entry, canLocate, onPlace }: { entry: EntryView } & Place) {
  const t = useStrings();
  const { title, path, newest, pinned, future, understood, day, written } = entry;
  return (
    <li class={newest ? 'newest' : undefined}>
      <span class="date">
        {day ?? (understood === 'open' ? `${written}？` : '—')}
        {newest && <span class="tag green">{t.newest}</span>}
        {pinned && <span class="tag">{t.pinned}</span>}
        {future && <span class="tag amber">{t.future}</span>}
      </span>
      <Placed text={title} path={path} canLocate={canLocate} onPlace={onPlace} />
    </li>
  );
}

function Letters({ letters, ...place }: { letters: LettersView } & Place) {
  const t = useStrings();
  return (
    <details class="block reading">
      <summary>
        {t.readLetters} <span class="count">{letters.total}</span>
      </summary>
      {letters.excluded && (
        <p>
          {letters.excluded}：{t.excluded}
        </p>
      )}
      <ol class="entries">
        {letters.letters.map((letter, i) => (
          <li key={`${i} ${letter.title}`}>
            <span class="date">
              {t.asked} {letter.asked ?? '—'} · {t.answered} {letter.answered ?? '—'}
              {letter.days !== null && ` · ${letter.days} ${t.days}`}
              <span class={`tag ${letter.reply === 'unanswered' ? 'amber' : ''}`}>
                {letter.status || t.replies[letter.reply]}
              </span>
            </span>
            <Placed text={letter.title} path={letter.path} {...place} />
            {letter.unit && <small>{letter.unit}</small>}
          </li>
        ))}
      </ol>
    </details>
  );
}

function GuideBoxes({ guide, ...place }: { guide: GuideView } & Place) {
  const t = useStrings();
  const found = guide.boxes.filter(({ state }) => state === 'present').length;
  return (
    <details class="block reading" open>
      <summary>
        {t.readGuide}{' '}
        <span class="count">
          {found}/{guide.boxes.length}
        </span>
      </summary>
      <ul class="boxes">
        {guide.boxes.map(({ id, name, state, value, note, path }) => (
          <li key={id} class={state}>
            <b>{name}</b>
            <span class={`tag ${state === 'present' ? 'green' : state === 'missing' ? 'red' : 'amber'}`}>
              {t.boxStates[state]}
            </span>
            {value && <Placed text={value} path={path} {...place} />}
            {note && <small>{note}</small>}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A text that leads to its place on the page. */
function Placed({ text, path, canLocate, onPlace }: { text: string; path: string | null } & Place) {
  const t = useStrings();
  if (path === null || !canLocate) return <span class="text">{text}</span>;
  return (
    <button type="button" class="text" title={t.locate} onClick={() => onPlace(path, text)}>
      {text}
    </button>
  );
}
