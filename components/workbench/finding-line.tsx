import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { isSampledRule } from '../../rules/verdict';
import type { FindingRow } from '../../utils/records/rows';
import { Cited } from '../finding-card';
import { ReasonForm } from '../reason-form';
import { RuleLink } from '../rule-link';
import { useStrings } from '../strings';
import { useOnce } from '../use-once';
import { clock, wordsOf } from '../words';
import { Link } from './link';
import { OutsideLink } from './outside-link';
import type { SiteFinding } from './site-findings';
import { Tick } from './tick';

export interface FindingLineActions {
  /** @returns whether it was kept, so that its form can be closed. */
  onReview(finding: FindingRow, result: 'confirmed' | 'overruled', reason: string): Promise<boolean>;
  onUndo(finding: FindingRow): void;
  /** 抽样: into the official sample of its indicator, or out of it. */
  onSample(finding: FindingRow, sample: boolean): void;
  /** All that was said of a finding, once it is asked for. */
  history(finding: FindingRow): ComponentChildren;
}

/** One finding of a site: the page, the machine's result and the inspector's beside it, and what can be done. */
export function FindingLine({
  line: { finding, audit, review, reviewState, outcome },
  canChange,
  evidence,
  ...on
}: FindingLineActions & {
  readonly line: SiteFinding;
  readonly canChange: boolean;
  /** Pieces of evidence kept of it. */
  readonly evidence: number;
}) {
  const t = useStrings();
  const { findings: words } = t.triage;
  const [asking, setAsking] = useState(false);
  const [open, setOpen] = useState(false);
  const once = useOnce();
  const { message, name } = wordsOf(finding, t.byHandName);
  const page = audit?.title || audit?.url || finding.addressKey;
  const subject = <span class="unseen">{`${name} ${page}`}</span>;
  return (
    <>
      <tr>
        <td>
          {page === '' ? (
            words.site
          ) : (
            <OutsideLink url={audit?.url ?? finding.addressKey}>{page}</OutsideLink>
          )}
          {audit && <small class="path">{pathOf(audit.url)}</small>}
        </td>
        <td>
          <span class={`tag ${finding.outcome}`}>{t.outcomes[finding.outcome]}</span>
          {finding.candidate && <span class="tag amber">{t.candidate}</span>}
          {finding.origin === 'hand' && <span class="tag">{t.byHand}</span>}
          <p>{message}</p>
          {isSampledRule(finding.ruleId) && (
            <Tick
              disabled={!canChange}
              checked={finding.sample === true}
              onTick={(checked) => on.onSample(finding, checked)}
            >
              {words.sample}
              {subject}
            </Tick>
          )}
        </td>
        <td>
          {reviewState === 'none' && <span class="soft">{words.notReviewed}</span>}
          {review && reviewState !== 'none' && (
            <>
              <span class={`tag ${review.result === 'confirmed' ? 'red' : 'green'}`}>
                {review.result === 'confirmed' ? t.confirmed : t.overruled}
              </span>
              {reviewState === 'outdated' && <span class="tag amber">{t.outdated}</span>}
              {review.reason && <p>{review.reason}</p>}
              <small>{[review.author, clock(review.at)].filter(Boolean).join(' · ')}</small>
            </>
          )}
        </td>
        <td class="buttons">
          {canChange && (
            <>
              <button
                type="button"
                class="small"
                onClick={() => void once(() => on.onReview(finding, 'confirmed', ''))}
              >
                {t.confirmed}
                {subject}
              </button>
              <button type="button" class="small" aria-expanded={asking} onClick={() => setAsking(!asking)}>
                {t.overruled}
                {subject}
              </button>
              {reviewState !== 'none' && (
                <button type="button" class="small" onClick={() => on.onUndo(finding)}>
                  {t.undo}
                  {subject}
                </button>
              )}
            </>
          )}
          <button type="button" class="small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {words.details}
            {subject}
          </button>
          {evidence > 0 && (
            <Link
              class="button small"
              to={{ page: 'inspection', inspectionId: finding.inspectionId, view: 'evidence' }}
            >
              {words.evidence} {evidence}
              {subject}
            </Link>
          )}
          {outcome === 'fail' && (
            <Link
              class="button small"
              to={{
                page: 'inspection',
                inspectionId: finding.inspectionId,
                view: 'documents',
                findingId: finding.id,
              }}
            >
              {t.documents.faultSheet}
              {subject}
            </Link>
          )}
        </td>
      </tr>
      {asking && (
        <tr>
          <td colSpan={4}>
            <ReasonForm
              label={t.reason}
              action={t.save}
              onSave={async (reason) => {
                if (await on.onReview(finding, 'overruled', reason)) setAsking(false);
              }}
              onCancel={() => setAsking(false)}
            />
          </td>
        </tr>
      )}
      {open && (
        <tr>
          <td colSpan={4} class="opened">
            <Details finding={finding} name={name} />
            <h5>{words.history}</h5>
            {on.history(finding)}
          </td>
        </tr>
      )}
    </>
  );
}

/** Pages of one site often share a title. */
const pathOf = (url: string): string => url.replace(/^https?:\/\/[^/]*/, '');

function Details({ finding, name }: { readonly finding: FindingRow; readonly name: string }) {
  const t = useStrings();
  return (
    <>
      {finding.origin === 'machine' && <RuleLink ruleId={finding.ruleId} name={name} />}
      {finding.clauses.map((id) => (
        <Cited key={id} id={id} />
      ))}
      <ul class="evidence">
        {finding.evidence.map(({ role, place, text, html }, i) => (
          // Evidence has no identity but its place in the list, which never changes.
          <li key={i}>
            <span class="place">
              {t.roles[role]} · {place}
            </span>
            {text && <q>{text}</q>}
            {html && <code class="snippet">{html}</code>}
          </li>
        ))}
      </ul>
    </>
  );
}
