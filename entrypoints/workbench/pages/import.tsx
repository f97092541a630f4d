import { useMemo, useState } from 'preact/hooks';
import { useStrings } from '../../../components/strings';
import { ImportConfirm } from '../../../components/workbench/import-confirm';
import { ImportDiff } from '../../../components/workbench/import-diff';
import { ImportFile } from '../../../components/workbench/import-file';
import { ImportMapping } from '../../../components/workbench/import-mapping';
import { ImportProblems } from '../../../components/workbench/import-problems';
import { useFileReading } from '../../../components/workbench/import-reading';
import { type ImportTarget, ImportTargetFields } from '../../../components/workbench/import-target';
import type { Register, RegisterSite } from '../../../utils/model/register';
import { listRegisters, listSites } from '../../../utils/records/reader';
import { diffRegister } from '../../../utils/register/diff';
import type { Mapping } from '../../../utils/register/headings';
import type { RegisterImport } from '../../../utils/register/read-register';
import { fieldsTold } from '../../../utils/register/site-fields';
import { ask } from '../../extension-page/ask';
import { useWatched } from '../../extension-page/use-watched';
import type { PageProps } from '../page';

/** 导入网站名录: a file, what its columns are, what every row says, what changes; nothing is stored before all is confirmed. */
export function ImportPage({
  registerId,
  ...props
}: PageProps & { readonly registerId: string | undefined }) {
  const { registers: t } = useStrings();
  const registers = useWatched<Register[] | null>(listRegisters, 'registers', null, props.onTrouble);
  const reading = useFileReading((detail) => props.onTrouble('unexpected', detail));
  const { read, fileNumber, progress, correct } = reading;
  return (
    <div class="import">
      <h2>{t.toImport}</h2>
      <ImportFile {...reading} />
      {read && registers && (
        <ImportForm
          key={fileNumber}
          {...props}
          registers={registers}
          registerId={registerId ?? ''}
          read={read}
          isReading={progress !== null}
          onCorrect={correct}
        />
      )}
    </div>
  );
}

function ImportForm({
  registers,
  registerId,
  read,
  isReading,
  onCorrect,
  go,
  tell,
  onTrouble,
}: PageProps & {
  readonly registers: readonly Register[];
  readonly registerId: string;
  readonly read: RegisterImport;
  readonly isReading: boolean;
  onCorrect(mapping: Mapping): void;
}) {
  const { imports: t } = useStrings();
  const { table, mapping, problems, refused } = read;
  const newName = table.fileName.replace(/\.[^.]+$/, '').slice(0, MAX_NAME);
  const [newId] = useState(() => crypto.randomUUID());
  const [target, setTarget] = useState<ImportTarget>(() => {
    const known = registers.find(({ id }) => id === registerId);
    return { registerId: known?.id ?? '', name: known?.name ?? newName, dataDate: read.dataDate };
  });
  const [saving, setSaving] = useState(false);
  const before = registers.find(({ id }) => id === target.registerId);
  const id = before?.id ?? newId;
  const sites = useWatched<RegisterSite[] | null>(
    async () => (before ? listSites(before.id) : []),
    id,
    null,
    onTrouble,
  );
  const diff = useMemo(
    () =>
      sites &&
      diffRegister(
        id,
        sites,
        read.sites.map(({ site }) => site),
        fieldsTold(mapping),
      ),
    [id, sites, read.sites, mapping],
  );

  const save = async (): Promise<void> => {
    const name = target.name.trim();
    if (!diff || !sites || name === '') return;
    setSaving(true);
    const { added, changed, unchanged, missing } = diff;
    const answer = await ask('register/save', {
      register: { id, name, dataDate: target.dataDate, fileName: table.fileName.slice(0, MAX_NAME) },
      sites: [...missing, ...unchanged, ...changed.map(({ after }) => after), ...added],
    });
    setSaving(false);
    tell(answer, t.saved, () => void undo(id, before, sites).then((undone) => tell(undone, t.undone)));
    if (answer.ok) go({ page: 'registers', registerId: id });
  };

  return (
    <>
      <ImportTargetFields target={target} registers={registers} newName={newName} onChange={setTarget} />
      <ImportMapping table={table} mapping={mapping} onChange={onCorrect} />
      <ImportProblems problems={problems} passedOver={table.passedOver} />
      {diff && <ImportDiff diff={diff} isNew={!before} />}
      <ImportConfirm
        taken={read.sites.length}
        refused={refused}
        problems={problems}
        summary={
          before && diff ? `${t.added} ${diff.added.length} · ${t.changed} ${diff.changed.length}` : ''
        }
        isUpdate={before !== undefined}
        busy={isReading || saving || !diff || target.name.trim() === ''}
        onConfirm={() => void save()}
      />
    </>
  );
}

/** The cap of `Register`, in characters. */
const MAX_NAME = 300;

/** The register as it was, or none. */
const undo = (id: string, before: Register | undefined, sites: RegisterSite[]) =>
  before
    ? ask('register/save', {
        register: { id, name: before.name, dataDate: before.dataDate, fileName: before.fileName },
        sites,
      })
    : ask('register/remove', { registerId: id });
