import { STRINGS, type Strings } from '../../components/strings';

/** What the interface says, in whatever language this browser has: not every Chromium comes with Chinese menus. */
export function either(word: (t: Strings) => string): RegExp {
  const written = [STRINGS.zh, STRINGS.en].map((t) => word(t).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^(?:${written.join('|')})`);
}
