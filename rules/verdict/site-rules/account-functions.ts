import { navigation } from '../coverage';
import { isWithoutService, type SiteReading } from '../reading';
import { NOT_ASKED, notAsked } from '../scored-only';
import { defineSiteRule, type SiteExhibit, type SiteJudgement } from '../site-rule';

/** What a person tries, by its subject. 办事服务 is not asked of every site. */
const ACCOUNT_FUNCTIONS = [
  { subject: 'register', what: '在线注册', clause: 'Z19-D2.2', isService: true },
  { subject: 'apply', what: '在线办事', clause: 'Z19-D2.2', isService: true },
  { subject: 'submit', what: '信息提交', clause: 'Z19-D3.1', isService: false },
  { subject: 'one-login', what: '统一登录', clause: 'Z19-D3.2', isService: false },
  { subject: 'one-account', what: '一号登录', clause: 'Z19-D4.7', isService: false },
] as const;

/** Where a visitor would begin. */
const BEGINNING =
  /登[录陆]|注册|用户中心|个人中心|我的|信箱|咨询|投诉|建议|留言|征集|互动|办事|服务大厅|政务服务/;
const SHOWN = 8;

type Reason = (typeof ACCOUNT_FUNCTIONS)[number]['subject'] | keyof typeof NOT_ASKED;

/**
 * Registering, logging in and sending are tried by a person: the extension never registers and never submits. Each
 * function is one question, asked of sites that are scored only, until somebody says that it works or does not.
 */
export const accountFunctions = defineSiteRule({
  id: 'account-functions',
  version: 1,
  name: '注册登录与提交功能',
  clauses: ['Z19-D2.2', 'Z19-D3.1', 'Z19-D3.2', 'Z19-D4.7'],
  authority: 'question',
  isManual: true,
  lookedFor:
    '由人工试用：在线注册、在线办事、信息提交、统一登录、一号登录。下列是可以开始试用的入口；插件不注册、不提交。',
  severity:
    '不能注册或不能在线办事扣5分；不能提交信息扣7分；各互动栏目未统一登录扣3分；不能一号登录扣2分；部门网站不计分',

  reasons: {
    register: '{what}：请试用网站或所链接的政务服务平台能否注册，异地用户能否注册（不能的扣5分）',
    apply: '{what}：请用注册用户试用能否在线办理事项（不能的扣5分）',
    submit: '{what}：请试用能否在互动交流栏目提交信息，异地用户能否提交（不能的扣7分）',
    'one-login': '{what}：请试用各互动交流栏目（信访、举报类除外）是否一次注册、统一登录（不是的扣3分）',
    'one-account': '{what}：请试用注册用户能否用一个账号登录各功能板块（不能的扣2分）',
    ...NOT_ASKED,
  },

  guide: {
    verify: [
      '1. 用检查专用的手机号和身份，在电脑上打开首页，从“注册”“登录”或政务服务入口注册一个用户；能选地区的，再按外省用户注册一次。',
      '2. 登录后打开一个可在线办理的事项，走到提交申请之前的一步，看能否进入填报；不要提交虚假申请。',
      '3. 打开领导信箱、咨询、建议等每个互动栏目，看是否要求重新注册；在其中一个提交一条真实的咨询，记下编号（可登记为测试咨询）。',
      '4. 用同一账号打开政务服务、互动交流、个性化订阅等板块，看是否要另一个账号或再次登录。',
      '5. 逐项选择“符合”或“不符合”，写明试用时间、账号类别和看到的提示，必要时截图。',
    ].join(' '),
    fix: '开通在线注册（含异地用户）和在线办理，保证信息能够提交；统一身份认证，各板块一号登录。',
  },

  evaluate(site): readonly SiteJudgement<Reason>[] {
    const unasked = notAsked(site);
    if (unasked) return unasked;
    const exhibits = beginnings(site);
    const withService = !isWithoutService(site);
    return ACCOUNT_FUNCTIONS.filter(({ isService }) => withService || !isService).map(
      ({ subject, what, clause }) => ({
        subject,
        outcome: 'review',
        reason: subject,
        params: { what },
        exhibits,
        clause,
      }),
    );
  },
});

/** Links of the navigation by their names, and pages of letters that were read; the first ones. */
function beginnings({ record }: SiteReading): SiteExhibit[] {
  const found = new Map<string, string>();
  for (const { name, url } of navigation(record)) {
    if (found.size === SHOWN) break;
    if (BEGINNING.test(name)) found.set(url, name);
  }
  for (const { pageKind, title, url } of record.audits) {
    if (found.size === SHOWN) break;
    if (pageKind.kind === 'interaction') found.set(url, title);
  }
  return [...found].map(([url, name]) => ({ role: 'hint', place: '可能的入口', text: `${name}　${url}` }));
}
