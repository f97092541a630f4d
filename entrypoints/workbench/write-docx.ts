import type { Part } from '../../utils/tables/documents/part';

export interface DocxOrder {
  readonly name: string;
  readonly parts: readonly Part[];
}
export type DocxAnswer = { readonly file: Uint8Array<ArrayBuffer> } | { readonly error: string };

/** Writes a document by a worker: for five hundred sheets the library takes a quarter of a minute. */
export async function writeDocxAside(order: DocxOrder): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(new URL('./docx-worker.ts', import.meta.url), { type: 'module' });
  try {
    const answer = await new Promise<DocxAnswer>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<DocxAnswer>) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.postMessage(order);
    });
    if ('error' in answer) throw new Error(answer.error);
    return answer.file;
  } finally {
    worker.terminate();
  }
}
