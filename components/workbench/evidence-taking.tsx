import type { ComponentChildren } from 'preact';
import type { EvidenceCheck } from '../../utils/evidence/seal';
import type { EvidenceRecord } from '../../utils/model/evidence-file';
import { beijingTime } from '../../utils/tables/beijing-time';
import { useStrings } from '../strings';
import { fill } from '../strings/triage';
import { isWhole, sizeOf, type Taking } from './evidence-takings';
import { OutsideLink } from './outside-link';

/** What was taken at one time of one finding: pictures, page file, and what proves them. */
export function EvidenceTaking({
  taking,
  name,
  checks,
  picture,
  onSave,
}: {
  readonly taking: Taking;
  /** Of the finding; null where it is gone. */
  readonly name: string | null;
  readonly checks: ReadonlyMap<string, EvidenceCheck>;
  picture(piece: EvidenceRecord, description: string): ComponentChildren;
  onSave(piece: EvidenceRecord): void;
}) {
  const { kept: t } = useStrings();
  const [first] = taking.pieces;
  if (!first) return null;
  const { url, finalUrl, title, redirects } = first;
  return (
    <li class="card taking">
      <h3>
        {name ?? t.noFinding} <small>{beijingTime(taking.takenAt)}</small>
      </h3>
      <p>
        <OutsideLink url={finalUrl}>{title || finalUrl}</OutsideLink>
        <small> {finalUrl}</small>
      </p>
      {url !== finalUrl && (
        <p>
          {t.before}：<small>{url}</small>
        </p>
      )}
      {redirects !== undefined && <p class="soft">{fill(t.redirects, { n: redirects })}</p>}
      <ul class="pieces">
        {taking.pieces.map((piece) => (
          <li key={piece.id}>
            {piece.kind !== 'mhtml' && picture(piece, `${t.kinds[piece.kind]}：${name ?? title}`)}
            <Facts piece={piece} check={checks.get(piece.id)} />
            <button type="button" class="small" onClick={() => onSave(piece)}>
              {t.download}
              <span class="unseen">{`${t.kinds[piece.kind]} ${name ?? ''} ${taking.takenAt}`}</span>
            </button>
          </li>
        ))}
      </ul>
    </li>
  );
}

function Facts({
  piece,
  check,
}: {
  readonly piece: EvidenceRecord;
  readonly check: EvidenceCheck | undefined;
}) {
  const { kept: t } = useStrings();
  const { kind, size, extent, bytes, contentHash, recordHash } = piece;
  return (
    <dl class="proof">
      <dt>
        <b>{t.kinds[kind]}</b> {check && <CheckTag check={check} />}
      </dt>
      <dd>
        {[size && fill(t.pixels, { w: size[0], h: size[1] }), sizeOf(bytes), extent && t.extents[extent]]
          .filter(Boolean)
          .join(' · ')}
      </dd>
      <dt>{t.contentHash}</dt>
      <dd>
        <code>{contentHash}</code>
      </dd>
      <dt>{t.recordHash}</dt>
      <dd>
        <code>{recordHash}</code>
      </dd>
    </dl>
  );
}

function CheckTag({ check }: { readonly check: EvidenceCheck }) {
  const { check: t } = useStrings().kept;
  if (isWhole(check)) return <span class="tag green">{t.whole}</span>;
  const flaws = [
    check.content === 'whole' ? null : t.content[check.content],
    check.record === 'whole' ? null : t.record[check.record],
  ];
  return <span class="tag red">{flaws.filter(Boolean).join('；')}</span>;
}
