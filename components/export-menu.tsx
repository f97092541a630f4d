import { useStrings } from './strings';

export type ExportScope = 'audit' | 'site' | 'all';
export type ExportFlavour = 'excel' | 'raw';

const SCOPES: readonly ExportScope[] = ['audit', 'site', 'all'];
const FLAVOURS: readonly ExportFlavour[] = ['excel', 'raw'];

export interface ExportMenuProps {
  /** True while a table is written. */
  readonly busy: boolean;
  readonly hasAudit: boolean;
  onExport(scope: ExportScope, flavour: ExportFlavour): void;
}

/** 导出 CSV: one click a table. */
export function ExportMenu({ busy, hasAudit, onExport }: ExportMenuProps) {
  const t = useStrings();
  return (
    <section class="block" aria-label={t.export}>
      <h2>{busy ? t.exporting : t.export}</h2>
      {FLAVOURS.map((flavour) => (
        <div class="buttons" key={flavour}>
          <span>{t.exportFlavour[flavour]}</span>
          {SCOPES.map((scope) => (
            <button
              key={scope}
              type="button"
              disabled={busy || (scope !== 'all' && !hasAudit)}
              onClick={() => onExport(scope, flavour)}
            >
              {t.exportScope[scope]}
              <span class="unseen">
                {t.export}，{t.exportFlavour[flavour]}
              </span>
            </button>
          ))}
        </div>
      ))}
    </section>
  );
}
