import { useStrings } from './strings';

/** What was just done, with its way back. */
export function NoticeBar({
  notice,
  onUndone,
}: {
  readonly notice: { readonly text: string; readonly undo?: () => void } | null;
  /** After the way back was taken. */
  onUndone(): void;
}) {
  const t = useStrings();
  const undo = notice?.undo;
  return (
    <div class="notice" role="status">
      {notice && (
        <div>
          <span>{notice.text}</span>
          {undo && (
            <button
              type="button"
              onClick={() => {
                undo();
                onUndone();
              }}
            >
              {t.undo}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
