import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { Part } from '../../documents/part';
import { xmlText } from '../xml-text';
import { tableOf } from './grid';
import { fontOf, SIZES, styled } from './words';

/** A `.docx` of parts, each of which begins a page; pages are numbered through. @param parts at least one */
export const writeDocx = async (title: string, parts: readonly Part[]): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await Packer.toArrayBuffer(documentOf(title, parts)));

/** The same before it is written. */
export const documentOf = (title: string, parts: readonly Part[]): Document =>
  new Document({
    title: xmlText(title),
    creator: '政网巡检',
    styles: { default: { document: { run: { font: fontOf('fang'), size: SIZES.body, color: '000000' } } } },
    sections: parts.map(section),
  });

const A4 = { width: 210, height: 297 } as const;

/** Millimetres that stay free; those of a letter after GB/T 9704-2012. */
const MARGINS: Readonly<Record<Part['page'], { top: number; bottom: number; left: number; right: number }>> =
  {
    letter: { top: 37, bottom: 35, left: 28, right: 26 },
    form: { top: 20, bottom: 20, left: 20, right: 20 },
  };

function section({ page, orientation, content }: Part, n: number): ISectionOptions {
  const { top, bottom, left, right } = MARGINS[page];
  const room = convertMillimetersToTwip((orientation === 'portrait' ? A4.width : A4.height) - left - right);
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
          top: convertMillimetersToTwip(top),
          bottom: convertMillimetersToTwip(bottom),
          left: convertMillimetersToTwip(left),
          right: convertMillimetersToTwip(right),
          footer: convertMillimetersToTwip(bottom / 2),
        },
      },
    },
    // Sections that have none take that of the one before.
    ...(n === 0 ? { footers: { default: new Footer({ children: [pageNumber()] }) } } : {}),
    children: content.map((one) => ('style' in one ? styled(one) : tableOf(one, room))),
  };
}

const pageNumber = (): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: fontOf('song'), size: SIZES.number }),
    ],
  });
