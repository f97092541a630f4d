import type { PointsLine } from '../../utils/model/verdict';
import type { Counted, SiteReading } from './reading';

/** Rules on links that lead nowhere. */
const RULES = ['dead-links-home', 'dead-links-inner', 'link-placeholder'];

interface Link {
  readonly label: string;
  url: string;
  state: PointsLine['state'];
  isHome: boolean;
  /** The most times it stands on one page. */
  times: number;
  readonly findingIds: Set<string>;
}

/**
 * A line a broken link. The same link of a template is one fault on however many pages it stands (rules-candidates,
 * dead-links-inner); on the home page it costs what the home page's do.
 */
export function linkLines(
  site: SiteReading,
  cost: { readonly home: number; readonly inner: number },
): PointsLine[] {
  const links = new Map<string, Link>();
  for (const rule of RULES) for (const one of site.of(rule)) addLinks(links, one);
  return [...links].map(([key, { label, url, state, isHome, times, findingIds }]) => ({
    key,
    label,
    url,
    findingIds: [...findingIds],
    state,
    tenths: times * (isHome ? cost.home : cost.inner),
  }));
}

function addLinks(links: Map<string, Link>, { finding, audit, outcome }: Counted): void {
  if (outcome !== 'fail' && outcome !== 'review') return;
  const state = outcome === 'fail' ? 'counts' : 'open';
  const isHome = audit?.pageKind.kind === 'home';
  const times = new Map<string, number>();
  for (const { role, text, html = '' } of finding.evidence) {
    if (role === 'seen') times.set(`${text}\n${html}`, (times.get(`${text}\n${html}`) ?? 0) + 1);
  }
  for (const [link, here] of times) {
    // A question about a link on one page is none about what was confirmed of it on another.
    const key = `${finding.ruleId === 'link-placeholder' ? 'empty' : 'dead'}\n${link}`;
    let known = links.get(key);
    if (!known) {
      const label = link.slice(0, link.indexOf('\n'));
      known = {
        label,
        url: audit?.url ?? finding.addressKey,
        state,
        isHome,
        times: 0,
        findingIds: new Set(),
      };
      links.set(key, known);
    }
    if (state === 'counts' && known.state === 'open') {
      known.state = state;
      known.isHome = isHome;
      known.times = 0;
    }
    if (state === known.state) {
      known.isHome ||= isHome;
      known.times = Math.max(known.times, here);
    }
    known.findingIds.add(finding.id);
  }
}
