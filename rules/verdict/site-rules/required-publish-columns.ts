import type { ColumnLink } from '../../../utils/model/page-facts';
import type { ColumnClass } from '../../../utils/model/words';
import { COLUMN_CLASS_NAMES, classOfName } from '../../../utils/page/columns/classes';
import { navigation } from '../coverage';
import { columnLedger } from '../ledger';
import { NOT_SCORED, notScored } from '../scored-only';
import { defineSiteRule, type SiteExhibit, type SiteJudgement } from '../site-rule';

/** Z19-D1.4, D1.5, D1.6: the classes of columns that a portal must have. */
const PUBLISH_CLASSES = ['news', 'policies', 'interpretations'] as const satisfies readonly ColumnClass[];
/** How many names of the navigation an absence shows. */
const SHOWN_NAMES = 60;

/**
 * A portal has columns of news, policies and interpretations. Names vary: what no name says is asked, one class each.
 */
export const requiredPublishColumns = defineSiteRule({
  id: 'required-publish-columns',
  version: 1,
  name: '缺少动态要闻、政策文件、政策解读栏目',
  clauses: ['Z19-D1.4', 'Z19-D1.5', 'Z19-D1.6'],
  authority: 'question',
  lookedFor: '已检查的栏目和导航、网站地图中的栏目名称里，动态要闻、政策文件、政策解读各类的栏目。',
  severity: '门户网站每缺一类扣5分；部门网站不计分',

  reasons: {
    visited: '有{class}类栏目“{name}”',
    linked: '导航中有{class}类栏目“{name}”，尚未打开',
    'not-found': '已检查的栏目和导航中没有认出{class}类栏目，请按名称核对（如今日××、法规文件、图解）',
    'nothing-read': '还没有读到栏目名称，请先检查首页或网站地图',
    ...NOT_SCORED,
  },

  guide: {
    verify: '在首页导航和网站地图中逐个查看栏目名称；名称不同但内容属于该类的，在栏目台账中更正类别。',
    fix: '开设动态要闻、政策文件、政策解读栏目，并在首页导航列出。',
  },

  evaluate(site) {
    const unscored = notScored(site);
    if (unscored) return unscored;
    const ledger = columnLedger(site.record, site.edition);
    const links = navigation(site.record);
    if (ledger.length === 0 && links.length === 0)
      return [{ subject: '', outcome: 'review', reason: 'nothing-read' }];
    let linked: ReadonlyMap<ColumnClass, ColumnLink> | undefined;
    return PUBLISH_CLASSES.map((subject): SiteJudgement<Reason> => {
      const about = { class: COLUMN_CLASS_NAMES[subject] };
      const found = (reason: Reason, name: string, exhibit: SiteExhibit): SiteJudgement<Reason> => ({
        subject,
        outcome: 'pass',
        reason,
        params: { ...about, name },
        exhibits: [exhibit],
      });
      const entry = ledger.find((one) => one.class.value === subject && one.correction?.due !== false);
      if (entry) {
        return found('visited', entry.name, { role: 'seen', place: entry.name || '栏目', text: entry.url });
      }
      linked ??= firstOfClasses(links);
      const link = linked.get(subject);
      if (link) {
        const { name, url } = link;
        return found('linked', name, { role: 'seen', place: '导航', text: `${name}　${url}` });
      }
      const names = [...ledger, ...links.slice(0, SHOWN_NAMES)].map(({ name }) => name);
      const text = names.slice(0, SHOWN_NAMES).join('、');
      const exhibits: SiteExhibit[] = [{ role: 'searched', place: '栏目名称', text }];
      return { subject, outcome: 'review', reason: 'not-found', params: about, exhibits };
    });
  },
});

type Reason = 'visited' | 'linked' | 'not-found';

/** The first link of each class that its name says. A site may link to hundreds of columns: each name is read once. */
function firstOfClasses(links: readonly ColumnLink[]): ReadonlyMap<ColumnClass, ColumnLink> {
  const first = new Map<ColumnClass, ColumnLink>();
  for (const link of links) {
    const said = classOfName(link.name);
    if (said !== null && !first.has(said)) first.set(said, link);
  }
  return first;
}
