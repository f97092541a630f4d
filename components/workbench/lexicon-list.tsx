import { grouped } from '../../utils/grouped';
import type { Lexicon, LexiconRow } from '../../utils/model/lexicon';
import { useStrings } from '../strings';
import { fill } from '../strings/triage';
import { clock } from '../words';
import { Tick } from './tick';

/** 词表 that are kept, and the office's, which are always in use. */
export function LexiconList({
  lexicons,
  offices,
  onSwitch,
  onRemove,
}: {
  readonly lexicons: readonly LexiconRow[];
  readonly offices: readonly Lexicon[];
  onSwitch(lexicon: LexiconRow, isOn: boolean): void;
  onRemove(lexicon: LexiconRow): void;
}) {
  const { lexicons: t, schemes } = useStrings();
  if (lexicons.length + offices.length === 0) return <p class="soft">{t.none}</p>;
  return (
    <ul class="entries">
      {offices.map((lexicon, i) => (
        // The office's lists have no identity but their place.
        <li key={`office ${i}`}>
          <b>{lexicon.name}</b>{' '}
          <span class="tag green" title={schemes.fromOfficeHelp}>
            {schemes.fromOffice}
          </span>
          <Counts {...lexicon} />
        </li>
      ))}
      {lexicons.map((lexicon) => (
        <li key={lexicon.id} class="line">
          <div>
            <Tick checked={lexicon.isOn} onTick={(checked) => onSwitch(lexicon, checked)}>
              <b>{lexicon.name}</b>
              <span class="unseen">{t.on}</span>
            </Tick>
            <Counts {...lexicon} />
            <small>
              {t.importedAt} {clock(lexicon.importedAt)}
            </small>
          </div>
          <button type="button" onClick={() => onRemove(lexicon)}>
            {t.remove}
            <span class="unseen">{lexicon.name}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** How many words there are of each category. */
function Counts({ entries, exceptions }: Pick<Lexicon, 'entries' | 'exceptions'>) {
  const { lexicons: t } = useStrings();
  const categories = [...grouped(entries, ({ category }) => category)].filter(
    ([category]) => category !== '',
  );
  return (
    <p class="soft">
      {fill(t.entries, { n: entries.length })}
      {exceptions.length > 0 && `、${fill(t.exceptions, { n: exceptions.length })}`}
      {categories.length > 0 && `（${categories.map(([name, its]) => `${name} ${its.length}`).join('、')}）`}
    </p>
  );
}
