import { useStrings } from './strings';

/** All keys, opened with `?`. */
export function KeyHelp({ open, onToggle }: { open: boolean; onToggle(open: boolean): void }) {
  const t = useStrings();
  return (
    <details class="block" open={open} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary>{t.keys}</summary>
      <dl class="keys">
        {t.keyList.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
