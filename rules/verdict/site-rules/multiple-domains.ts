import type { AuditRow } from '../../../utils/records/rows';
import { push } from '../reading';
import { defineSiteRule, type SiteExhibit, type SiteJudgement } from '../site-rule';

/** `.政务`, as addresses write it. */
const CHINESE = '.xn--zfr164b';

/** Shorter menus are those of a template. Links. */
const MENU = 8;

type Reason = 'several' | 'alias-answers' | 'one-domain' | 'nothing-read';

/**
 * A site has one English and one Chinese domain. Only what pages with the same code or the same home page show, or the
 * register lists, is told: which one is the 主域名, and whether a column's host is one, a person says.
 */
export const multipleDomains = defineSiteRule({
  id: 'multiple-domains',
  version: 2,
  name: '持有多个域名未明确主域名',
  clauses: ['H55-一(一)'],
  authority: 'question',
  lookedFor:
    '名录登记的域名，以及标有本网站标识码、或首页标题、导航与本网站首页相同的已检查页面所在的域名；www. 与不带 www. 的算同一域名。',
  severity: '提示；填入域名情况调查表',

  reasons: {
    several: '有{count}个{kind}域名：{hosts}，请核对哪个是主域名、其余是否应注销',
    'alias-answers': '{hosts} 都能直接打开，没有转到其中一个，请核对',
    'one-domain': '英文域名和中文域名各不超过一个：{hosts}',
    'nothing-read': '名录没有登记域名，也没有已检查的页面',
  },

  guide: {
    verify: '逐个打开所列域名，确认是否打开同一网站、是否转到主域名，并核对报送系统是否填报全部域名。',
    fix: '明确一个主域名并在报送系统注明，多余和不规范的域名按规定注销。',
  },

  evaluate(site): SiteJudgement<Reason>[] {
    const { record } = site;
    const code = record.site.code.toLowerCase();
    const isListed = ({ host }: AuditRow): boolean => record.site.hosts.includes(host);
    const homePrints = new Set(record.audits.filter(isListed).flatMap(homePrintOf));
    const own = record.audits.filter(
      (audit) =>
        isListed(audit) ||
        (code !== '' && audit.identifiers.siteCode?.value.toLowerCase() === code) ||
        homePrintOf(audit).some((print) => homePrints.has(print)),
    );
    const answered = new Set(own.map(({ host }) => host));
    const hosts = new Set([...record.site.hosts, ...answered]);
    if (hosts.size === 0) return [{ subject: '', outcome: 'inapplicable', reason: 'nothing-read' }];

    const domains = new Map<string, string[]>();
    for (const host of hosts) push(domains, host.replace(/^www\./, ''), host);
    const judged: SiteJudgement<Reason>[] = [];
    for (const [subject, kind] of [
      ['chinese', '中文'],
      ['english', '英文'],
    ] as const) {
      const of = [...domains.keys()].filter((name) => name.endsWith(CHINESE) === (subject === 'chinese'));
      if (of.length < 2) continue;
      judged.push({
        subject,
        outcome: 'review',
        reason: 'several',
        params: { count: String(of.length), kind, hosts: of.join('、') },
        exhibits: of.map((name) => exhibitOf(domains.get(name) ?? [], answered)),
      });
    }
    for (const [name, aliases] of domains) {
      const open = aliases.filter((host) => answered.has(host));
      if (open.length < 2) continue;
      const params = { hosts: open.join('、') };
      judged.push({
        subject: name,
        outcome: 'review',
        reason: 'alias-answers',
        params,
        exhibits: [exhibitOf(open, answered)],
      });
    }
    if (judged.length > 0) return judged;
    return [
      {
        subject: '',
        outcome: 'pass',
        reason: 'one-domain',
        params: { hosts: [...domains.keys()].join('、') },
      },
    ];
  },
});

/** What a home page is known again by under another host, where every link is another: its title and its menu. */
const homePrintOf = ({ pageKind, title, facts }: AuditRow): string[] =>
  pageKind.kind === 'home' && facts.links.length >= MENU
    ? [[title, ...facts.links.map(({ name }) => name)].join('\n')]
    : [];

const exhibitOf = (hosts: readonly string[], answered: ReadonlySet<string>): SiteExhibit => ({
  role: 'seen',
  place: hosts.some((host) => answered.has(host)) ? '已打开' : '名录登记',
  text: hosts.join('、'),
});
