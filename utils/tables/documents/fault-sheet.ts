import { type Box, label, type Part, type Picture, short, words } from './part';

/** 整改/申辩单: one fault, as it is put to the site that has it, in words it can check. */
export interface FaultSheet {
  readonly siteName: string;
  readonly siteCode: string;
  /** 主办单位 */
  readonly sponsor: string;
  /** 检查项: 未列明网站标识码 */
  readonly name: string;
  /** 依据条款, with its words. */
  readonly clause: string;
  /** What was looked for, and where: 页脚可见文字中的10位数字网站标识码 */
  readonly sought: string;
  /** What was found instead. */
  readonly seen: string;
  readonly url: string;
  /** 2018-09-12 10:00 */
  readonly checkedAt: string;
  /** How to check by hand. */
  readonly verify: string;
  readonly fix: string;
  /** Bytes of a PNG with the place in it; what is none is left out. */
  readonly picture: Uint8Array<ArrayBuffer> | null;
  /** 2018年9月30日前; ''. */
  readonly answerBy: string;
}

const WIDTHS = [16, 34, 16, 34] as const;
/** Half-width characters that leave room for the others: two lines beside another text, three alone. */
const ROOM = { half: 52, whole: 220 } as const;

/** 整改（申辩）单: one fault on its page. */
export function faultPart(sheet: FaultSheet): Part {
  const pair = (name: string, text: string): Box[] => [label(name), { text: short(text, ROOM.half) }];
  const wide = (name: string, text: string): Box[] => [
    label(name),
    { text: short(text, ROOM.whole), columns: WIDTHS.length - 1 },
  ];
  const picture = pictureOf(sheet);
  const rows: Box[][] = [
    [...pair('网站名称', sheet.siteName), ...pair('网站标识码', sheet.siteCode)],
    [...pair('主办单位', sheet.sponsor), ...pair('检查时间', sheet.checkedAt)],
    wide('存在问题', sheet.name),
    wide('问题网址', sheet.url),
    wide('依据条款', sheet.clause),
    wide('检查内容', sheet.sought),
    wide('检查所见', sheet.seen),
    ...(picture ? [[label('页面截图'), { text: '', picture, columns: WIDTHS.length - 1 }]] : []),
    wide('人工核对', sheet.verify),
    wide('整改建议', sheet.fix),
    wide('回复', '□已整改　□正在整改，预计完成时间：　　　　　　　　□申辩\n说明：\n\n'),
    [...pair('经办人', ''), ...pair('联系电话', '')],
  ];
  return {
    name: `整改（申辩）单 ${sheet.name}`,
    page: 'form',
    orientation: 'portrait',
    content: [
      words('form-title', '政府网站问题整改（申辩）单'),
      { widths: WIDTHS, headingRows: 0, letters: 'table', rows },
      words('form-line', sheet.answerBy ? `请于${sheet.answerBy}回复。` : ''),
      words('form-line', '主办单位（盖章）：　　　　　　　　　日期：　　　年　　月　　日'),
    ],
  };
}

/** What is no PNG is left out. */
function pictureOf({ picture, name }: FaultSheet): Picture | null {
  const size = picture && pngSize(picture);
  return picture && size ? { bytes: picture, ...size, description: name } : null;
}

/** What every PNG begins with, its first chunk's length and name included. */
const PNG_START = [
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52,
] as const;

/** Its pixels; null for what is no PNG. */
function pngSize(bytes: Uint8Array): { width: number; height: number } | null {
  if (bytes.length < 24 || PNG_START.some((byte, n) => bytes[n] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  return width > 0 && height > 0 ? { width, height } : null;
}
