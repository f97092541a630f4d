import { useId } from 'preact/hooks';
import type { PageKindReading } from '../utils/model/finding';
import { PAGE_KINDS, type PageKind } from '../utils/model/words';
import { Choice } from './choice';
import { useStrings } from './strings';

/** 页面类型: a guess with its signals, which the inspector can change. */
export function PageKindRow({
  reading,
  onChange,
}: {
  reading: PageKindReading;
  onChange(kind: PageKind): void;
}) {
  const t = useStrings();
  const id = useId();
  const by =
    reading.by === 'inspector' ? t.chosen : reading.certain ? t.guessed : `${t.guessed}，${t.uncertain}`;
  return (
    <div class="row">
      <label for={id}>{t.pageKind}</label>
      <Choice id={id} words={PAGE_KINDS} names={t.pageKinds} chosen={reading.kind} onChoose={onChange} />
      {reading.traits?.map((trait) => (
        <span key={trait} class="tag">
          {t.traits[trait]}
        </span>
      ))}
      <small>
        {by}
        {reading.signals.length > 0 && `：${reading.signals.join('；')}`}
      </small>
    </div>
  );
}
