import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { useStrings } from '../../../../components/strings';
import { fill } from '../../../../components/strings/triage';
import { Link } from '../../../../components/workbench/link';
import { SchemeCard } from '../../../../components/workbench/scheme-card';
import { newScheme, SchemeEditor } from '../../../../components/workbench/scheme-editor';
import type { Scheme } from '../../../../utils/model/scheme';
import { SCHEMES } from '../../../extension-page/settings';
import { useOffice } from '../../../extension-page/use-office';
import { useSchemes } from '../../../extension-page/use-schemes';
import type { PageProps } from '../../page';

/** 检查项与方案: what the office does otherwise than the standard. */
export function SchemeSettings({ tell }: PageProps) {
  const { schemes: t } = useStrings();
  const own = useSchemes();
  const office = useOffice();
  const [edited, setEdited] = useState<Scheme | null>(null);
  const keep = async (changed: readonly Scheme[], said: string): Promise<void> => {
    const before = own;
    await browser.storage.local.set({ [SCHEMES]: changed });
    tell(
      { ok: true },
      said,
      () => void browser.storage.local.set({ [SCHEMES]: before }).then(() => tell({ ok: true }, t.undone)),
    );
  };
  const save = (scheme: Scheme): void => {
    setEdited(null);
    const isKnown = own.some(({ id }) => id === scheme.id);
    const changed = isKnown ? own.map((one) => (one.id === scheme.id ? scheme : one)) : [...own, scheme];
    void keep(changed, fill(t.saved, { name: scheme.name }));
  };
  const offices = office.settings.schemes ?? [];
  return (
    <section class="card" aria-labelledby="schemes">
      <div class="line">
        <h3 id="schemes">{t.title}</h3>
        <Link class="button" to={{ page: 'rules' }}>
          {t.toRules}
        </Link>
      </div>
      <p class="soft">{t.help}</p>
      {office.problem !== null && (
        <p class="status failed" role="alert">
          {fill(t.officeProblem, { problem: office.problem })}
        </p>
      )}
      {offices.length + own.length === 0 && !edited && <p class="soft">{t.none}</p>}
      <ul class="entries">
        {offices.map((scheme) => (
          <li key={`office ${scheme.id}`}>
            <SchemeCard scheme={scheme} isOffices />
          </li>
        ))}
        {own.map((scheme) => (
          <li key={scheme.id}>
            <SchemeCard scheme={scheme} isOffices={false}>
              <button type="button" onClick={() => setEdited(scheme)}>
                {t.edit}
                <span class="unseen">{scheme.name}</span>
              </button>
              <button
                type="button"
                onClick={() =>
                  void keep(
                    own.filter(({ id }) => id !== scheme.id),
                    fill(t.removed, { name: scheme.name }),
                  )
                }
              >
                {t.remove}
                <span class="unseen">{scheme.name}</span>
              </button>
            </SchemeCard>
          </li>
        ))}
      </ul>
      {edited ? (
        <SchemeEditor key={edited.id} scheme={edited} onSave={save} onCancel={() => setEdited(null)} />
      ) : (
        <button type="button" onClick={() => setEdited(newScheme(crypto.randomUUID()))}>
          {t.add}
        </button>
      )}
    </section>
  );
}
