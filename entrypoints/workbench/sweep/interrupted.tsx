import { useStrings } from '../../../components/strings';
import { Link } from '../../../components/workbench/link';
import type { Sweep } from '../../../utils/model/sweep';
import { sweepsUnderWay } from '../../../utils/records/reader';
import { type OnTrouble, useWatched } from '../../extension-page/use-watched';
import { useDriver } from './use-driver';

/** Sweeps that the browser was closed over: said where the workbench opens, and nothing goes on by itself. */
export function InterruptedSweeps({ onTrouble }: { readonly onTrouble: OnTrouble }) {
  const { sweep: t } = useStrings();
  const driver = useDriver();
  const sweeps = useWatched<readonly Sweep[]>(sweepsUnderWay, 'interrupted', [], onTrouble);
  if (driver.sweepId !== null || driver.isElsewhere) return null;
  return (
    <>
      {sweeps.map(({ id, inspectionId, counts }) => (
        <p key={id} class="status earlier">
          {t.interrupted(counts.done + counts.failed + 1)}{' '}
          <Link class="button small" to={{ page: 'inspection', inspectionId, view: 'sweep' }}>
            {t.toSweep}
          </Link>
        </p>
      ))}
    </>
  );
}
