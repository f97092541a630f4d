import { VERDICT_WORDS } from '../../rules/verdict/words';
import type { VerdictVersion } from '../../utils/model/verdict';
import { useStrings } from '../strings';
import { clock } from '../words';

/** Every verdict the inspection was closed with, the newest first, and why it was opened again. None ever changes. */
export function VerdictVersions({ versions }: { readonly versions: readonly VerdictVersion[] }) {
  const { inspection: t } = useStrings();
  return (
    <section class="card" aria-labelledby="versions">
      <h3 id="versions">{t.versions}</h3>
      {versions.length === 0 && <p class="soft">{t.noVersions}</p>}
      <ol class="plain">
        {[...versions].reverse().map(({ id, version, verdict, closedAt, author, reopened }) => (
          <li key={id}>
            <b>
              {t.versionOf(version)} {VERDICT_WORDS.verdict[verdict.verdict]}
            </b>{' '}
            {verdict.problems.map((problem) => VERDICT_WORDS.problem[problem]).join('；')}
            <small>
              {' '}
              {t.closedAt} {[clock(closedAt), author].filter(Boolean).join(' · ')}
            </small>
            {reopened && (
              <p>
                {t.reopenedBecause}
                {reopened.reason}
                <small> {[clock(reopened.at), reopened.author].filter(Boolean).join(' · ')}</small>
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
