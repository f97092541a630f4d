import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SiteFacts } from '../utils/model/finding';
import { LEVELS, type Level, SITE_KINDS, type SiteKind } from '../utils/model/words';
import { Choice } from './choice';
import { useStrings } from './strings';

export interface SiteRowProps {
  readonly host: string;
  readonly site: SiteFacts;
  onAnswer(kind: SiteKind, level: Level): void;
}

/** 网站类型与层级: asked once per host, then one line that can be changed. */
export function SiteRow({ host, site, onAnswer }: SiteRowProps) {
  const t = useStrings();
  const [changing, setChanging] = useState(false);
  const changeButton = useRef<HTMLButtonElement>(null);
  const answered = useRef(false);
  const isAsked = site.kind === 'unknown' || changing;
  useLayoutEffect(() => {
    if (!isAsked && answered.current) changeButton.current?.focus();
    answered.current = false;
  }, [isAsked]);
  if (isAsked) {
    return (
      <SiteQuestion
        site={site}
        onAnswer={(kind, level) => {
          answered.current = true;
          setChanging(false);
          onAnswer(kind, level);
        }}
        {...(changing
          ? {
              onCancel: () => {
                answered.current = true;
                setChanging(false);
              },
            }
          : {})}
      />
    );
  }
  return (
    <div class="row">
      <span>
        {t.siteKind}：<b>{t.siteKinds[site.kind]}</b>
        {site.kind !== 'nongov' && ` · ${t.levels[site.level]}`}
        <small>{host}</small>
      </span>
      <button type="button" class="small" ref={changeButton} onClick={() => setChanging(true)}>
        {t.change}
        <span class="unseen">{t.siteKind}</span>
      </button>
    </div>
  );
}

function SiteQuestion({
  site,
  onAnswer,
  onCancel,
}: Pick<SiteRowProps, 'site' | 'onAnswer'> & { onCancel?: () => void }) {
  const t = useStrings();
  const [kind, setKind] = useState<SiteKind>(site.kind);
  const [level, setLevel] = useState<Level>(site.level);
  const ids = { kind: useId(), level: useId() };
  const first = useRef<HTMLSelectElement>(null);
  // Opened by a button that is gone now: the focus goes on here.
  useLayoutEffect(() => {
    if (onCancel) first.current?.focus();
  }, []);
  return (
    <form
      class="row question"
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer(kind, kind === 'nongov' ? 'unknown' : kind === 'ministry' ? 'central' : level);
      }}
    >
      <p>{t.siteQuestion}</p>
      <label for={ids.kind}>{t.siteKind}</label>
      <select
        id={ids.kind}
        ref={first}
        required
        value={kind === 'unknown' ? '' : kind}
        onChange={(event) => setKind(event.currentTarget.value as SiteKind)}
      >
        {SITE_KINDS.map((one) => (
          <option key={one} value={one === 'unknown' ? '' : one} disabled={one === 'unknown'}>
            {t.siteKinds[one]}
          </option>
        ))}
      </select>
      {(kind === 'portal' || kind === 'department') && (
        <>
          <label for={ids.level}>{t.level}</label>
          <Choice id={ids.level} words={LEVELS} names={t.levels} chosen={level} onChoose={setLevel} />
        </>
      )}
      <button type="submit" class="primary">
        {t.save}
      </button>
      {onCancel && (
        <button type="button" onClick={onCancel}>
          {t.cancel}
        </button>
      )}
    </form>
  );
}
