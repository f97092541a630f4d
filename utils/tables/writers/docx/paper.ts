import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  type IParagraphOptions,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import type { OfficialTable } from '../../../model/table';
import { xmlText } from '../xml-text';

/** Paper of an official document, after GB/T 9704-2012 《党政机关公文格式》: A4, 仿宋 of size 3, 28 points a line. */

/** An A4 page: how it is turned, and how many millimetres of it stay free. */
export interface Page {
  readonly orientation: OfficialTable['orientation'];
  readonly margin: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
}

const A4 = { width: 210, height: 297 } as const;

export const LETTER: Page = {
  orientation: 'portrait',
  margin: { top: 37, bottom: 35, left: 28, right: 26 },
};
/** A form has its page for itself. */
export const FORM: Page = {
  orientation: 'portrait',
  margin: { top: 20, bottom: 20, left: 20, right: 20 },
};

export type Content = Paragraph | Table;

/** Twips between the margins. */
export const textWidth = ({ orientation, margin: { left, right } }: Page): number =>
  convertMillimetersToTwip((orientation === 'portrait' ? A4.width : A4.height) - left - right);

/** 方正小标宋 is not on every computer: its place is taken by 宋体 in bold type. */
const FACES = {
  song: '宋体',
  hei: '黑体',
  kai: '楷体',
  fang: '仿宋',
} as const;
type Face = keyof typeof FACES;

/** Half points: 二号, 三号, 小四, 五号, 小五. */
export const SIZES = { title: 44, body: 32, form: 24, table: 21, small: 18 } as const;

const fontOf = (face: Face) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia: FACES[face],
});

interface Lettering {
  readonly face?: Face;
  /** Half points. */
  readonly size?: number;
  readonly bold?: boolean;
}

/** Text as it was read, line breaks kept. */
const runs = (text: string, { face = 'fang', size = SIZES.body, bold = false }: Lettering = {}) =>
  xmlText(text)
    .split('\n')
    .map(
      (line, n) =>
        new TextRun({ text: line, font: fontOf(face), size, bold, ...(n > 0 ? { break: 1 } : {}) }),
    );

interface Setting extends Lettering {
  readonly align?: 'left' | 'center' | 'right';
  /** Characters the first line is moved in: two in running text. */
  readonly indent?: number;
  /** Shown in Word's outline. */
  readonly heading?: IParagraphOptions['heading'];
  /** Points a line takes: 28 in running text; as high as the letters need where it is null. */
  readonly leading?: number | null;
  readonly keepNext?: boolean;
}

export function paragraph(text: string, setting: Setting = {}): Paragraph {
  const { align = 'left', indent = 0, heading, leading = 28, keepNext = false } = setting;
  return new Paragraph({
    children: runs(text, setting),
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

export interface Part {
  readonly page: Page;
  readonly content: readonly Content[];
}

/** A file of parts, each of which begins a page; pages are numbered through. */
export const docxOf = async (title: string, parts: readonly Part[]): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await Packer.toArrayBuffer(documentOf(title, parts)));

/** The same before it is written. */
export const documentOf = (title: string, parts: readonly Part[]): Document =>
  new Document({
    title: xmlText(title),
    creator: '政网巡检',
    styles: { default: { document: { run: { font: fontOf('fang'), size: SIZES.body, color: '000000' } } } },
    sections: parts.map(section),
  });

function section({ page: { orientation, margin }, content }: Part): ISectionOptions {
  return {
    properties: {
      page: {
        // The library turns the sheet itself.
        size: {
          width: convertMillimetersToTwip(A4.width),
          height: convertMillimetersToTwip(A4.height),
          orientation: PageOrientation[orientation === 'portrait' ? 'PORTRAIT' : 'LANDSCAPE'],
        },
        margin: {
          top: convertMillimetersToTwip(margin.top),
          bottom: convertMillimetersToTwip(margin.bottom),
          left: convertMillimetersToTwip(margin.left),
          right: convertMillimetersToTwip(margin.right),
          footer: convertMillimetersToTwip(margin.bottom / 2),
        },
      },
    },
    footers: { default: new Footer({ children: [pageNumber()] }) },
    children: content,
  };
}

const pageNumber = (): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: fontOf('song'), size: 28 })],
  });
