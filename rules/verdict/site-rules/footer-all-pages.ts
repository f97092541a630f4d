import type { AuditRow } from '../../../utils/records/rows';
import { type Counted, push, type SiteReading } from '../reading';
import { defineSiteRule, type SiteExhibit, type SiteJudgement } from '../site-rule';

/** Z19-D4.2 and D4.4: what the footer of every page lists, by the rules that look for it on one page. */
export const FOOTER_ITEMS = [
  ['footer-party-mark', '党政机关网站标识'],
  ['footer-site-code', '网站标识码'],
  ['footer-icp-number', 'ICP备案编号'],
  ['footer-police-number', '公安机关备案标识'],
  ['footer-sponsor', '网站主办单位'],
  ['footer-contact', '联系方式'],
  ['jiucuo-entry', '找错入口'],
] as const;
const SHOWN_PAGES = 40;
/** Pages of which no footer was told apart: those without one, and records of before. */
const NO_PRINT = 'none';

type Reason = 'missing' | 'other-host' | 'unclear' | 'other-print' | 'same' | 'home-unread' | 'one-page';

/**
 * Every page carries the footer of the home page. Footers are told apart by their print: the same deviating footer is
 * one fault, with all its pages. What the home page lacks itself is the fault of the rules on one page.
 */
export const footerAllPages = defineSiteRule({
  id: 'footer-all-pages',
  version: 1,
  name: '内页页脚要素不一致',
  clauses: ['Z19-D4.2', 'Z19-D4.4', 'G47A-布局'],
  authority: 'candidate',
  lookedFor: '已检查的各页面的页脚，与首页页脚逐项比较：六项网站标识和“我为政府网站找错”入口。',
  severity: '不另扣分（网站标识全站每缺一项扣0.5分；找错入口其他页面每个扣0.2分）',

  reasons: {
    missing: '{count} 个页面的页脚与首页不同，缺少{items}',
    'other-host': '{count} 个页面在其他域名（{host}），页脚缺少{items}；请核对是否属于本网站',
    unclear: '{count} 个页面的页脚与首页不同，{items}未能确定，请核对',
    'other-print': '{count} 个页面的页脚与首页写法不同，首页列明的各项要素齐全',
    same: '{count} 个页面的页脚要素与首页一致',
    'home-unread': '还没有检查首页，无从比较',
    'one-page': '只检查了首页，无从比较',
  },

  guide: {
    verify: '打开所列页面和首页，逐项比较页脚；专题、办事系统使用自己的页面模板的，核对是否属于本网站。',
    fix: '全站使用同一页脚，列明六项网站标识和“我为政府网站找错”入口。',
  },

  evaluate(site): SiteJudgement<Reason>[] {
    const { audits } = site.record;
    const home = audits.find(({ pageKind }) => pageKind.kind === 'home');
    if (!home) return [{ subject: '', outcome: 'inapplicable', reason: 'home-unread' }];
    const inner = audits.filter((audit) => audit !== home && audit.pageKind.kind !== 'home');
    if (inner.length === 0) return [{ subject: '', outcome: 'inapplicable', reason: 'one-page' }];

    const outcomes = outcomesOf(site);
    const atHome = outcomes.get(home.id);
    const shown = FOOTER_ITEMS.filter(([rule]) => atHome?.get(rule)?.outcome === 'pass');
    const groups = new Map<string, AuditRow[]>();
    for (const audit of inner) push(groups, audit.facts.prints.footer || NO_PRINT, audit);
    const homePrint = home.facts.prints.footer || NO_PRINT;
    return [...groups].map(([print, pages]): SiteJudgement<Reason> => {
      const isOf = (outcome: Counted['outcome']) => (rule: string) =>
        pages.some(({ id }) => outcomes.get(id)?.get(rule)?.outcome === outcome);
      const missing = shown.filter(
        ([rule]) => isOf('fail')(rule) || pages.some((page) => isCandidate(outcomes, page, rule)),
      );
      const unclear = shown.filter(([rule]) => isOf('review')(rule));
      const items = (missing.length > 0 ? missing : unclear).map(([, name]) => name).join('、');
      const hosts = [...new Set(pages.map(({ host }) => host))].filter((host) => host !== home.host);
      const params = { count: String(pages.length), items, host: hosts.join('、') };
      const say = (outcome: SiteJudgement['outcome'], reason: Reason): SiteJudgement<Reason> => ({
        subject: print,
        outcome,
        reason,
        params,
        exhibits: pages.slice(0, SHOWN_PAGES).map(exhibitOf),
        findingIds: pages.flatMap(({ id }) =>
          [...missing, ...unclear].flatMap(([rule]) => outcomes.get(id)?.get(rule)?.finding.id ?? []),
        ),
      });
      if (missing.length > 0) return hosts.length > 0 ? say('review', 'other-host') : say('fail', 'missing');
      if (unclear.length > 0 && print !== homePrint) return say('review', 'unclear');
      return say('pass', print === homePrint ? 'same' : 'other-print');
    });
  },
});

type Outcomes = ReadonlyMap<string, ReadonlyMap<string, Counted>>;

/** What counts of each footer rule on each page, by audit. */
function outcomesOf(site: SiteReading): Outcomes {
  const outcomes = new Map<string, Map<string, Counted>>();
  for (const [rule] of FOOTER_ITEMS) {
    for (const one of site.of(rule)) {
      let page = outcomes.get(one.finding.auditId);
      if (!page) {
        page = new Map();
        outcomes.set(one.finding.auditId, page);
      }
      page.set(rule, one);
    }
  }
  return outcomes;
}

/** A `review` that the rule itself takes for a fault. */
function isCandidate(outcomes: Outcomes, { id }: AuditRow, rule: string): boolean {
  const one = outcomes.get(id)?.get(rule);
  return one?.outcome === 'review' && one.finding.candidate;
}

const exhibitOf = ({ title, url }: AuditRow): SiteExhibit => ({
  role: 'seen',
  place: title || '页面',
  text: url,
});
