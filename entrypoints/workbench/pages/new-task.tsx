import { useEffect, useId, useMemo, useState } from 'preact/hooks';
import { Choice } from '../../../components/choice';
import { SchemeNote } from '../../../components/scheme-note';
import { useStrings } from '../../../components/strings';
import { useOnce } from '../../../components/use-once';
import { DrawFields } from '../../../components/workbench/draw-fields';
import { DrawResult } from '../../../components/workbench/draw-result';
import { Link } from '../../../components/workbench/link';
import { type PeriodChoice, PeriodFields, periodChosen } from '../../../components/workbench/period-fields';
import type { Register, RegisterSite } from '../../../utils/model/register';
import { EDITIONS, type Edition } from '../../../utils/model/words';
import { listRegisters, listSites } from '../../../utils/records/reader';
import { type DrawSettings, drawSample } from '../../../utils/tasks/draw';
import { ask } from '../../extension-page/ask';
import { useInspectorName } from '../../extension-page/use-inspector-name';
import { useOffice } from '../../extension-page/use-office';
import { useSchemes } from '../../extension-page/use-schemes';
import { useWatched } from '../../extension-page/use-watched';
import type { PageProps } from '../page';

const newSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;

/** 新建检查任务: period, standard, register, and the draw, which is shown before anything is made. */
export function NewTaskPage(props: PageProps) {
  const { bench, tasks: t } = useStrings();
  const registers = useWatched<Register[] | null>(listRegisters, 'registers', null, props.onTrouble);
  if (!registers) return <p>{bench.loading}</p>;
  return (
    <>
      <h2>{t.newTask}</h2>
      {registers.length === 0 ? (
        <div class="empty">
          <strong>{t.needsRegister}</strong>
          <Link class="button primary" to={{ page: 'import' }}>
            {t.toImport}
          </Link>
        </div>
      ) : (
        <NewTaskForm {...props} registers={registers} />
      )}
    </>
  );
}

function NewTaskForm({ registers, go, tell, onTrouble }: PageProps & { readonly registers: Register[] }) {
  const { cancel, inspectorHelp, schemes: s, tasks: t } = useStrings();
  const ids = {
    name: useId(),
    asOf: useId(),
    asOfHelp: useId(),
    edition: useId(),
    scheme: useId(),
    inspector: useId(),
    register: useId(),
  };
  const [choice, setChoice] = useState<PeriodChoice>(() => {
    const now = new Date();
    return { unit: 'quarter', year: now.getFullYear(), place: Math.floor(now.getMonth() / 3) + 1 };
  });
  const period = periodChosen(choice);
  const [name, setName] = useState<string | null>(null);
  const [asOf, setAsOf] = useState('');
  const [edition, setEdition] = useState<Edition>('Z19');
  const own = useSchemes();
  const offices = useOffice().settings.schemes ?? [];
  // The office's first: they are meant to be used. Of two with one id, its own.
  const schemes = [...offices, ...own.filter(({ id }) => offices.every((one) => one.id !== id))].filter(
    (one) => one.edition === edition,
  );
  const [schemeId, setSchemeId] = useState('');
  const scheme = schemes.find(({ id }) => id === schemeId);
  const inspectorName = useInspectorName();
  const [inspector, setInspector] = useState<string | null>(null);
  const [registerId, setRegisterId] = useState(registers[0]?.id ?? '');
  const [settings, setSettings] = useState<DrawSettings>({
    mode: 'ratio',
    amount: 30,
    strata: ['area', 'level'],
  });
  const [seed, setSeed] = useState(newSeed);
  const [busy, setBusy] = useState(false);
  const once = useOnce();
  const sites = useWatched<RegisterSite[]>(() => listSites(registerId), registerId, [], onTrouble);
  const sample = useMemo(() => drawSample(sites, settings, seed), [sites, settings, seed]);
  const title = name ?? `${period?.label ?? ''}政府网站检查`;
  useEffect(() => {
    if (registers.every(({ id }) => id !== registerId)) setRegisterId(registers[0]?.id ?? '');
  }, [registers]);

  const create = async (): Promise<void> => {
    if (!period || sample.siteIds.length === 0) return;
    setBusy(true);
    const answer = await ask('task/create', {
      task: {
        name: title.trim(),
        period,
        asOf: asOf === '' ? null : `${asOf}:00+08:00`,
        edition,
        ...(scheme ? { scheme } : {}),
        inspector: (inspector ?? inspectorName ?? '').trim(),
        registerId,
      },
      sample,
    });
    setBusy(false);
    tell(answer, t.created);
    // From here on there is something to lose: the browser is asked to keep it when it tidies up.
    if (answer.ok) void navigator.storage.persist();
    if (answer.ok && answer.id !== undefined) go({ page: 'task', taskId: answer.id, view: 'sites' });
  };

  return (
    <form
      class="sheet"
      onSubmit={(event) => {
        event.preventDefault();
        void once(create);
      }}
    >
      <PeriodFields choice={choice} onChange={setChoice} />
      <div class="fields">
        <label for={ids.name}>{t.name}</label>
        <input
          id={ids.name}
          class="long"
          required
          maxLength={300}
          value={title}
          onInput={({ currentTarget: { value } }) => setName(value)}
        />
        <label for={ids.edition}>{t.edition}</label>
        <Choice id={ids.edition} words={EDITIONS} names={t.editions} chosen={edition} onChoose={setEdition} />
        {schemes.length > 0 && (
          <>
            <label for={ids.scheme}>{s.choose}</label>
            <select
              id={ids.scheme}
              value={scheme?.id ?? ''}
              onChange={({ currentTarget: { value } }) => setSchemeId(value)}
            >
              <option value="">{s.standardOnly}</option>
              {schemes.map(({ id, name: schemeName }) => (
                <option key={id} value={id}>
                  {schemeName}
                </option>
              ))}
            </select>
          </>
        )}
        <div class="wide">
          <SchemeNote scheme={scheme} />
        </div>
        <label for={ids.asOf}>{t.asOf}</label>
        <input
          id={ids.asOf}
          type="datetime-local"
          value={asOf}
          aria-describedby={ids.asOfHelp}
          onInput={({ currentTarget: { value } }) => setAsOf(value)}
        />
        <small id={ids.asOfHelp} class="wide">
          {t.asOfHelp}
        </small>
        <label for={ids.inspector}>{t.inspector}</label>
        <input
          id={ids.inspector}
          maxLength={100}
          value={inspector ?? inspectorName ?? ''}
          title={inspectorHelp}
          onInput={({ currentTarget: { value } }) => setInspector(value)}
        />
        <label for={ids.register}>{t.register}</label>
        <select
          id={ids.register}
          value={registerId}
          onChange={({ currentTarget: { value } }) => setRegisterId(value)}
        >
          {registers.map(({ id, name: registerName, siteCount }) => (
            <option key={id} value={id}>
              {registerName}（{siteCount}）
            </option>
          ))}
        </select>
      </div>
      <DrawFields
        settings={settings}
        seed={seed}
        onChange={setSettings}
        onSeed={(chosen) => setSeed(chosen ?? newSeed())}
      />
      <DrawResult sites={sites} sample={sample} />
      <div class="buttons">
        <button type="submit" class="primary" aria-disabled={busy || !period || sample.siteIds.length === 0}>
          {t.create}
        </button>
        <Link class="button" to={{ page: 'tasks' }}>
          {cancel}
        </Link>
      </div>
    </form>
  );
}
