import { type Strings, useStrings } from '../strings';

/** How far a check of links is. */
export interface LinkProgress {
  readonly auditIds: readonly string[];
  /** `reading` the pages, asking a known-good site about our own `network`, `asking` the links. */
  readonly stage: 'reading' | 'network' | 'asking';
  readonly pages: { readonly done: number; readonly total: number };
  readonly links: { readonly done: number; readonly total: number };
  readonly dead: number;
  readonly unsure: number;
  readonly secondsLeft: number;
}

/** The check under way: how far, what it found, how long it will take, and the way to stop it. */
export function LinkCheckProgress({ progress, onStop }: { readonly progress: LinkProgress; onStop(): void }) {
  const { links: t } = useStrings();
  const { stage, pages, links, dead, unsure, secondsLeft } = progress;
  const isAsking = stage === 'asking';
  return (
    <div class="status link-progress">
      <strong>{t.stages[stage]}</strong>
      <progress
        aria-label={t.title}
        {...(isAsking ? { value: links.done, max: Math.max(links.total, 1) } : {})}
      />
      {isAsking && (
        <p>
          {t.progress(`${pages.done + 1}/${pages.total}`, `${links.done}/${links.total}`)}
          {' · '}
          {t.soFar(dead, unsure)}
          {secondsLeft > 0 && ` · ${t.left(spell(secondsLeft, t))}`}
        </p>
      )}
      <button type="button" onClick={onStop}>
        {t.stop}
      </button>
    </div>
  );
}

/** Rounded up: nobody is told that it is over before it is. */
function spell(seconds: number, t: Strings['links']): string {
  if (seconds <= 90) return t.seconds(Math.ceil(seconds / 10) * 10);
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? t.minutes(minutes) : t.hours(Math.floor(minutes / 60), minutes % 60);
}
