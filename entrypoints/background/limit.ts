import { AUDIT_LIMIT_MS } from '../../utils/messages';
import { Failure } from './failure';

/** The upper limit is ours: a page whose main thread hangs never answers. */
export function withinLimit<Result>(work: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout>;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Failure('not-responding')), AUDIT_LIMIT_MS);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}
