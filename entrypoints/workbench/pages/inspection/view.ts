import type { SiteVerdict, VerdictVersion } from '../../../../utils/model/verdict';
import type { SiteRecord } from '../../../../utils/records/site-record';
import type { PageProps } from '../../page';

/** What every view of 检查记录 is given. */
export interface ViewProps extends PageProps {
  readonly record: SiteRecord;
  /** Kept verdicts, oldest version first. */
  readonly versions: readonly VerdictVersion[];
  /** As it was closed, or as of now. */
  readonly verdict: SiteVerdict;
  /** Why nothing can be changed: the task or the inspection is closed; null where it can. */
  readonly lock: 'task' | 'inspection' | null;
}
