import { AlignmentType, HeadingLevel, type IParagraphOptions, LineRuleType, Paragraph, TextRun } from 'docx';
import type { WordStyle, Words } from '../../documents/part';
import { xmlText } from '../xml-text';

/** Letters of an official document, after GB/T 9704-2012 《党政机关公文格式》: 仿宋 of size 3, 28 points a line. */

/** 方正小标宋 is not on every computer: its place is taken by 宋体 in bold type. */
const FACES = {
  song: '宋体',
  hei: '黑体',
  kai: '楷体',
  fang: '仿宋',
} as const;
type Face = keyof typeof FACES;

/** Half points: 二号, 小二, 三号, 四号, 小四, 五号, 小五. */
export const SIZES = { title: 44, annex: 36, body: 32, number: 28, form: 24, table: 21, small: 18 } as const;

export const fontOf = (face: Face) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia: FACES[face],
});

export interface Setting {
  readonly face?: Face;
  /** Half points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  /** Characters the first line is moved in: two in running text. */
  readonly indent?: number;
  /** Shown in Word's outline. */
  readonly heading?: IParagraphOptions['heading'];
  /** Points a line takes: 28 in running text; as high as the letters need where it is null. */
  readonly leading?: number | null;
  readonly keepNext?: boolean;
}

const { TITLE, HEADING_1, HEADING_2 } = HeadingLevel;
const CENTRED = { face: 'song', bold: true, align: 'center' } as const;

const STYLES: Readonly<Record<WordStyle, Setting>> = {
  title: { ...CENTRED, size: SIZES.title, leading: 36, heading: TITLE },
  number: { align: 'center' },
  addressee: {},
  running: { indent: 2 },
  heading: { face: 'hei', indent: 2, heading: HEADING_1, keepNext: true },
  subheading: { face: 'kai', indent: 2, heading: HEADING_2, keepNext: true },
  signature: { align: 'right' },
  annex: { face: 'hei', leading: null },
  'annex-title': { ...CENTRED, size: SIZES.annex, leading: null, heading: HEADING_1 },
  'annex-subtitle': { ...CENTRED, size: SIZES.number, bold: false, leading: null },
  aside: { size: SIZES.form, leading: null },
  'form-title': { ...CENTRED, size: SIZES.annex, leading: 40, heading: HEADING_1 },
  'form-heading': { face: 'hei', size: SIZES.form, leading: 26 },
  'form-line': { size: SIZES.form },
};

export const styled = ({ style, text }: Words): Paragraph => paragraph(text, STYLES[style]);

/** Text as it was read, line breaks kept. */
export function paragraph(text: string, setting: Setting = {}): Paragraph {
  const { face = 'fang', size = SIZES.body, bold = false } = setting;
  const { align = 'left', indent = 0, heading, leading = 28, keepNext = false } = setting;
  return new Paragraph({
    children: xmlText(text)
      .split('\n')
      .map(
        (line, n) =>
          new TextRun({ text: line, font: fontOf(face), size, bold, ...(n > 0 ? { break: 1 } : {}) }),
      ),
    alignment: AlignmentType[align === 'left' ? 'LEFT' : align === 'center' ? 'CENTER' : 'RIGHT'],
    indent: { firstLineChars: indent * 100 },
    spacing: {
      before: 0,
      after: 0,
      ...(leading === null ? {} : { line: leading * 20, lineRule: LineRuleType.EXACT }),
    },
    keepNext,
    ...(heading ? { heading } : {}),
  });
}
