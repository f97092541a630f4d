import { useMemo, useState } from 'preact/hooks';
import { useStrings } from '../../../components/strings';
import { Link } from '../../../components/workbench/link';
import { RegisterCheck } from '../../../components/workbench/register-check';
import { RegisterFacts, RegisterList } from '../../../components/workbench/register-list';
import { RegisterSiteCard } from '../../../components/workbench/register-site';
import { RegisterSites } from '../../../components/workbench/register-sites';
import type { Register, RegisterSite } from '../../../utils/model/register';
import { listRegisters, listSites } from '../../../utils/records/reader';
import { checkRegister } from '../../../utils/register/check';
import type { RegisterFinding } from '../../../utils/register/register-finding';
import { ask } from '../../extension-page/ask';
import { useWatched } from '../../extension-page/use-watched';
import type { PageProps } from '../page';

/** 网站名录: all registers, or the one that is open. */
export function RegistersPage({
  registerId,
  ...props
}: PageProps & { readonly registerId: string | undefined }) {
  const { bench, registers: t } = useStrings();
  const registers = useWatched<Register[] | null>(listRegisters, 'registers', null, props.onTrouble);
  if (!registers) return <p>{bench.loading}</p>;
  if (registerId !== undefined) {
    const register = registers.find(({ id }) => id === registerId);
    return register ? <OpenRegister {...props} register={register} /> : <p class="empty">{t.gone}</p>;
  }
  return (
    <>
      <div class="line">
        <h2>{bench.registers}</h2>
        {registers.length > 0 && <ToImport />}
      </div>
      {registers.length === 0 && (
        <div class="empty">
          <strong>{t.none}</strong>
          <p>{t.noneHow}</p>
          <ToImport />
        </div>
      )}
      <RegisterList registers={registers} />
    </>
  );
}

function ToImport() {
  const { registers: t } = useStrings();
  return (
    <Link class="button primary" to={{ page: 'import' }}>
      {t.toImport}
    </Link>
  );
}

/** One register: its sites, and what it says against itself. */
function OpenRegister({ register, go, tell, onTrouble }: PageProps & { readonly register: Register }) {
  const { bench, cancel, registers: t } = useStrings();
  const { id, importedAt } = register;
  const sites = useWatched<RegisterSite[] | null>(
    () => listSites(id),
    `${id} ${importedAt}`,
    null,
    onTrouble,
  );
  const findings = useMemo(() => checkRegister(sites ?? [], register.dataDate), [sites, register.dataDate]);
  const [view, setView] = useState<'sites' | 'check'>('sites');
  const [only, setOnly] = useState<RegisterFinding | null>(null);
  const [openId, setOpenId] = useState<string | null>(null);
  const [removing, setRemoving] = useState(false);
  const shown = useMemo(() => {
    if (!sites || !only) return sites ?? [];
    const ids = new Set(only.siteIds);
    return sites.filter((site) => ids.has(site.id));
  }, [sites, only]);
  const opened = sites?.find((site) => site.id === openId);

  const remove = async (): Promise<void> => {
    setRemoving(false);
    const answer = await ask('register/remove', { registerId: id });
    tell(answer, t.removed);
    if (answer.ok) go({ page: 'registers' });
  };
  const show = (finding: RegisterFinding | null): void => {
    setOnly(finding);
    setOpenId(null);
    setView('sites');
  };

  return (
    <>
      <div class="line">
        <h2>{register.name}</h2>
        <div class="buttons">
          <Link class="button" to={{ page: 'import', registerId: id }}>
            {t.again}
          </Link>
          <button type="button" aria-expanded={removing} onClick={() => setRemoving(!removing)}>
            {t.remove}
          </button>
        </div>
      </div>
      {removing && (
        <div class="status earlier">
          <span>{t.removeWarning}</span>
          <button type="button" onClick={() => void remove()}>
            {t.removeSure}
          </button>
          <button type="button" onClick={() => setRemoving(false)}>
            {cancel}
          </button>
        </div>
      )}
      <RegisterFacts register={register} />
      {!sites ? (
        <p>{bench.loading}</p>
      ) : (
        <>
          <div class="buttons choice">
            <button type="button" aria-pressed={view === 'sites'} onClick={() => setView('sites')}>
              {t.sites} {sites.length}
            </button>
            <button type="button" aria-pressed={view === 'check'} onClick={() => setView('check')}>
              {t.check} {findings.length}
            </button>
          </div>
          {view === 'check' ? (
            <RegisterCheck findings={findings} sites={sites} onShow={show} />
          ) : (
            <>
              {only && (
                <div class="status earlier">
                  <span>
                    {t.onlyThese}：{only.message}
                    {only.advice}
                  </span>
                  <button type="button" onClick={() => show(null)}>
                    {t.showAll}
                  </button>
                </div>
              )}
              {opened && (
                <RegisterSiteCard
                  site={opened}
                  findings={findings.filter(({ siteIds }) => siteIds.includes(opened.id))}
                  onClose={() => setOpenId(null)}
                />
              )}
              <RegisterSites key={only?.message} sites={shown} onOpen={(site) => setOpenId(site.id)} />
            </>
          )}
        </>
      )}
    </>
  );
}
