import { useStrings } from '../../../../components/strings';
import { fill } from '../../../../components/strings/triage';
import { LexiconImport } from '../../../../components/workbench/lexicon-import';
import { LexiconList } from '../../../../components/workbench/lexicon-list';
import type { Lexicon, LexiconRow } from '../../../../utils/model/lexicon';
import { listLexicons } from '../../../../utils/records/reader';
import { ask } from '../../../extension-page/ask';
import { useOffice } from '../../../extension-page/use-office';
import { useWatched } from '../../../extension-page/use-watched';
import type { PageProps } from '../../page';

/** 词表: which words pages are looked through for. */
export function LexiconSettings({ tell, onTrouble }: PageProps) {
  const { lexicons: t } = useStrings();
  const lexicons = useWatched<LexiconRow[]>(listLexicons, 'lexicons', [], onTrouble);
  const { settings: office } = useOffice();

  const add = async (lexicon: Lexicon): Promise<boolean> => {
    const id = crypto.randomUUID();
    const { name, entries, exceptions } = lexicon;
    const answer = await ask('lexicon/save', {
      id,
      name,
      entries: [...entries],
      exceptions: [...exceptions],
      importedAt: new Date().toISOString(),
      isOn: true,
    });
    const undo = (): void =>
      void ask('lexicon/remove', { lexiconId: id }).then((undone) => tell(undone, t.undone));
    tell(answer, fill(t.imported, { name, n: entries.length }), undo);
    return answer.ok;
  };
  const remove = async (lexicon: LexiconRow): Promise<void> => {
    const answer = await ask('lexicon/remove', { lexiconId: lexicon.id });
    tell(
      answer,
      fill(t.removed, { name: lexicon.name }),
      () => void ask('lexicon/save', lexicon).then((undone) => tell(undone, t.undone)),
    );
  };
  return (
    <section class="card" aria-labelledby="lexicons">
      <h3 id="lexicons">{t.title}</h3>
      <p class="soft">{t.help}</p>
      <LexiconList
        lexicons={lexicons}
        offices={office.lexicons ?? []}
        onSwitch={({ id: lexiconId, name }, isOn) =>
          void ask('lexicon/switch', { lexiconId, isOn }).then((answer) =>
            tell(answer, fill(isOn ? t.switchedOn : t.switchedOff, { name })),
          )
        }
        onRemove={(lexicon) => void remove(lexicon)}
      />
      <LexiconImport onImport={add} />
    </section>
  );
}
