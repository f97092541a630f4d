import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { FileButton } from '../../../../components/file-button';
import { useStrings } from '../../../../components/strings';
import { fill } from '../../../../components/strings/triage';
import type { Answer } from '../../../../utils/messages';
import { listLexicons } from '../../../../utils/records/reader';
import {
  readSettings,
  SETTINGS_MAX_BYTES,
  type Settings,
  type SettingsRefusal,
  writeSettings,
} from '../../../../utils/settings/settings';
import { fileName } from '../../../../utils/tables/file-name';
import { ask } from '../../../extension-page/ask';
import { DAY_TABLES, importedTables } from '../../../extension-page/calendar';
import { keptSchemes, SCHEMES } from '../../../extension-page/settings';
import type { PageProps } from '../../page';

interface Pending {
  readonly before: Settings;
  readonly after: Settings;
}

/** 全部设置 as one file: written, and taken back in whole or not at all. */
export function SettingsTransfer({ tell, save }: PageProps) {
  const { cancel, setting } = useStrings();
  const { transfer: t } = setting;
  const [refusal, setRefusal] = useState<string | null>(null);
  const [pending, setPending] = useState<Pending | null>(null);

  const write = async (): Promise<void> => {
    const at = new Date().toISOString();
    save(
      fileName(['政网巡检', t.title, at.slice(0, 10)], 'json'),
      writeSettings(await settingsHere(), at),
      'application/json',
    );
    tell({ ok: true }, t.exported);
  };
  const take = async (file: File): Promise<void> => {
    setPending(null);
    const refuse = (why: SettingsRefusal | 'too-large', detail = ''): void =>
      setRefusal(t.refused[why] + (why === 'invalid' ? detail : ''));
    if (file.size > SETTINGS_MAX_BYTES) return refuse('too-large');
    const read = readSettings(await file.text());
    if ('refusal' in read) return refuse(read.refusal, read.detail);
    setRefusal(null);
    setPending({ before: await settingsHere(), after: read.settings });
  };
  const replace = async ({ before, after }: Pending): Promise<void> => {
    setPending(null);
    const undo = (): void => void putSettings(before).then((undone) => tell(undone, t.undone));
    tell(await putSettings(after), t.done, undo);
  };
  const countsOf = ({ schemes, lexicons, dayTables }: Settings): string =>
    fill(t.counts, { schemes: schemes.length, lexicons: lexicons.length, dayTables: dayTables.length });
  return (
    <section class="card" aria-labelledby="transfer">
      <h3 id="transfer">{t.title}</h3>
      <p class="soft">{t.help}</p>
      <div class="buttons">
        <button type="button" onClick={() => void write()}>
          {t.export}
        </button>
        <FileButton
          accept=".json,application/json"
          help={t.help}
          disabled={false}
          onFile={(file) => void take(file)}
        >
          {t.import}
        </FileButton>
      </div>
      {refusal !== null && (
        <p class="status failed" role="alert">
          {refusal}
        </p>
      )}
      {pending && (
        <div class="status earlier">
          <span>{fill(t.warning, { before: countsOf(pending.before), after: countsOf(pending.after) })}</span>
          <button type="button" class="primary" onClick={() => void replace(pending)}>
            {t.sure}
          </button>
          <button type="button" onClick={() => setPending(null)}>
            {cancel}
          </button>
        </div>
      )}
    </section>
  );
}

/** What is set on this machine; what the office sets is the office's. */
async function settingsHere(): Promise<Settings> {
  const [schemes, lexicons, dayTables] = await Promise.all([keptSchemes(), listLexicons(), importedTables()]);
  return { schemes, lexicons, dayTables };
}

/** Word lists are records: they go first, for a full disk must leave the rest as it was. */
async function putSettings({ schemes, lexicons, dayTables }: Settings): Promise<Answer> {
  const answer = await ask('lexicon/replace', { lexicons });
  if (answer.ok) await browser.storage.local.set({ [SCHEMES]: schemes, [DAY_TABLES]: dayTables });
  return answer;
}
