import { HeadingLevel, type Paragraph } from 'docx';
import type { OfficialTable } from '../../../model/table';
import { docxOf, LETTER, paragraph, SIZES } from './paper';
import { annexPart } from './table';

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

/** The draft of a 通报 as `.docx`, laid out like an official document, its annexes each on a page of its own. */
export function noticeDocx(draft: NoticeDraft): Promise<Uint8Array<ArrayBuffer>> {
  const { title, number, addressee, opening, annexes, office, date } = draft;
  const parts: [string, readonly Paragraph[]][] = [
    ['总体情况', draft.overview.map(running)],
    ['主要问题', draft.problems.flatMap(problem)],
    ['工作要求', draft.demands.map(running)],
  ];
  const numbered = parts
    .filter(([, content]) => content.length > 0)
    .flatMap(([name, content], n) => [heading(`${ordinal(n + 1)}、${name}`), ...content]);
  const letter = [
    ...(number ? [paragraph(number, { align: 'center' })] : []),
    paragraph(title, {
      face: 'song',
      size: SIZES.title,
      bold: true,
      align: 'center',
      leading: 36,
      heading: HeadingLevel.TITLE,
    }),
    paragraph(''),
    ...(addressee ? [paragraph(`${addressee}：`)] : []),
    ...opening.map(running),
    ...numbered,
    ...annexList(annexes),
    paragraph(''),
    ...[office, date].filter(Boolean).map((line) => paragraph(line, { align: 'right' })),
  ];
  return docxOf(title, [{ page: LETTER, content: letter }, ...annexes.map(annexPart)]);
}

const running = (text: string): Paragraph => paragraph(text, { indent: 2 });

const heading = (text: string): Paragraph =>
  paragraph(text, { face: 'hei', indent: 2, heading: HeadingLevel.HEADING_1, keepNext: true });

const problem = ({ name, words, examples }: NoticeProblem, n: number): Paragraph[] => [
  paragraph(`（${ordinal(n + 1)}）${name}`, {
    face: 'kai',
    indent: 2,
    heading: HeadingLevel.HEADING_2,
    keepNext: true,
  }),
  ...(words ? [running(words)] : []),
  ...examples.map(running),
];

/** `附件：1. 各市政府网站运行和检查情况`: the list before the signature. */
const annexList = (annexes: readonly OfficialTable[]): Paragraph[] =>
  annexes.length === 0
    ? []
    : [
        paragraph(''),
        ...annexes.map(({ annex, title, subtitle }, n) =>
          running(`${n === 0 ? '附件：' : '　　　'}${/\d+/.exec(annex)?.[0] ?? n + 1}. ${title}${subtitle}`),
        ),
      ];

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** 1 to 99: 一, 十二, 二十三. */
export function ordinal(n: number): string {
  const tens = Math.floor(n / 10);
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${DIGITS[n % 10]}`;
}
