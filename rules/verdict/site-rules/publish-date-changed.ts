import { grouped } from '../../../utils/grouped';
import { dayOf } from '../../core/windows';
import { type Redated, redatingOf } from '../redating';
import { defineSiteRule, type SiteExhibit, type SiteJudgement } from '../site-rule';

/** So many at once, and so large a share of what could be compared, is what a change of the system looks like. */
export const MANY = 10;
const MOST = 0.5;
const SHOWN_TITLES = 5;

type Reason = 'same' | 'redated' | 'redated-together' | 'many' | 'rewritten' | 'no-earlier';

/**
 * What was published keeps its date. An article that shows a later one than at an earlier visit may be an old one made new
 * (旧稿新发); it may have been moved by a new system, too. Only a person can tell, and the rule never says a fault.
 */
export const publishDateChanged = defineSiteRule({
  id: 'publish-date-changed',
  version: 1,
  name: '旧稿改日期（旧稿新发）',
  clauses: ['Z19-V1.5', 'Z15-V4', 'Q18-二(一)'],
  authority: 'question',
  lookedFor:
    '以前各次检查（不限任务）读到的内容页发布时间、栏目列表日期，与现在同一网址或同一标题、同一正文的日期是否一致。',
  severity: '疑似伪造发稿日期，可能单项否决，须人工认定',

  reasons: {
    same: '与以前的检查记录比对 {compared} 条信息，日期没有变晚',
    redated: '“{titles}”的日期原为 {before}，现为 {day}；请核对是否旧稿改日期',
    'redated-together': '{count} 条旧信息的日期都改成了 {day}：{titles}；请核对是否旧稿改日期',
    many: '比对的 {compared} 条信息中有 {count} 条日期变晚（{titles}），可能是系统迁移或列表改用其他日期所致，请核对',
    rewritten: '{count} 条信息日期变晚，正文也有改动，属更新内容后重新发布的正常：{titles}',
    'no-earlier': '没有以前的检查记录可以比对',
  },

  guide: {
    verify:
      '打开所列页面，与以前记录的日期、截图比较；查看网站后台的发布记录，区分旧稿改日期与迁移、更正、每年例行的通知。',
    fix: '恢复信息首次发布的日期；更正内容的，另行注明更正时间，不改原发布日期。',
  },

  evaluate({ record }): SiteJudgement<Reason>[] {
    const { compared, redated, rewritten } = redatingOf(record);
    if (compared === 0) return [{ subject: '', outcome: 'inapplicable', reason: 'no-earlier' }];
    const params = { compared: String(compared) };
    const judged: SiteJudgement<Reason>[] = [];
    if (redated.length >= MANY && redated.length >= compared * MOST) {
      judged.push({ ...about(redated, params), subject: 'many', outcome: 'review', reason: 'many' });
    } else {
      for (const [day, together] of grouped(redated, (one) => one.day)) {
        const reason = together.length > 1 ? 'redated-together' : 'redated';
        judged.push({ ...about(together, params), subject: day, outcome: 'review', reason });
      }
    }
    if (rewritten.length > 0)
      judged.push({
        ...about(rewritten, params),
        subject: 'rewritten',
        outcome: 'pass',
        reason: 'rewritten',
      });
    return redated.length > 0 || rewritten.length > 0
      ? judged
      : [{ subject: '', outcome: 'pass', reason: 'same', params }];
  },
});

const about = (
  changed: readonly Redated[],
  params: Readonly<Record<string, string>>,
): Required<Pick<SiteJudgement, 'params' | 'exhibits'>> => ({
  params: {
    ...params,
    count: String(changed.length),
    day: changed[0]?.day ?? '',
    before: changed[0]?.was.day ?? '',
    titles:
      changed
        .slice(0, SHOWN_TITLES)
        .map(({ title }) => title)
        .join('、') + (changed.length > SHOWN_TITLES ? '等' : ''),
  },
  exhibits: changed.flatMap(exhibitsOf),
});

const PLACES: Readonly<Record<Redated['by'], string>> = {
  address: '内容页',
  list: '栏目列表',
  elsewhere: '内容页（网址不同，标题和正文相同）',
};

function exhibitsOf({ title, day, audit, was, by }: Redated): SiteExhibit[] {
  const place = PLACES[by];
  return [
    { role: 'seen', place: `${place}·现在`, text: `${day}　${title}　${audit.url}` },
    { role: 'seen', place: `${place}·原来`, text: `${was.day}（${dayOf(was.checkedAt)} 检查）　${was.url}` },
  ];
}
