import type { BundleProgress } from '../../utils/bundle/source';
import { useStrings } from '../strings';

/** Work on a bundle: how far it is, and the way to stop it. */
export interface BundleStage {
  readonly stage: 'exporting' | 'reading' | 'merging';
  readonly progress: BundleProgress | null;
  readonly cancel: () => void;
}

export function BundleProgressBar({ stage, progress, cancel }: BundleStage) {
  const { cancel: cancelWord, bundles: t } = useStrings();
  return (
    <div class="status" role="status">
      <strong>{t[stage]}</strong>
      {progress && progress.total > 0 ? (
        <progress aria-label={t[stage]} value={progress.done} max={progress.total} />
      ) : (
        <progress aria-label={t[stage]} />
      )}
      <button type="button" onClick={cancel}>
        {cancelWord}
      </button>
    </div>
  );
}
