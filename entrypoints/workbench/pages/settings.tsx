import { useId } from 'preact/hooks';
import { useStrings } from '../../../components/strings';
import { useDraft } from '../../../components/use-draft';
import { ask } from '../../extension-page/ask';
import { useInspectorName } from '../../extension-page/use-inspector-name';
import type { PageProps } from '../page';
import { CalendarSettings } from './settings/calendar';
import { LexiconSettings } from './settings/lexicons';
import { PermissionSettings } from './settings/permissions';
import { SchemeSettings } from './settings/schemes';
import { StorageSettings } from './settings/storage';
import { SettingsTransfer } from './settings/transfer';

/** 设置: who inspects, by which schemes and word lists, where the records lie, what the browser allows, which days are worked. */
export function SettingsPage(props: PageProps) {
  const { settings } = useStrings();
  return (
    <>
      <h2>{settings}</h2>
      <div class="cards">
        <Inspector {...props} />
        <SchemeSettings {...props} />
        <LexiconSettings {...props} />
        <SettingsTransfer {...props} />
        <StorageSettings {...props} />
        <PermissionSettings />
        <CalendarSettings {...props} />
      </div>
    </>
  );
}

function Inspector({ tell }: PageProps) {
  const t = useStrings();
  const name = useInspectorName();
  const [typed, setTyped] = useDraft(name ?? '');
  const ids = { field: useId(), help: useId() };
  return (
    <section class="card">
      <h3>{t.setting.inspector}</h3>
      <form
        class="fields"
        onSubmit={(event) => {
          event.preventDefault();
          void ask('inspector/name', { name: typed.trim() }).then((answer) => tell(answer, t.saved));
        }}
      >
        <label for={ids.field}>{t.inspector}</label>
        <input
          id={ids.field}
          type="text"
          maxLength={100}
          autocomplete="off"
          aria-describedby={ids.help}
          value={typed}
          onInput={({ currentTarget: { value } }) => setTyped(value)}
        />
        <button type="submit" aria-disabled={typed.trim() === name}>
          {t.save}
        </button>
        <small id={ids.help}>{t.inspectorHelp}</small>
      </form>
    </section>
  );
}
