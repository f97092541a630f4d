import { schemeSummary } from '../rules/scheme-words';
import type { Scheme } from '../utils/model/scheme';

/** By which 本地方案 something was judged, and what was not checked for it. Nothing where the standard stood as written. */
export function SchemeNote({ scheme }: { readonly scheme: Scheme | undefined }) {
  return scheme ? <p class="scheme-note">{schemeSummary(scheme)}</p> : null;
}
