import type { OfficialTable } from '../../model/table';
import { annexPart } from './annex';
import { type Content, type Part, type Words, words } from './part';

/** One kind of fault, as 主要问题 tells of it. */
export interface NoticeProblem {
  /** 网站管理不到位 */
  readonly name: string;
  /** What is wrong in general, and how often: 检查发现，3家网站首页长期不更新。 */
  readonly words: string;
  /** Named examples, a sentence each. */
  readonly examples: readonly string[];
}

/** 通报: what goes into the draft. Empty parts are left out, and the others numbered without them. */
export interface NoticeDraft {
  /** 关于2018年第三季度全市政府网站巡查情况的通报 */
  readonly title: string;
  /** 六政办秘〔2018〕200号; ''. */
  readonly number: string;
  /** Whom it is sent to, without a colon: 各县区人民政府，市政府各部门; ''. */
  readonly addressee: string;
  /** Why it was done: before the first heading. */
  readonly opening: readonly string[];
  /** 总体情况, with its figures. */
  readonly overview: readonly string[];
  readonly problems: readonly NoticeProblem[];
  /** 工作要求, a paragraph each. */
  readonly demands: readonly string[];
  readonly annexes: readonly OfficialTable[];
  /** Who issues it; ''. */
  readonly office: string;
  /** 2018年10月9日; ''. */
  readonly date: string;
}

/** The draft of a 通报 laid out like an official document, its annexes each on a page of its own. */
export function noticeParts(draft: NoticeDraft): Part[] {
  const { title, number, addressee, opening, annexes, office, date } = draft;
  const chapters: [string, readonly Content[]][] = [
    ['总体情况', draft.overview.map(running)],
    ['主要问题', draft.problems.flatMap(problem)],
    ['工作要求', draft.demands.map(running)],
  ];
  const numbered = chapters
    .filter(([, content]) => content.length > 0)
    .flatMap(([name, content], n) => [words('heading', `${ordinal(n + 1)}、${name}`), ...content]);
  const content = [
    ...(number ? [words('number', number)] : []),
    words('title', title),
    BLANK,
    ...(addressee ? [words('addressee', `${addressee}：`)] : []),
    ...opening.map(running),
    ...numbered,
    ...annexList(annexes),
    BLANK,
    ...[office, date].filter(Boolean).map((line) => words('signature', line)),
  ];
  return [{ name: title, page: 'letter', orientation: 'portrait', content }, ...annexes.map(annexPart)];
}

const BLANK = words('running', '');
const running = (text: string): Words => words('running', text);

const problem = ({ name, words: general, examples }: NoticeProblem, n: number): Words[] => [
  words('subheading', `（${ordinal(n + 1)}）${name}`),
  ...(general ? [running(general)] : []),
  ...examples.map(running),
];

/** `附件：1. 各市政府网站运行和检查情况`: the list before the signature. */
const annexList = (annexes: readonly OfficialTable[]): Words[] =>
  annexes.length === 0
    ? []
    : [
        BLANK,
        ...annexes.map(({ annex, title, subtitle }, n) => {
          const number = /\d+/.exec(annex)?.[0];
          return running(`${n === 0 ? '附件：' : '　　　'}${number ? `${number}. ` : ''}${title}${subtitle}`);
        }),
      ];

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** 一, 十二, 二十三; from 100 on in digits. */
export function ordinal(n: number): string {
  if (n > 99) return String(n);
  const tens = Math.floor(n / 10);
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${DIGITS[n % 10]}`;
}
