import { useState } from 'preact/hooks';
import { useStrings } from '../../../../components/strings';
import { fill } from '../../../../components/strings/triage';
import { clock, wordsOf } from '../../../../components/words';
import { EvidenceTaking } from '../../../../components/workbench/evidence-taking';
import { isWhole, sizeOf, takingsOf } from '../../../../components/workbench/evidence-takings';
import { type EvidenceCheck, verifyEvidence } from '../../../../utils/evidence/seal';
import type { EvidenceFile, EvidenceRecord } from '../../../../utils/model/evidence-file';
import { glanceAtEvidence, readEvidenceFile, readFinding } from '../../../../utils/records/reader';
import { fileName } from '../../../../utils/tables/file-name';
import { useWatched } from '../../../extension-page/use-watched';
import { useEvidencePicture } from '../../use-evidence-picture';
import type { ViewProps } from './view';

/** Takings shown at once: each holds its pictures in memory. */
const TAKINGS = 12;

interface Kept {
  readonly evidence: readonly EvidenceRecord[];
  readonly damaged: readonly string[];
  /** Of the findings, by id. */
  readonly names: ReadonlyMap<string, string>;
}

/** 证据: what was kept of this site, and whether all of it is still what it was. */
export function EvidenceView({ record, save, tell, onTrouble }: ViewProps) {
  const { bench, kept: t } = useStrings();
  const { inspection, site } = record;
  const kept = useWatched<Kept | null>(() => readKept(inspection.id), inspection.id, null, onTrouble);
  const [checks, setChecks] = useState<ReadonlyMap<string, EvidenceCheck>>(new Map());
  const [verifying, setVerifying] = useState<number | null>(null);
  const [shown, setShown] = useState(TAKINGS);
  if (!kept) return <p>{bench.loading}</p>;
  const { evidence, damaged, names } = kept;
  if (evidence.length + damaged.length === 0) {
    return (
      <div class="empty">
        <strong>{t.none}</strong>
        <p>{t.noneHow}</p>
      </div>
    );
  }
  const takings = takingsOf(evidence);
  const more = takings.length - shown;

  const verify = async (): Promise<void> => {
    const results = new Map<string, EvidenceCheck>();
    for (const piece of evidence) {
      setVerifying(results.size);
      results.set(piece.id, await verifyPiece(piece));
      setChecks(new Map(results));
    }
    setVerifying(null);
  };
  const download = async (piece: EvidenceRecord): Promise<void> => {
    const file = await readEvidenceFile(piece.contentHash).catch(() => null);
    if (!file) return tell({ ok: false, cause: 'damaged', detail: piece.id }, '');
    const parts = [site.name, names.get(piece.findingId) ?? '', t.kinds[piece.kind], clock(piece.takenAt)];
    const extension = piece.kind === 'mhtml' ? 'mhtml' : (piece.mediaType.split('/')[1] ?? 'png');
    save(fileName(['政网巡检', ...parts], extension), file.content, piece.mediaType);
  };
  return (
    <>
      <div class="line">
        <p>
          {fill(t.total, {
            n: evidence.length,
            size: sizeOf(evidence.reduce((sum, { bytes }) => sum + bytes, 0)),
          })}
          <small> {t.help}</small>
        </p>
        <button
          type="button"
          class="primary"
          aria-disabled={verifying !== null}
          onClick={() => verifying === null && void verify()}
        >
          {t.verify}
        </button>
      </div>
      {damaged.length > 0 && (
        <details class="status failed">
          <summary>
            {t.damaged}（{damaged.length}）
          </summary>
          <p>{damaged.join('；')}</p>
        </details>
      )}
      <VerifyResult verifying={verifying} checks={checks} total={evidence.length} />
      <ul class="cards">
        {takings.slice(0, shown).map((taking) => (
          <EvidenceTaking
            key={taking.key}
            taking={taking}
            name={names.get(taking.findingId) ?? null}
            checks={checks}
            picture={(piece, description) => <Picture piece={piece} description={description} />}
            onSave={(piece) => void download(piece)}
          />
        ))}
      </ul>
      {more > 0 && (
        <button type="button" onClick={() => setShown(shown + TAKINGS)}>
          {fill(t.more, { n: Math.min(more, TAKINGS) })}
        </button>
      )}
    </>
  );
}

function VerifyResult({
  verifying,
  checks,
  total,
}: {
  /** How many are done; null while nothing is verified. */
  readonly verifying: number | null;
  readonly checks: ReadonlyMap<string, EvidenceCheck>;
  readonly total: number;
}) {
  const { kept: t } = useStrings();
  const flawed = [...checks.values()].filter((check) => !isWhole(check)).length;
  return (
    <div role="status">
      {verifying !== null && (
        <p class="status">
          {t.verifying} {verifying}/{total}
          <progress aria-label={t.verifying} max={total} value={verifying} />
        </p>
      )}
      {verifying === null && checks.size > 0 && (
        <p class={flawed > 0 ? 'status failed' : 'status'}>
          {flawed > 0 ? fill(t.tampered, { n: flawed }) : fill(t.verified, { n: checks.size })}
        </p>
      )}
    </div>
  );
}

function Picture({ piece, description }: { readonly piece: EvidenceRecord; readonly description: string }) {
  const { kept: t } = useStrings();
  const address = useEvidencePicture(piece.contentHash, piece.mediaType);
  if (address === null) return <p class="soft">{t.missing}</p>;
  if (address === undefined) return <span class="thumb" />;
  return (
    <a class="thumb" href={address} target="_blank" rel="noreferrer" title={t.open}>
      <img src={address} alt={description} />
    </a>
  );
}

async function readKept(inspectionId: string): Promise<Kept> {
  const { evidence, damaged } = await glanceAtEvidence(inspectionId);
  const ids = [...new Set(evidence.map(({ findingId }) => findingId))];
  const findings = await Promise.all(ids.map((id) => readFinding(id)));
  const names = findings.flatMap((finding) =>
    finding ? [[finding.id, wordsOf(finding).name] as const] : [],
  );
  return { evidence, damaged, names: new Map(names) };
}

/** A content row that is no file any more was changed as well. */
async function verifyPiece(piece: EvidenceRecord): Promise<EvidenceCheck> {
  let file: EvidenceFile | undefined;
  try {
    file = (await readEvidenceFile(piece.contentHash)) ?? undefined;
  } catch {
    return { ...(await verifyEvidence(piece, undefined)), content: 'changed' };
  }
  return verifyEvidence(piece, file);
}
