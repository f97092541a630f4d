import type { ComponentChild } from 'preact';
import { missingSentence } from '../../rules/verdict/words';
import type { Missing } from '../../utils/model/verdict';
import { useStrings } from '../strings';
import { Link } from './link';
import type { Route } from './route';

/** What must still be answered, seen or told before the verdict can be 合格, each with the way there. */
export function VerdictMissing({
  missing,
  inspectionId,
  siteQuestion,
}: {
  readonly missing: readonly Missing[];
  readonly inspectionId: string;
  /** Asks what the site is, where that is missing. */
  readonly siteQuestion: ComponentChild;
}) {
  const { inspection: t, bench } = useStrings();
  const ways: Readonly<Record<string, readonly [Route, string]>> = {
    'open-veto': [{ page: 'triage', scope: 'inspection', id: inspectionId }, t.triage],
    coverage: [{ page: 'inspection', inspectionId, view: 'columns' }, t.views.columns],
    'not-government': [{ page: 'registers' }, bench.registers],
  };
  return (
    <section class="card" aria-labelledby="missing">
      <h3 id="missing">{t.missing}</h3>
      <ul class="plain missing">
        {missing.map((one) => {
          const way = ways[one.what];
          return (
            <li key={JSON.stringify(one)}>
              {missingSentence(one)} {way && <Link to={way[0]}>{way[1]}</Link>}
              {one.what === 'site-kind' && siteQuestion}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
