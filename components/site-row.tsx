import { useId, useState } from 'preact/hooks';
import type { SiteFacts } from '../utils/model/finding';
import { LEVELS, type Level, SITE_KINDS, type SiteKind } from '../utils/model/words';
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
  if (site.kind === 'unknown' || changing) {
    return (
      <SiteQuestion
        site={site}
        onAnswer={(kind, level) => {
          setChanging(false);
          onAnswer(kind, level);
        }}
        {...(changing ? { onCancel: () => setChanging(false) } : {})}
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
      <button type="button" class="small" onClick={() => setChanging(true)}>
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
  const [kind, setKind] = useState<SiteKind>(site.kind === 'unknown' ? 'portal' : site.kind);
  const [level, setLevel] = useState<Level>(site.level);
  const ids = { kind: useId(), level: useId() };
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
      <select id={ids.kind} value={kind} onChange={(event) => setKind(event.currentTarget.value as SiteKind)}>
        {SITE_KINDS.filter((one) => one !== 'unknown').map((one) => (
          <option key={one} value={one}>
            {t.siteKinds[one]}
          </option>
        ))}
      </select>
      {(kind === 'portal' || kind === 'department') && (
        <>
          <label for={ids.level}>{t.level}</label>
          <select
            id={ids.level}
            value={level}
            onChange={(event) => setLevel(event.currentTarget.value as Level)}
          >
            {LEVELS.map((one) => (
              <option key={one} value={one}>
                {t.levels[one]}
              </option>
            ))}
          </select>
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
