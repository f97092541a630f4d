/** Points as an inspector types them, `2`, `0.5`, `1。5`: in tenths, so that sums are exact. Null for what is none. */
export function readPoints(typed: string): number | null {
  const match = /^(\d{1,3})(?:[.．。](\d))?$/.exec(typed.trim().normalize('NFKC'));
  if (!match) return null;
  const tenths = Number(match[1]) * 10 + Number(match[2] ?? 0);
  return tenths > 0 ? tenths : null;
}
