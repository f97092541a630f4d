import { useStrings } from '../../../../components/strings';
import { LinkCheckProgress } from '../../../../components/workbench/link-check-progress';
import { LinkCheckTable } from '../../../../components/workbench/link-check-table';
import type { LinkCheck } from '../../../../utils/model/link-check';
import { listLinkChecks } from '../../../../utils/records/reader';
import { stopCheck } from '../../../extension-page/links/check';
import { useLinkCheck } from '../../../extension-page/links/use-link-check';
import { useWatched } from '../../../extension-page/use-watched';
import type { ViewProps } from './view';

/** 链接: what the links of the audited pages answer, asked page by page. */
export function LinksView({ record, lock, tell, onTrouble }: ViewProps) {
  const { links: t } = useStrings();
  const { inspection, audits, site } = record;
  const checks = useWatched<ReadonlyMap<string, LinkCheck>>(
    async () => new Map((await listLinkChecks(inspection.id)).map((check) => [check.id, check])),
    inspection.id,
    new Map(),
    onTrouble,
  );
  const { progress, check } = useLinkCheck({ inspectionId: inspection.id, hosts: site.hosts }, tell);
  const homes = audits.filter(({ pageKind }) => pageKind.kind === 'home');
  const canCheck = lock === null && progress === null;
  const run = (auditIds: readonly string[]): void => {
    if (canCheck) check(auditIds);
  };
  // The home page first, for it counts most.
  const ordered = [...homes, ...audits.filter((audit) => !homes.includes(audit))];
  return (
    <section class="card links" aria-labelledby="links">
      <h3 id="links">{t.title}</h3>
      <p class="soft">{t.how}</p>
      {audits.length === 0 && <p class="empty">{t.noPages}</p>}
      {lock === null && audits.length > 0 && (
        <div class="buttons">
          {homes.length > 0 && (
            <button
              type="button"
              class="primary"
              aria-disabled={!canCheck}
              onClick={() => run(homes.map(({ id }) => id))}
            >
              {t.home}
            </button>
          )}
          {audits.length > homes.length && (
            <button type="button" aria-disabled={!canCheck} onClick={() => run(ordered.map(({ id }) => id))}>
              {t.all(audits.length)}
            </button>
          )}
        </div>
      )}
      {progress && <LinkCheckProgress progress={progress} onStop={stopCheck} />}
      {audits.length > 0 && (
        <LinkCheckTable audits={ordered} checks={checks} canCheck={canCheck} onCheck={(id) => run([id])} />
      )}
    </section>
  );
}
