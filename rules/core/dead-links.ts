import { type LinkKind, nameOf, type PageLink } from '../../utils/links/page-links';
import { type AnsweredLink, surveyLinks } from '../../utils/links/survey';
import type { LinkAnswer, LinkCause } from '../../utils/model/link-check';
import { LINK_CAUSE_NAMES } from '../../utils/model/names';
import type { Page } from '../../utils/page/page';
import { excerpt } from '../../utils/page/text';
import { beijingTime } from '../../utils/tables/beijing-time';
import { fail, hint, inapplicable, type JudgeContext, type Judgement, pass, review, seen } from './rule';

/** What `dead-links-home` and `dead-links-inner` share: the same question about other pages, at another price. */

/** A finding stands by itself, so it says what it means where the name alone leaves that open. */
const TOLD_IN_FULL: Partial<Readonly<Record<LinkCause, string>>> = {
  'soft-404': '疑似错误页（能打开，内容说不存在）',
  unnamed: '连接失败（浏览器未说明原因）',
};
const KIND_NAMES: Readonly<Record<LinkKind, string>> = {
  page: '网页',
  image: '图片',
  attachment: '附件',
  style: '样式文件',
};
/** Names and causes told in a sentence. */
const NAMED = 5;

export const DEAD_LINK_REASONS = {
  'all-work': '本站 {own} 个链接（含图片、附件、样式）都能打开{outside}',
  dead: '有 {count} 个本站链接两次都打不开（{causes}），请点开核对：{names}',
  unsure: '有 {count} 个链接须点开核对（{causes}）：{names}',
  partly: '链接只检查了一部分：还有 {left} 个本站链接没有检查，已检查的未见打不开的；请继续检查',
  unchecked: '未检查链接；请在侧边栏“本页”或工作台该网站的“链接”中点“检查链接”',
  'no-links': '本页没有可检查的链接',
} as const;
export type DeadLinkReason = keyof typeof DEAD_LINK_REASONS;

export const DEAD_LINK_GUIDE = {
  verify:
    '逐个点击所列链接，看能否打开；换一个浏览器或网络再试一次。要登录才能看的、只拦截程序访问的，不算。',
  fix: '改正链接地址，或恢复、去掉打不开的页面、图片和附件；外部网站的链接失效的，更新或删除。',
};

/** Judges by what the links answered; where nobody asked them, nothing is said of them. */
export function judgeLinks(page: Page, { host, links: answers }: JudgeContext): Judgement<DeadLinkReason> {
  if (!answers) return inapplicable('unchecked', []);
  const { links, dead, unsure, works, unaskedOwn, unaskedOutside } = surveyLinks(page, host, answers);
  if (links.length === 0) return inapplicable('no-links', []);
  if (dead.length > 0) {
    const certain = dead.map((one) => seen(...shown(page, one)));
    // Beside what is dead, what is only doubtful counts for nothing: it says where to look, too.
    const doubtful = unsure.map((one) => hint(...shown(page, one)));
    return fail('dead', [...certain, ...doubtful], listOf(page, dead));
  }
  if (unsure.length > 0) {
    const doubtful = unsure.map((one) => seen(...shown(page, one)));
    return review('unsure', doubtful, listOf(page, unsure));
  }
  if (unaskedOwn > 0 || works === 0) return inapplicable('partly', [], { left: String(unaskedOwn) });
  const own = links.filter(({ isOwn }) => isOwn).length;
  const outside = links.length - own;
  const told =
    outside === 0
      ? ''
      : unaskedOutside === 0
        ? `，${outside} 个外站链接也能打开`
        : `；${unaskedOutside} 个外站链接没有检查`;
  return pass('all-work', [], { own: String(own), outside: told });
}

/**
 * Name, address and answer of a link, the same on every page of a template, so that it counts once; what differs from
 * page to page stands in the place.
 */
function shown(page: Page, { link, answer }: AnsweredLink): [place: string, node: number, text: string] {
  const [node = 0] = link.nodes;
  const text = `${labelOf(page, link)} → ${excerpt(answer.url, 180)} ${answerOf(answer)}`;
  return [placeOf(link, answer), node, text];
}

const labelOf = (page: Page, { nodes: [node = 0] }: PageLink): string =>
  excerpt(nameOf(page, node), 40) || '(无文字)';

function answerOf({ cause, status }: LinkAnswer): string {
  const name = TOLD_IN_FULL[cause] ?? LINK_CAUSE_NAMES[cause];
  return status === null ? name : `${status} ${name}`;
}

function placeOf({ kind, nodes }: PageLink, { tries }: LinkAnswer): string {
  const times = tries.map((time) => beijingTime(time).slice(11, 19)).join('、');
  const many = nodes.length > 1 ? `，本页 ${nodes.length} 处` : '';
  return `${KIND_NAMES[kind]}${many}；访问 ${beijingTime(tries[0] ?? '').slice(0, 10)} ${times}`;
}

function listOf(page: Page, all: readonly AnsweredLink[]): Record<string, string> {
  const causes = new Map<string, number>();
  for (const { answer } of all) causes.set(answerOf(answer), (causes.get(answerOf(answer)) ?? 0) + 1);
  return {
    count: String(all.length),
    causes: [...causes].map(([cause, count]) => `${cause} ${count} 个`).join('，'),
    names: all
      .slice(0, NAMED)
      .map(({ link }) => labelOf(page, link))
      .join('、'),
  };
}
