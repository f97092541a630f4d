import { z } from './zod';

/** 证据: what was kept of a page beside its reading. Files are named by their SHA-256, lower-case hexadecimal. */
const Hash = z.string().regex(/^[0-9a-f]{64}$/);

const EVIDENCE_KINDS = ['plain', 'framed', 'mhtml'] as const;

const EXTENTS = ['whole', 'cut', 'gaps'] as const;
/**
 * How much of the element a picture shows. `cut`: its beginning, the rest went over the largest picture we take. `gaps`:
 * the page did not scroll to some of it, which is left white.
 */
export type Extent = (typeof EXTENTS)[number];

/**
 * The capture record: hashed apart from the content, after its last change. A field added later must be optional and
 * without a default, or the hashes of earlier records would no longer match.
 */
export const EvidenceRecord = z.object({
  id: z.string(),
  findingId: z.string(),
  auditId: z.string(),
  inspectionId: z.string(),
  /** `plain`: the picture as it was. `framed`: a copy with the frame and the stamp. `mhtml`: the page as a file. */
  kind: z.enum(EVIDENCE_KINDS),
  mediaType: z.enum(['image/png', 'image/jpeg', 'multipart/related']),
  /** Address asked for, and the one after redirects. */
  url: z.string().max(4000),
  finalUrl: z.string().max(4000),
  /** Redirects that the browser counted where nobody saw the address asked for; `url` is then the last one. */
  redirects: z.number().int().optional(),
  title: z.string().max(1000),
  /** UTC, ISO 8601. */
  takenAt: z.string(),
  /** Pixels of the picture; null for a page file. */
  size: z.tuple([z.number().int(), z.number().int()]).nullable(),
  /** Null for a page file. */
  extent: z.enum(EXTENTS).nullable(),
  bytes: z.number().int(),
  contentHash: Hash,
  /** SHA-256 of this record as canonical JSON without this field. */
  recordHash: Hash,
});
export type EvidenceRecord = z.infer<typeof EvidenceRecord>;

/** The content, one per hash. */
export const EvidenceFile = z.object({ hash: Hash, content: z.instanceof(Uint8Array<ArrayBuffer>) });
export type EvidenceFile = z.infer<typeof EvidenceFile>;
