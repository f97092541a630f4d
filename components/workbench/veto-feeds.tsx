import { inPoints } from '../../rules/verdict/words';
import type { Feed, PointsLine } from '../../utils/model/verdict';
import { useStrings } from '../strings';
import { Link } from './link';
import { OutsideLink } from './outside-link';

/** The columns, pages and messages that count, or would once confirmed; what each costs where it costs points. */
export function FeedLines({
  feeds,
  inspectionId,
}: {
  readonly feeds: readonly (Feed | PointsLine)[];
  readonly inspectionId: string;
}) {
  const { inspection: t } = useStrings();
  return (
    <>
      <ul class="feeds">
        {feeds.map((feed, i) => (
          // The same page may stand twice, for two faults.
          <li key={`${feed.key} ${i}`}>
            <span class={`tag ${feed.state === 'counts' ? 'red' : 'amber'}`}>{t.feedStates[feed.state]}</span>
            <span class="name">
              {feed.url === '' ? feed.label : <OutsideLink url={feed.url}>{feed.label}</OutsideLink>}
            </span>
            {'tenths' in feed && <span class="figures">{t.pointsOf(inPoints(feed.tenths))}</span>}
          </li>
        ))}
      </ul>
      <p>
        <Link to={{ page: 'inspection', inspectionId, view: 'findings' }}>{t.toFindings}</Link>
      </p>
    </>
  );
}
