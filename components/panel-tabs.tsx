import { useStrings } from './strings';

export const PANEL_PLACES = ['page', 'site', 'task'] as const;
/** 本页, 本站, 任务 */
export type PanelPlace = (typeof PANEL_PLACES)[number];

/** The panel's three views. */
export function PanelTabs({
  place,
  onChange,
}: {
  readonly place: PanelPlace;
  onChange(place: PanelPlace): void;
}) {
  const { walk: t } = useStrings();
  return (
    <nav class="tabs" aria-label={t.places}>
      {PANEL_PLACES.map((one) => (
        <button
          key={one}
          type="button"
          aria-current={one === place ? 'page' : undefined}
          onClick={() => onChange(one)}
        >
          {t.placeNames[one]}
        </button>
      ))}
    </nav>
  );
}
