import { useId, useState } from 'preact/hooks';
import { VERDICT_WORDS } from '../../rules/verdict/words';
import { ROUNDINGS, SITE_NAMES, type TableTemplate, WORDING_SETS } from '../../utils/model/table-template';
import { PROBLEMS } from '../../utils/model/verdict';
import type { TemplateSetting } from '../../utils/tables/official/template';
import { wordOf } from '../../utils/tables/official/wording';
import { Choice, type ChoiceProps } from '../choice';
import { useStrings } from '../strings';

interface TemplateProps {
  readonly template: TableTemplate;
  /** Those that change something of this table. */
  readonly settings: readonly TemplateSetting[];
  /** As the table has them now. */
  readonly areas: readonly string[];
  /** False while it is as its source prints it. */
  readonly isOwn: boolean;
  onSave(template: TableTemplate): void;
  onRestore(): void;
}

/** 报表模板: what an office sets once for a table, folded away while it does not. */
export function TableTemplateForm(props: TemplateProps) {
  const t = useStrings().tables.template;
  return (
    <details class="card unprinted template">
      <summary>
        {t.name} {props.isOwn && <span class="tag">{t.own}</span>}
      </summary>
      <Fields key={JSON.stringify(props.template)} {...props} />
    </details>
  );
}

function Fields({ template, settings, areas, isOwn, onSave, onRestore }: TemplateProps) {
  const { tables, save } = useStrings();
  const t = tables.template;
  const [draft, setDraft] = useState(() => draftOf(template));
  const change = (part: Partial<Draft>): void => setDraft({ ...draft, ...part });
  const has = (setting: TemplateSetting): boolean => settings.includes(setting);
  return (
    <form
      aria-label={t.name}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(templateIn(draft));
      }}
    >
      <p class="soft">{t.help}</p>
      <label>
        {t.title}
        <input
          value={draft.title}
          required
          pattern=".*\S.*"
          maxLength={300}
          onInput={({ currentTarget: { value: title } }) => change({ title })}
        />
      </label>
      <div class="fields">
        {has('rounding') && (
          <LabelledChoice
            label={t.rounding}
            names={t.roundings}
            words={ROUNDINGS}
            chosen={draft.rounding}
            onChoose={(rounding) => change({ rounding })}
          />
        )}
        {has('siteName') && (
          <LabelledChoice
            label={t.siteName}
            names={t.siteNames}
            words={SITE_NAMES}
            chosen={draft.siteName}
            onChoose={(siteName) => change({ siteName })}
          />
        )}
        {has('wording') && (
          <>
            <LabelledChoice
              label={t.wording}
              names={t.wordings}
              words={WORDING_SETS}
              chosen={draft.wording}
              onChoose={(wording) => change({ wording })}
            />
            <label>
              {t.joint}{' '}
              <input
                class="joint"
                value={draft.joint}
                required
                maxLength={4}
                onInput={({ currentTarget: { value: joint } }) => change({ joint })}
              />
            </label>
          </>
        )}
      </div>
      {has('wording') && <OwnWords draft={draft} onChange={change} />}
      {has('areas') && (
        <div>
          <Lines label={t.areas} lines={draft.areas} onInput={(lines) => change({ areas: lines })} />
          <button type="button" class="small" onClick={() => change({ areas: areas.join('\n') })}>
            {t.fillAreas}
          </button>
        </div>
      )}
      <Lines label={t.notes} lines={draft.notes} onInput={(notes) => change({ notes })} />
      <div class="buttons">
        <button type="submit" class="primary">
          {save}
        </button>
        {isOwn && (
          <button type="button" onClick={onRestore}>
            {t.restore}
          </button>
        )}
      </div>
    </form>
  );
}

/** As it stands in the form: lists are lines. */
type Draft = Omit<TableTemplate, 'areas' | 'notes'> & { readonly areas: string; readonly notes: string };

const draftOf = ({ areas, notes, ...template }: TableTemplate): Draft => ({
  ...template,
  areas: areas.join('\n'),
  notes: notes.join('\n'),
});

const linesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const templateIn = ({ areas, notes, wordingEdits, ...draft }: Draft): TableTemplate => ({
  ...draft,
  title: draft.title.trim(),
  wordingEdits: Object.fromEntries(
    PROBLEMS.flatMap((problem) => {
      const own = wordingEdits[problem]?.trim();
      return own ? [[problem, own]] : [];
    }),
  ),
  areas: [...new Set(linesIn(areas))],
  notes: linesIn(notes),
});

function LabelledChoice<Word extends string>({
  label,
  ...choice
}: ChoiceProps<Word> & { readonly label: string }) {
  const id = useId();
  return (
    <label for={id}>
      {label} <Choice id={id} {...choice} />
    </label>
  );
}

const Lines = ({
  label,
  lines,
  onInput,
}: {
  readonly label: string;
  readonly lines: string;
  onInput(lines: string): void;
}) => (
  <label>
    {label}
    <textarea
      rows={Math.min(8, lines.split('\n').length + 1)}
      value={lines}
      maxLength={20_000}
      onInput={({ currentTarget }) => onInput(currentTarget.value)}
    />
  </label>
);

/** What an office calls a problem instead; the word of the set stands where it says nothing. */
function OwnWords({
  draft,
  onChange,
}: {
  readonly draft: Draft;
  onChange(part: Pick<Draft, 'wordingEdits'>): void;
}) {
  const t = useStrings().tables.template;
  return (
    <fieldset class="own-words">
      <legend>{t.ownWords}</legend>
      {PROBLEMS.map((problem) => (
        <label key={problem}>
          {VERDICT_WORDS.problem[problem]}
          <input
            value={draft.wordingEdits[problem] ?? ''}
            placeholder={wordOf(problem, { wording: draft.wording, wordingEdits: {} }).word}
            maxLength={300}
            onInput={({ currentTarget: { value } }) =>
              onChange({ wordingEdits: { ...draft.wordingEdits, [problem]: value } })
            }
          />
        </label>
      ))}
    </fieldset>
  );
}
