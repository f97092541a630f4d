import type { LinkAnswer, LinkCause, LinkState } from '../../utils/model/link-check';

const STATUS: Readonly<Partial<Record<LinkCause, number>>> = {
  answered: 200,
  gone: 404,
  'server-error': 500,
  forbidden: 403,
  firewall: 412,
  'soft-404': 200,
};

/** What links of www.example.gov.cn answered: `'/a.html': 'dead gone'`. */
export const linkAnswers = (
  words: Readonly<Record<string, `${LinkState} ${LinkCause}`>>,
  tries: readonly string[] = ['2026-03-15T02:00:00.000Z', '2026-03-15T02:00:12.000Z'],
): ReadonlyMap<string, LinkAnswer> =>
  new Map(
    Object.entries(words).map(([address, word]) => {
      const [state, cause] = word.split(' ') as [LinkState, LinkCause];
      const url = new URL(address, 'https://www.example.gov.cn/').href;
      return [url, { url, finalUrl: url, state, cause, status: STATUS[cause] ?? null, tries: [...tries] }];
    }),
  );
