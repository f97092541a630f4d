import type { ComponentChildren } from 'preact';
import { schemeSentences } from '../../rules/scheme-words';
import type { Scheme } from '../../utils/model/scheme';
import { useStrings } from '../strings';

/** One 本地方案 among the others: what it changes, and what can be done with it. */
export function SchemeCard({
  scheme,
  isOffices,
  children,
}: {
  readonly scheme: Scheme;
  /** 由单位统一设定: it can be chosen, not changed. */
  readonly isOffices: boolean;
  readonly children?: ComponentChildren;
}) {
  const { schemes: t, tasks } = useStrings();
  const sentences = schemeSentences(scheme);
  return (
    <div class="line">
      <div>
        <b>{scheme.name}</b> <span class="tag">{tasks.editions[scheme.edition]}</span>
        {isOffices && (
          <span class="tag green" title={t.fromOfficeHelp}>
            {t.fromOffice}
          </span>
        )}
        {sentences.length === 0 && <p class="soft">{t.same}</p>}
        {sentences.map((sentence) => (
          <p key={sentence} class="soft">
            {sentence}
          </p>
        ))}
      </div>
      {children && <div class="buttons">{children}</div>}
    </div>
  );
}
