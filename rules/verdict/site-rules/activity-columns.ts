import { monthsBefore } from '../../core/windows';
import { columnLedger, type LedgerEntry } from '../ledger';
import type { SiteReading } from '../reading';
import { defineSiteRule, type SiteExhibit, type SiteJudgement } from '../site-rule';

/** Z15-S3.2: portals and State Council departments 6 activities in a year, others 3. Z19-B3.2: 6. */
const ENOUGH_OF_PORTAL = 6;
const ENOUGH_OF_OTHERS = 3;
/** Z15-S3.3: 访谈, any site. */
const ENOUGH_INTERVIEWS = 6;
const MONTHS = 12;
const INTERVIEW = /访谈|直播|做客|面对面/;

type Reason =
  | 'enough'
  | 'none-in-year'
  | 'too-few'
  | 'no-column'
  | 'not-countable'
  | 'undated'
  | 'kind-unknown'
  | 'only-bonus';

const SUBJECTS = [
  ['surveys', '征集调查'],
  ['interviews', '在线访谈'],
] as const;

/**
 * How many surveys and interviews a site held in a year, as far as the dates of its lists tell: all of a list whose
 * oldest entry is of the year, none of one whose newest is older. Between the two a person counts.
 */
export const activityColumns = defineSiteRule({
  id: 'activity-columns',
  version: 2,
  name: '调查征集、在线访谈活动不足',
  clauses: ['Z15-S3.2', 'Z15-S3.3', 'Z19-B3.2'],
  authority: 'candidate',
  lookedFor:
    '征集调查、在线访谈各栏目列表中，监测时间点前1年内的活动次数（转载上级的活动不算，由人工剔除）。',
  severity: '2015年普查：没有活动扣5分，次数不足扣3分；2019年检查指标：不扣分，征集调查6次及以上加2分',

  reasons: {
    enough: '{kind}1年内（{since} 起）有 {count} 次活动，不少于{enough}次',
    'none-in-year': '{kind}1年内（{since} 起）没有活动，最新一次 {newest}；请核对列表是否完整',
    'too-few': '{kind}1年内（{since} 起）有 {count} 次活动，少于{enough}次；请核对列表是否完整',
    'no-column': '已检查的栏目中没有{kind}类栏目，请核对',
    'not-countable':
      '{kind}栏目的列表跨过1年（{oldest} 至 {newest}，共 {count} 条），请清点 {since} 以来的次数',
    undated: '{kind}栏目的列表没有读到日期，请打开清点',
    'kind-unknown':
      '{kind}1年内（{since} 起）有 {count} 次活动；政府门户网站须{enough}次，其他网站须{least}次，请先确定网站类型',
    'only-bonus': '{kind}1年内不足{enough}次或未能清点；2019年检查指标不扣分',
  },

  guide: {
    verify: '打开征集调查、在线访谈栏目的全部列表，清点1年内开展的活动；转载上级单位的不算。',
    fix: '每年开展征集调查不少于6次（部门网站3次）、在线访谈不少于6次，并公布结果。',
  },

  evaluate(site): SiteJudgement<Reason>[] {
    const { record, edition, asOf } = site;
    if (asOf === null) return [];
    const ledger = columnLedger(record, edition).filter(
      (entry) => entry.class.value === 'surveys' && entry.correction?.due !== false,
    );
    const isInterview = ({ names, name }: LedgerEntry): boolean => INTERVIEW.test([name, ...names].join(' '));
    return SUBJECTS.map(([subject, kind]) => {
      const columns = ledger.filter((entry) => isInterview(entry) === (subject === 'interviews'));
      const judged = judge(columns, monthsBefore(asOf, MONTHS), enoughOf(subject, site));
      const exhibits = columns.map(exhibitOf);
      const params = { ...judged.params, kind };
      return edition === 'Z19' && judged.outcome !== 'pass'
        ? { subject, outcome: 'inapplicable', reason: 'only-bonus', params, exhibits }
        : { ...judged, subject, params, exhibits };
    });
  },
});

/** How many are enough for any site, and how many for those of which least is asked: the same where the kind is known. */
interface Enough {
  readonly most: number;
  readonly least: number;
}

function enoughOf(subject: 'surveys' | 'interviews', { kind, edition }: SiteReading): Enough {
  if (subject === 'interviews') return { most: ENOUGH_INTERVIEWS, least: ENOUGH_INTERVIEWS };
  if (edition === 'Z15' && kind === 'unknown') return { most: ENOUGH_OF_PORTAL, least: ENOUGH_OF_OTHERS };
  const enough = edition === 'Z19' || kind !== 'department' ? ENOUGH_OF_PORTAL : ENOUGH_OF_OTHERS;
  return { most: enough, least: enough };
}

function judge(
  columns: readonly LedgerEntry[],
  since: string,
  { most, least }: Enough,
): Omit<SiteJudgement<Reason>, 'subject' | 'exhibits'> {
  const base = { since, enough: String(most) };
  if (columns.length === 0) return { outcome: 'review', reason: 'no-column', params: base };
  const newest = columns.reduce(
    (day, one) => (one.newest !== null && one.newest > day ? one.newest : day),
    '',
  );
  const oldest = columns.reduce(
    (day, one) => (one.oldest !== null && one.oldest < day ? one.oldest : day),
    '9',
  );
  const whole = columns.filter((one) => one.oldest !== null && one.oldest >= since);
  const count = whole.reduce((sum, { itemCount }) => sum + itemCount, 0);
  const params = { ...base, count: String(count), newest, oldest };
  if (count >= most) return { outcome: 'pass', reason: 'enough', params };
  // Without dates, or not come: nobody can tell what it holds.
  if (columns.some((one) => one.newest === null))
    return { outcome: 'review', reason: 'undated', params: base };
  const open = columns.filter((one) => one.newest !== null && one.newest >= since && !whole.includes(one));
  if (open.length > 0) {
    const all = columns.reduce((sum, { itemCount }) => sum + itemCount, 0);
    return { outcome: 'review', reason: 'not-countable', params: { ...params, count: String(all) } };
  }
  if (count >= least)
    return { outcome: 'review', reason: 'kind-unknown', params: { ...params, least: String(least) } };
  const said = { ...params, enough: String(least) };
  return { outcome: 'fail', reason: count === 0 ? 'none-in-year' : 'too-few', params: said };
}

const exhibitOf = ({ name, url, newest, itemCount }: LedgerEntry): SiteExhibit => ({
  role: 'seen',
  place: name || '栏目',
  text: `${url}　${itemCount} 条　最新 ${newest ?? '未见'}`,
});
