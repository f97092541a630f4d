import { isWhole as wholeEvidence } from '../../../../components/workbench/evidence-takings';
import { verifyEvidence } from '../../../../utils/evidence/seal';
import type { EvidenceRecord } from '../../../../utils/model/evidence-file';
import { glanceAtEvidence, readEvidenceFile } from '../../../../utils/records/reader';

/** The picture of a fault, and whether it still is what it was when it was taken. */
export interface FaultPicture {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isWhole: boolean;
}

/** The newest picture of each of these findings that has one, framed where there is such. */
export async function readFaultPictures(
  inspectionId: string,
  findingIds: readonly string[],
): Promise<ReadonlyMap<string, FaultPicture>> {
  if (findingIds.length === 0) return new Map();
  const { evidence } = await glanceAtEvidence(inspectionId);
  const pieces = findingIds.flatMap(
    (findingId) => pictureOf(evidence.filter((one) => one.findingId === findingId)) ?? [],
  );
  const files = await Promise.all(pieces.map(({ contentHash }) => readEvidenceFile(contentHash)));
  const pictures = await Promise.all(
    pieces.map(async (piece, n) => {
      const file = files[n];
      if (!file) return [];
      const isWhole = wholeEvidence(await verifyEvidence(piece, file));
      return [[piece.findingId, { bytes: file.content, isWhole }] as const];
    }),
  );
  return new Map(pictures.flat());
}

/** @param evidence oldest first */
function pictureOf(evidence: readonly EvidenceRecord[]): EvidenceRecord | undefined {
  const pictures = evidence.filter(({ mediaType }) => mediaType === 'image/png');
  return pictures.findLast(({ kind }) => kind === 'framed') ?? pictures.at(-1);
}
