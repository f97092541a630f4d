import { type PolicyFile, policyFilesOf } from '../policy-files';
import type { SiteReading } from '../reading';
import { NOT_ASKED, notAsked } from '../scored-only';
import { defineSiteRule, type SiteExhibit, type SiteJudgement, siteFindingId } from '../site-rule';

/** Z19-D1.7: 抽查3个文件. */
export const SAMPLED_FILES = 3;
const ID = 'interpretation-coverage';

type Reason = 'linked' | 'interpreted' | 'none-seen' | 'no-files' | keyof typeof NOT_ASKED;

/**
 * Whether a policy file was interpreted, asked of three files that the walk read, drawn by the task's seed: what a
 * person spoke about stays in the sample. Whether a file is broad and closely watched, and whether it was interpreted
 * somewhere else, only a person can tell.
 */
export const interpretationCoverage = defineSiteRule({
  id: ID,
  version: 1,
  name: '政策解读比例不足',
  clauses: ['Z19-D1.7'],
  authority: 'question',
  isManual: true,
  lookedFor:
    '已检查的政策文件中按任务的随机种子抽取的3个，是否有指向解读的链接，或已检查的解读页写明其名称。',
  severity: '每个未解读的文件扣1分（抽查3个）；部门网站不计分',

  reasons: {
    linked: '文件“{title}”有指向解读的链接“{link}”',
    interpreted: '文件“{title}”有解读页“{by}”',
    'none-seen': '文件“{title}”没有看到解读，请查找后判断（抽查第 {n} 个，种子 {seed}）',
    'no-files': '已检查的内容页中没有认出政策文件；请打开政策文件栏目中的几篇文件检查',
    ...NOT_ASKED,
  },

  guide: {
    verify: [
      '1. 打开所列文件，确认是以本级政府或政府办公室名义印发、涉及面广、社会关注度高；不是的，选“符合”并写明不属于抽查范围，另行抽查。',
      '2. 在文件页查找“相关解读”“政策解读”链接并打开。',
      '3. 没有链接的，到政策解读栏目或用站内搜索按文件名称查找解读。',
      '4. 找到解读的选“符合”，写明解读的网址；没有的选“不符合”。不足3个文件的全部检查。',
    ].join(' '),
    fix: '涉及面广、社会关注度高的文件，与文件同步发布解读，并与文件页相互链接。',
  },

  evaluate(site): readonly SiteJudgement<Reason>[] {
    const unasked = notAsked(site);
    if (unasked) return unasked;
    const files = sampleOf(site);
    if (files.length === 0) return [{ subject: '', outcome: 'review', reason: 'no-files' }];
    const seed = String(site.record.task.sample.seed);
    return files.map(({ key, title, url, finding, interpretation }, i): SiteJudgement<Reason> => {
      const about = { subject: key, findingIds: [finding.id] };
      const file: SiteExhibit = { role: 'seen', place: '政策文件', text: `${title}　${url}` };
      if (finding.reason === 'linked-back') {
        const params = { title, link: finding.params.text ?? '' };
        return { ...about, outcome: 'pass', reason: 'linked', params, exhibits: [file] };
      }
      if (interpretation) {
        const by: SiteExhibit = {
          role: 'seen',
          place: '解读页',
          text: `${interpretation.title}　${interpretation.url}`,
        };
        const params = { title, by: interpretation.title };
        return { ...about, outcome: 'pass', reason: 'interpreted', params, exhibits: [file, by] };
      }
      const params = { title, n: String(i + 1), seed };
      return { ...about, outcome: 'review', reason: 'none-seen', params, exhibits: [file] };
    });
  },
});

/** Those a person spoke about first, then by the seed. */
function sampleOf(site: SiteReading): PolicyFile[] {
  const { record } = site;
  const isReviewed = ({ key }: PolicyFile): boolean =>
    record.reviews[siteFindingId(record.inspection.id, ID, key)] !== undefined;
  const files = policyFilesOf(site);
  return [...files.filter(isReviewed), ...files.filter((file) => !isReviewed(file))].slice(0, SAMPLED_FILES);
}
