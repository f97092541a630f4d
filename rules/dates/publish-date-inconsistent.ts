import { attachmentsOf } from '../../utils/page/attachments';
import { addressDate, parseDate, spanOf, wordOf } from '../../utils/page/dates';
import { readTag } from '../../utils/page/meta';
import type { Page } from '../../utils/page/page';
import { readPublishDate } from '../../utils/page/publish-date';
import { defineRule, type Exhibit, inapplicable, noted, pass, review, seen } from '../core/rule';
import { daysBetween, isFuture } from '../core/windows';

// No clause gives these; they say from when on a difference is worth a question (Z19-V1.5, sign of a forged date).
/** Dates of one publishing may lie so far apart: midnight, time zones. Days. */
export const TOLERANCE_DAYS = 1;
/** A page may be drafted so long before it is published. Days. */
const DRAFT_DAYS = 30;

/** Where a page or its making says when it was published: all of them side by side, for a person to weigh. */
interface Witness {
  readonly source: 'printed' | 'tag' | 'address' | 'file';
  /** First and last day it can mean; a month in an address spans one. */
  readonly from: string;
  readonly to: string;
  readonly word: string;
  readonly exhibit: Exhibit;
}

/**
 * A forged date shows where its witnesses disagree. So do a move of the site, a lawful correction and an attachment
 * replaced later: only a person can tell, and the rule never says a fault.
 */
export const publishDateInconsistent = defineRule({
  id: 'publish-date-inconsistent',
  version: 3,
  name: '发布时间前后不一致',
  clauses: ['Z19-V1.5', 'Q18-二(一)'],
  pages: ['article'],
  authority: 'question',
  reads: 'page',
  lookedFor: '页面注明的发布时间、PubDate 标签、网址中的日期、附件和正文图片文件名中的日期，是否一致。',
  severity: '疑似伪造发稿日期，可能单项否决，须人工认定',

  reasons: {
    agree: '各处日期没有矛盾：{dates}',
    'one-date': '只有一处日期，无从比对：{dates}',
    undated: '没有读到发布时间和 PubDate，无从比对',
    future: '日期晚于检查当天：{dates}',
    'tag-differs': '页面发布时间与 PubDate 标签不一致：{dates}',
    'address-later': '网址中的日期晚于页面发布时间：{dates}；请核对是否因迁移或重新生成所致',
    'address-earlier': '网址中的日期比页面发布时间早30天以上：{dates}；请核对是否旧稿改日期',
    'file-later': '附件或正文图片的上传日期晚于页面发布时间：{dates}；请核对是否后来更换',
  },

  guide: {
    verify: '核对所列各处日期，并与栏目列表中该信息的日期比较；必要时查看网站后台的发布记录。',
    fix: '按信息的实际发布时间注明日期，PubDate 标签与页面显示一致；更正内容的，另行注明更正时间。',
  },

  evaluate(page) {
    const published = [printed(page), tagged(page)].filter((one) => one !== null);
    const [base] = published;
    if (!base) return inapplicable('undated', []);
    const address = addressed(page);
    const files = uploaded(page);
    const all = [...published, ...(address ? [address] : []), ...files];
    const tell = (some: readonly Witness[]) =>
      [some.map(({ exhibit }) => exhibit), { dates: some.map(({ word }) => word).join('，') }] as const;

    const future = published.filter(({ from }) => isFuture(from, page.snapshot.takenAt));
    if (future.length > 0) return review('future', ...tell(all));
    const [, tag] = published;
    if (tag && Math.abs(daysBetween(base.from, tag.from)) > TOLERANCE_DAYS)
      return review('tag-differs', ...tell(all));
    if (address && daysBetween(base.to, address.from) > TOLERANCE_DAYS)
      return review('address-later', ...tell(all));
    const late = files.filter(({ from }) => daysBetween(base.to, from) > TOLERANCE_DAYS);
    if (late.length > 0)
      return review('file-later', ...tell([...all.filter((one) => one.source !== 'file'), ...late]));
    if (address && daysBetween(address.to, base.from) > DRAFT_DAYS)
      return review('address-earlier', ...tell(all));
    return all.length > 1 ? pass('agree', ...tell(all)) : inapplicable('one-date', ...tell(all));
  },
});

function printed(page: Page): Witness | null {
  const date = readPublishDate(page);
  if (date.state !== 'shown') return null;
  const { day } = date.date;
  return { source: 'printed', from: day, to: day, word: `页面 ${day}`, exhibit: seen('发布时间', date.node) };
}

function tagged(page: Page): Witness | null {
  const { value } = readTag(page, 'PubDate');
  const day = parseDate(value)?.day;
  if (!day) return null;
  return {
    source: 'tag',
    from: day,
    to: day,
    word: `PubDate ${day}`,
    exhibit: noted('页面标签', `PubDate：${value}`),
  };
}

function addressed(page: Page): Witness | null {
  const date = addressDate(page.snapshot.url);
  if (!date) return null;
  const word = wordOf(date);
  return {
    source: 'address',
    ...spanOf(date),
    word: `网址 ${word}`,
    exhibit: noted('地址栏', page.snapshot.url),
  };
}

/** One of each day. */
function uploaded(page: Page): Witness[] {
  const days = new Map<string, Witness>();
  for (const { node, href, day } of attachmentsOf(page)) {
    if (day === null || days.has(day)) continue;
    const exhibit = seen('附件、正文图片', node, href);
    days.set(day, { source: 'file', from: day, to: day, word: `附件或图片 ${day}`, exhibit });
  }
  return [...days.values()];
}
