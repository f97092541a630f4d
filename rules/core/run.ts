import { claimsGovernment } from '../../utils/identifiers/read';
import { isErrorPage } from '../../utils/links/error-page';
import type { Evidence, Finding } from '../../utils/model/finding';
import { footerOf, unreadAtFooter } from '../../utils/page/footer';
import { isForeign } from '../../utils/page/language';
import type { Page } from '../../utils/page/page';
import { pathOf } from '../../utils/page/path';
import { excerpt, normalise } from '../../utils/page/text';
import type { ClauseId } from './clauses';
import type { CommonReason } from './common-reasons';
import { DOCUMENTS, documentOf } from './documents';
import type { Exhibit, JudgeContext, Judgement, Rule } from './rule';
import { isOff } from './scheme';
import { dayOf } from './windows';

const MAX_EXHIBITS = 20;
/** Evidence quotes the beginning of a text; so much of it is looked at. Characters. */
const LOOKED_AT = 2000;
/** Fewer visible characters than this make no readable footer. */
const READABLE_FOOTER = 20;

/**
 * Judges a page by some rules: pure, and the same for a page read now and a snapshot read last year.
 * A rule that throws gives a question, never a fault, and never stops the others. One that the local scheme switches
 * off says nothing.
 */
export function judge(page: Page, context: JudgeContext, rules: readonly Rule[]): Finding[] {
  const confirmed = isConfirmedGovernment(context);
  return rules
    .filter(({ id }) => !isOff(context, id))
    .map((rule) => {
      const skipped = skip(page, context, rule, confirmed);
      if (skipped) return finding(page, context, rule, skipped, false);
      let judged: Judgement;
      try {
        judged = rule.evaluate(page, context);
      } catch (error) {
        const params = { error: excerpt(String(error), 200) };
        return finding(
          page,
          context,
          rule,
          { outcome: 'review', reason: 'tool-error', exhibits: [], params },
          false,
        );
      }
      if (judged.outcome !== 'fail') return finding(page, context, rule, judged, false);
      const doubt = guard(page, context, rule, confirmed);
      if (doubt) {
        const params = { ...judged.params, otherwise: judged.reason };
        return finding(page, context, rule, { ...judged, outcome: 'review', reason: doubt, params }, false);
      }
      if (rule.authority === 'fail') return finding(page, context, rule, judged, false);
      return finding(page, context, rule, { ...judged, outcome: 'review' }, rule.authority === 'candidate');
    });
}

/** Somebody said so, or the registry of .gov.cn / .政务 did. */
function isConfirmedGovernment({ site, host }: JudgeContext): boolean {
  return site.kind === 'unknown' ? host.government !== 'other' : site.kind !== 'nongov';
}

type CommonJudgement = Judgement<CommonReason>;

function skip(page: Page, context: JudgeContext, rule: Rule, confirmed: boolean): CommonJudgement | null {
  const no = (reason: CommonReason, params?: Record<string, string>): CommonJudgement => ({
    outcome: 'inapplicable',
    reason,
    exhibits: [],
    ...(params ? { params } : {}),
  });
  if (context.site.kind === 'nongov') return no('not-government');
  if (!confirmed && !rule.evenUnconfirmed && !claimsGovernment(page)) return no('site-unconfirmed');
  const { contentType } = page.snapshot;
  if (!/html|^$/i.test(contentType)) return no('not-html', { contentType });
  const { kind } = context.pageKind;
  if (rule.pages !== 'any' && !rule.pages.includes(kind)) {
    return no('other-page-kind', { kinds: rule.pages.join(' '), kind });
  }
  return null;
}

/** The first reason for which a fault must not be said aloud, or null. */
function guard(page: Page, context: JudgeContext, rule: Rule, confirmed: boolean): CommonReason | null {
  const { snapshot } = page;
  if (!confirmed) return 'confirm-site';
  if (rule.clauses.length > 0 && clausesInForce(rule, context).length === 0) return 'no-clause-in-force';
  if (rule.reads === 'address') return null;
  if (isErrorPage(page)) return 'error-or-guard';
  if (rule.pages !== 'any' && !context.pageKind.certain) return 'kind-uncertain';
  if (snapshot.opaque.some((place) => place.kind === 'over-cap')) return 'over-cap';
  if (snapshot.settle.state !== 'settled') return 'unsettled';
  if (snapshot.visibility === 'hidden') return 'hidden-tab';
  if (rule.reads !== 'footer') return null;
  const footer = footerOf(page);
  if (unreadAtFooter(page).length > 0) return 'footer-unreadable';
  if (footer.writtenElsewhere) return 'footer-by-script';
  if (footer.text.length < READABLE_FOOTER) return 'footer-picture';
  return isForeign(page) ? 'other-language' : null;
}

/** What a rule may cite: of the scores of 2015 and 2019 those of the edition, and nothing younger than 监测时间点. */
export function clausesInForce(
  { clauses }: Pick<Rule, 'clauses'>,
  { asOf, edition }: Pick<JudgeContext, 'asOf' | 'edition'>,
): ClauseId[] {
  const day = dayOf(asOf);
  return clauses.filter((id) => {
    const document = documentOf(id);
    const isOfOtherEdition = (document === 'Z15' || document === 'Z19') && document !== edition;
    return !isOfOtherEdition && DOCUMENTS[document].since <= day;
  });
}

function finding(
  page: Page,
  context: JudgeContext,
  rule: Rule,
  judged: Judgement,
  candidate: boolean,
): Finding {
  return {
    ruleId: rule.id,
    ruleVersion: rule.version,
    outcome: judged.outcome,
    candidate,
    reason: judged.reason,
    params: Object.fromEntries(
      Object.entries(judged.params ?? {}).map(([key, value]) => [key, excerpt(value, 500)]),
    ),
    clauses: clausesInForce(rule, context),
    evidence: judged.exhibits.slice(0, MAX_EXHIBITS).map((exhibit) => evidence(page, exhibit)),
    edition: context.edition,
  };
}

/** Evidence is cut from the snapshot for the few nodes a rule points at, never for every node. */
function evidence(page: Page, exhibit: Exhibit): Evidence {
  const { role, place } = exhibit;
  if (!('node' in exhibit)) return { role, place, text: excerpt(exhibit.text) };
  const element = elementOf(page, exhibit.node);
  const node = page.node(element);
  const text = (exhibit.text ?? page.textOf(page.subtree(element))).slice(0, LOOKED_AT);
  const box = page.boxAround(element);
  return {
    role,
    place,
    text: excerpt(normalise(text).trim()),
    html: openingTag(page, element),
    ...(node.hidden ? {} : { path: pathOf(page, element) }),
    ...(box ? { box: [...box] as [number, number, number, number] } : {}),
  };
}

/** Text has no frame of its own: its element stands for it. */
function elementOf(page: Page, index: number): number {
  let i = index;
  while (page.node(i).tag[0] === '#' && page.node(i).parent >= 0) i = page.node(i).parent;
  return i;
}

function openingTag(page: Page, index: number): string {
  const { tag, attrs = {} } = page.node(index);
  const written = Object.entries(attrs).map(
    ([name, value]) => ` ${name}="${value.replaceAll('"', '&quot;')}"`,
  );
  return excerpt(`<${tag}${written.join('')}>`, 1000);
}
