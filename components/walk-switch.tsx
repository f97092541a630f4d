import { useId } from 'preact/hooks';
import { useStrings } from './strings';

/** 走查: on or off in this tab, with what it does and what it asks leave for. */
export function WalkSwitch({
  isOn,
  canRelease,
  onChange,
  onRelease,
}: {
  readonly isOn: boolean;
  /** Whether leave to read the site was given. */
  readonly canRelease: boolean;
  onChange(on: boolean): void;
  onRelease(): void;
}) {
  const { walk: t } = useStrings();
  const help = useId();
  return (
    <div class={`block walk ${isOn ? 'on' : ''}`}>
      <div class="row">
        <button
          type="button"
          role="switch"
          class="switch"
          aria-checked={isOn}
          aria-describedby={help}
          onClick={() => onChange(!isOn)}
        >
          {t.walk}
        </button>
        {canRelease && (
          <button type="button" class="small" onClick={onRelease}>
            {t.release}
          </button>
        )}
      </div>
      <small id={help}>{isOn ? t.walkOn : t.walkOff}</small>
    </div>
  );
}
