import { writeDocx } from '../../utils/tables/writers/docx/docx';
import type { DocxAnswer, DocxOrder } from './write-docx';

/** Writes one document beside the page, which stays at hand. */
addEventListener('message', ({ data: { name, parts } }: MessageEvent<DocxOrder>) => {
  writeDocx(name, parts).then(
    (file) => answer({ file }),
    (error: unknown) => answer({ error: String(error) }),
  );
});

const answer = (what: DocxAnswer): void => postMessage(what);
