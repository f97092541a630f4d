import type { RegisterSite } from '../../../utils/model/register';
import { isRunning } from '../../../utils/model/register';
import { compact } from '../../../utils/page/titles';
import type { AuditRow } from '../../../utils/records/rows';
import type { SiteReading } from '../reading';
import { defineSiteRule, type SiteExhibit, type SiteJudgement } from '../site-rule';

type Reason =
  | 'code-same'
  | 'code-differs'
  | 'code-unregistered'
  | 'code-elsewhere'
  | 'host-same'
  | 'host-differs'
  | 'name-same'
  | 'name-differs'
  | 'icp-same'
  | 'icp-differs'
  | 'police-same'
  | 'police-differs'
  | 'sponsor-same'
  | 'sponsor-differs'
  | 'offline-opens'
  | 'suspended-opens'
  | 'no-register'
  | 'home-unread';

/**
 * What the home page shows is what the register says: code, host, name, sponsor, ICP and police number, and that a site
 * that is off is off; and no other page shows another code. Compared one by one; what the page or the register does not
 * say is not compared. The register may be the older one.
 */
export const registerMatch = defineSiteRule({
  id: 'register-match',
  version: 2,
  name: '与报送系统登记信息不一致',
  clauses: ['SD-二', 'Q18-二(一)', 'H55-一(一)'],
  authority: 'candidate',
  lookedFor:
    '首页的网站标识码、域名、名称（窗口标题）、主办单位、ICP备案编号、公安备案号，与名录登记的逐项比较；其他页面的网站标识码；名录登记的运行状态。',
  severity: '提示；未登记的网站属于瞒报漏报',

  reasons: {
    'code-same': '网站标识码与名录一致：{shown}',
    'code-differs': '首页网站标识码是 {shown}，名录登记的是 {listed}',
    'code-unregistered': '首页网站标识码是 {shown}，名录没有登记标识码，请核对是否漏报',
    'code-elsewhere':
      '{count} 个页面的网站标识码是 {shown}，名录登记的是 {listed}；请核对是否属于本网站，或沿用了平台、上级网站的编码',
    'host-same': '首页域名在名录登记的域名之中：{shown}',
    'host-differs': '首页域名是 {shown}，名录登记的是 {listed}',
    'name-same': '首页标题含有名录登记的网站名称“{listed}”',
    'name-differs': '首页标题“{shown}”中没有名录登记的网站名称“{listed}”，请核对',
    'icp-same': 'ICP备案编号与名录一致：{shown}',
    'icp-differs': '首页ICP备案编号是 {shown}，名录登记的是 {listed}',
    'police-same': '公安备案号与名录一致：{shown}',
    'police-differs': '首页公安备案号是 {shown}，名录登记的是 {listed}',
    'sponsor-same': '页脚的主办单位与名录一致：{shown}',
    'sponsor-differs': '页脚写的是“{shown}”，名录登记的主办单位是“{listed}”，请核对',
    'offline-opens': '名录登记为永久下线或下线中，首页仍能打开，请核对',
    'suspended-opens': '名录登记为暂时下线，首页仍能打开，请核对是否只显示下线公告',
    'no-register': '没有导入网站名录',
    'home-unread': '还没有检查首页，无从比较',
  },

  guide: {
    verify: '在报送系统查看该网站的登记信息及其更新时间；网站刚变更、名录较旧的，以报送系统为准。',
    fix: '域名、名称、备案编号、运行状态变更后，及时在报送系统更新；未登记的按程序补报。',
  },

  evaluate(reading): SiteJudgement<Reason>[] {
    const { site, audits } = reading.record;
    if (site.registerId === '') return [{ subject: '', outcome: 'inapplicable', reason: 'no-register' }];
    const home = audits.find(({ pageKind }) => pageKind.kind === 'home');
    if (!home) return [{ subject: '', outcome: 'inapplicable', reason: 'home-unread' }];
    return COMPARISONS.flatMap((compare) => compare(site, home, reading) ?? []);
  },
});

type Comparison = (site: RegisterSite, home: AuditRow, reading: SiteReading) => SiteJudgement<Reason> | null;

const code: Comparison = (site, { identifiers }) => {
  const shown = identifiers.siteCode?.value ?? '';
  if (shown === '') return null;
  const found = compared('code', '网站标识码', shown, site.code);
  if (site.code === '') return { ...found, outcome: 'review', reason: 'code-unregistered' };
  return shown.toLowerCase() === site.code.trim().toLowerCase()
    ? { ...found, outcome: 'pass', reason: 'code-same' }
    : { ...found, outcome: 'fail', reason: 'code-differs' };
};

/** Pages of the site's own hosts: what another host shows is another rule's question. */
const otherCodes: Comparison = (site, home, { record }) => {
  if (site.code === '') return null;
  const own = new Set([...site.hosts, home.host].map(bare));
  const others = record.audits.filter(({ id, host: of, identifiers: { siteCode } }) => {
    const isOther = siteCode !== null && siteCode.value.toLowerCase() !== site.code.trim().toLowerCase();
    return isOther && id !== home.id && own.has(bare(of));
  });
  if (others.length === 0) return null;
  const shown = [...new Set(others.map(({ identifiers }) => identifiers.siteCode?.value))].join('、');
  return {
    subject: 'other-codes',
    outcome: 'review',
    reason: 'code-elsewhere',
    params: { count: String(others.length), shown, listed: site.code },
    exhibits: others.map(({ url, identifiers: { siteCode } }) => ({
      role: 'seen',
      place: '其他页面·网站标识码',
      text: `${siteCode?.value ?? ''}　${url}`,
    })),
  };
};

const host: Comparison = (site, { host: shown }) => {
  if (site.hosts.length === 0) return null;
  const listed = site.hosts.join('、');
  const found = compared('host', '域名', shown, listed);
  return site.hosts.some((one) => bare(one) === bare(shown))
    ? { ...found, outcome: 'pass', reason: 'host-same' }
    : { ...found, outcome: 'fail', reason: 'host-differs' };
};

const name: Comparison = (site, { title: shown }) => {
  const core = coreName(site.name);
  if (core === '' || shown === '') return null;
  const found = compared('name', '名称', shown, site.name);
  const title = coreName(shown);
  // A title may be short, or a slogan: only a person can say that it is another name.
  return title.includes(core) || (title !== '' && core.includes(title))
    ? { ...found, outcome: 'pass', reason: 'name-same' }
    : { ...found, outcome: 'review', reason: 'name-differs' };
};

const icp: Comparison = (site, { identifiers }) => {
  const listed = icpCore(site.icp);
  const shown = identifiers.icp.map(({ value }) => value).join('、');
  if (listed === '' || shown === '') return null;
  const found = compared('icp', 'ICP备案编号', shown, site.icp);
  return identifiers.icp.some(({ value }) => icpCore(value) === listed)
    ? { ...found, outcome: 'pass', reason: 'icp-same' }
    : { ...found, outcome: 'fail', reason: 'icp-differs' };
};

const police: Comparison = (site, { identifiers }) => {
  const listed = digits(site.police);
  const shown = identifiers.police.map(({ value }) => value).join('、');
  if (listed === '' || shown === '') return null;
  const found = compared('police', '公安备案号', shown, site.police);
  return identifiers.police.some(({ value }) => digits(value) === listed)
    ? { ...found, outcome: 'pass', reason: 'police-same' }
    : { ...found, outcome: 'fail', reason: 'police-differs' };
};

/** As `footer-sponsor` read it. An organ and its office, with and without its area, are one sponsor here. */
const sponsor: Comparison = (site, home, reading) => {
  const said = reading.of('footer-sponsor').find(({ audit }) => audit === home)?.finding;
  const shown = said?.reason === 'listed' ? (said.params.text ?? '') : '';
  const [ofPage, listed] = [shown.replace(SPONSOR_LABEL, ''), site.sponsor].map(organOf);
  if (!ofPage || !listed) return null;
  const found = {
    ...compared('sponsor', '主办单位', shown, site.sponsor),
    findingIds: said ? [said.id] : [],
  };
  return ofPage.includes(listed) || listed.includes(ofPage)
    ? { ...found, outcome: 'pass', reason: 'sponsor-same' }
    : { ...found, outcome: 'review', reason: 'sponsor-differs' };
};

const state: Comparison = (site, { url }) => {
  const exhibits = seenAs('首页', url, site.stateSince);
  if (!isRunning(site.state))
    return { subject: 'state', outcome: 'review', reason: 'offline-opens', exhibits };
  if (site.state === 'suspended')
    return { subject: 'state', outcome: 'review', reason: 'suspended-opens', exhibits };
  return null;
};

const COMPARISONS: readonly Comparison[] = [code, otherCodes, host, name, sponsor, icp, police, state];

const bare = (one: string): string => one.toLowerCase().replace(/^www\./, '');

/** 某县人民政府门户网站, 某县人民政府网, 某县人民政府: one name. Marks and blanks do not count. */
const coreName = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s“”"'《》()_|·—-]+/g, '')
    .replace(/(?:门户|官方|政府)?(?:网站|官网|网)(?:首页)?$|首页$/, '');

/** Province and serial: the number of the holder. `-n` tells his sites apart and may be missing. */
const icpCore = (text: string): string => {
  const match = /([\u4e00-\u9fff])\s*ICP\s*备?\s*(\d{6,10})/i.exec(text.normalize('NFKC'));
  return match ? `${match[1]}${match[2]}` : '';
};

const digits = (text: string): string => text.normalize('NFKC').replace(/\D/g, '');

const SPONSOR_LABEL = /(?:网站)?主\s?办\s?(?:单\s?位|方|部门|机构)?\s?[:：]?/g;

const organOf = (name: string): string =>
  compact(name)
    .replaceAll('人民政府', '政府')
    .replace(/(?:办公室|办公厅)$/, '');

/** What a comparison says in either outcome. */
const compared = (
  subject: string,
  place: string,
  shown: string,
  listed: string,
): Pick<SiteJudgement<Reason>, 'subject' | 'params' | 'exhibits'> => ({
  subject,
  params: { shown, listed },
  exhibits: seenAs(place, shown, listed),
});

const seenAs = (place: string, shown: string, listed: string): SiteExhibit[] => [
  { role: 'seen', place: `首页·${place}`, text: shown },
  { role: 'seen', place: `名录·${place}`, text: listed || '（未登记）' },
];
