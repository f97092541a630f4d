import { useId, useMemo, useState } from 'preact/hooks';
import type { Check } from '../../rules/checks';
import { clauseTitles } from '../../rules/core/wording';
import { checksOf, HELP_FAMILIES } from '../../rules/help';
import { useStrings } from '../strings';
import { fill } from '../strings/triage';
import { Link } from './link';

/** All that a search looks through. */
const wordsOf = ({ id, name, clauses, lookedFor }: Check): string =>
  [id, name, lookedFor, ...clauses, ...clauseTitles(clauses)].join('\n').toLowerCase();

interface Entry {
  readonly check: Check;
  readonly words: string;
}

const ALL: readonly { key: string; name: string; entries: readonly Entry[] }[] = HELP_FAMILIES.map(
  (family) => ({
    key: family.key,
    name: family.name,
    entries: checksOf(family).map((check) => ({ check, words: wordsOf(check) })),
  }),
);

/** 检查项 by family, searched by words that all must be found. */
export function RuleList() {
  const { checks: t } = useStrings();
  const search = useId();
  const [typed, setTyped] = useState('');
  const families = useMemo(() => {
    const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
    return ALL.map(({ entries, ...family }) => ({
      ...family,
      entries: entries.filter(({ words }) => wanted.every((word) => words.includes(word))),
    })).filter(({ entries }) => entries.length > 0);
  }, [typed]);
  const count = families.reduce((sum, { entries }) => sum + entries.length, 0);
  return (
    <>
      <div class="fields">
        <label for={search}>{t.search}</label>
        <input
          id={search}
          type="search"
          class="long"
          value={typed}
          placeholder={t.searchHint}
          onInput={({ currentTarget: { value } }) => setTyped(value)}
        />
        <span class="soft" role="status">
          {count === 0 ? t.noMatch : fill(t.count, { n: count })}
        </span>
      </div>
      {families.map(({ key, name, entries }) => (
        <section key={key} class="rule-family" aria-labelledby={`family-${key}`}>
          <h3 id={`family-${key}`}>{name}</h3>
          <ul>
            {entries.map(({ check }) => (
              <li key={check.id}>
                <Link to={{ page: 'rules', ruleId: check.id }}>{check.name}</Link>
                <span class="tag">{t.short[check.authority]}</span>
                <small>{check.lookedFor}</small>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
