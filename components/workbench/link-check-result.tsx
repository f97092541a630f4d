import type { HostParts } from '../../utils/identifiers/host-parts';
import { ownHosts } from '../../utils/links/page-links';
import type { LinkAnswer, LinkCheck, LinkState } from '../../utils/model/link-check';
import { hostOf } from '../../utils/page/address-host';
import { useStrings } from '../strings';
import { OutsideLink } from './outside-link';

const SHOWN = 50;

/** Numbers of a check by what its links answered. */
export interface LinkCounts {
  readonly dead: number;
  readonly unsure: number;
  readonly works: number;
}

/** @param host of the page: what is dead on another site is a question, as the rule has it */
export function countLinks(check: LinkCheck, host: HostParts): LinkCounts {
  const counts = { dead: 0, unsure: 0, works: 0 };
  for (const { state } of standings(check, host)) counts[state] += 1;
  return counts;
}

interface Standing {
  readonly answer: LinkAnswer;
  readonly state: LinkState;
}

function standings({ answers }: LinkCheck, host: HostParts): Standing[] {
  const isOwn = ownHosts(host);
  return answers.map((answer) => ({
    answer,
    state: answer.state === 'dead' && !isOwn(hostOf(answer.url)) ? 'unsure' : answer.state,
  }));
}

/** What of a page's links does not work, or has to be opened by a person: dead ones first. */
export function LinkCheckResult({ check, host }: { readonly check: LinkCheck; readonly host: HostParts }) {
  const { links: t } = useStrings();
  const all = standings(check, host);
  const faults = (['dead', 'unsure'] as const).flatMap((word) => all.filter(({ state }) => state === word));
  const { unasked, notAllowed } = check;
  return (
    <>
      {faults.length > 0 && (
        <ul class="link-faults" aria-label={t.details}>
          {faults.slice(0, SHOWN).map(({ answer, state }) => (
            <Fault key={answer.url} answer={answer} isDead={state === 'dead'} />
          ))}
        </ul>
      )}
      {faults.length > SHOWN && <p class="soft">{t.moreLinks(faults.length - SHOWN)}</p>}
      {(unasked > 0 || notAllowed > 0) && (
        <p class="soft">
          {[unasked > 0 && t.unasked(unasked), notAllowed > 0 && t.notAllowed(notAllowed)]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
    </>
  );
}

function Fault({
  answer: { url, cause, status, tries },
  isDead,
}: {
  readonly answer: LinkAnswer;
  readonly isDead: boolean;
}) {
  const { links: t } = useStrings();
  return (
    <li>
      <span class={`tag ${isDead ? 'red' : 'amber'}`}>{isDead ? t.dead : t.unsure}</span>{' '}
      <b>
        {status === null ? '' : `${status} `}
        {t.causes[cause]}
      </b>{' '}
      <OutsideLink url={url} /> <small>{t.times(tries.length)}</small>
    </li>
  );
}
