/**
 * What a site says of a letter's progress. `transferred` and `in-progress` are no replies; `refused` letters
 * (不予受理, 无效) are for a person to weigh.
 */
export type LetterStatus = 'answered' | 'unanswered' | 'in-progress' | 'transferred' | 'refused';

/** First match wins: 未办结 holds 办结, 转办中 holds 办. */
const STATUSES: readonly (readonly [LetterStatus, RegExp])[] = [
  ['refused', /不予?受理|不予(?:回复|办理)|无效|撤[销回]|已?退[回件]|已作废|重复(?:来信|件|留言)/],
  [
    'unanswered',
    /(?:未|待|等待|尚未|暂未|还未|没有)(?:回复|答复|办结|处理|办理|反馈|解答|回信|解决|回应|受理|审核|分办)|^未[回答]$|^暂无(?:回复|答复)$|^否$|^新(?:信件|来信|留言)$/,
  ],
  ['transferred', /^(?:已)?转(?:办|交|送|派|出|相关|有关)|转办中|已转/],
  [
    'in-progress',
    /(?:办理|处理|受理|审核|解决|核实|答复|回复|流转|交办)中$|^正在|^(?:已)?(?:受理|接收|提交|交办|分办|派单|审核|签收|登记|接件|收件)(?:成功|通过)?$|^在办$|^办理阶段$/,
  ],
  [
    'answered',
    /^已(?:经)?(?:回复|答复|回信|解答|反馈|办结|结案|办毕|处理|办理|解决|采纳|完成|完结|归档|办复|回)|^(?:办结|回复|答复|处理|办理)(?:完毕|完成|成功)|^(?:已?办结|结案|是)$|^查看(?:回复|答复)$/,
  ],
];
/** A status is a word, not a sentence. Characters. */
const STATUS_LENGTH = 14;

/** The characters of status words, a note in brackets or a date behind them: with any other a text is a sentence. */
const WHOLLY_STATUS =
  /^[已经未待等尚暂还没有不予正在超逾期回复答办理处结案毕反馈解决应受审核实分派单转交送出相关流无效撤销退作废重来信件留言新接收提登记签阶段采纳完成归档功通过查看中]{2,}(?:\([^,;?]{0,12}|[\d年月日/.:-]{1,10})?$/;

/** A cell may name its status itself: 处理状态:未回复. */
const NAMED = /^(?:当前|目前|信件|来信|回复|答复|办理|处理|受理)?状态[:∶]/;

/** Reads what a label calls a status, in normalised text: 已回复, [办理中], 已转交县住建局, 是; null for anything else. */
export function statusOf(text: string): LetterStatus | null {
  const word = wordOf(text);
  if (word === '' || word.length > STATUS_LENGTH) return null;
  return STATUSES.find(([, expression]) => expression.test(word))?.[0] ?? null;
}

/** Reads a status that no label announces: titles tell of progress too (房产证一直未办理), and 是 answers any question. */
export const bareStatusOf = (text: string): LetterStatus | null =>
  WHOLLY_STATUS.test(wordOf(text)) ? statusOf(text) : null;

const wordOf = (text: string): string =>
  text
    .replace(/\s/g, '')
    .replace(/^[[(【<●•]|[\])】>!。.]$/g, '')
    .replace(NAMED, '');
