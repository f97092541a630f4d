/** Words and signs that the readers of a page look for, each a way to lure an expression into stepping back. */
const LURES = [
  '1',
  ' ',
  '\u3000\u00a0',
  '\n',
  '(',
  '[',
  '〔2018〕',
  '网站标识码',
  '网站标识码：',
  '网站标识码：1 ',
  'bm',
  'ICP',
  '京ICP备',
  '京ICP备1',
  '京 I C P 备 1',
  '公网安备',
  '京公网安备 11',
  '主办',
  '主办单位：',
  '某',
  '联系电话：',
  '010-',
  '0',
  '2018-',
  '2018年1月',
  '2018-01-01 ',
  '2018年 1 月 1 ',
  '发布时间',
  '发布时间： ',
  '来源：',
  '版权所有',
  'copyright ',
  'foot-',
  'foot',
  'a-',
  'a@',
  'a.',
  '.a',
  '/a',
  '%',
  '&',
  '=',
  '<a ',
  'href="',
  '首页 > ',
  '第1页',
];

/** What stands before some of them, so that an expression is well on its way when they come. */
const BAITS = [
  '网站标识码：',
  '京ICP备',
  '京公网安备',
  '主办单位：',
  '联系电话：',
  '发布时间：2018-01-01',
  'http://',
  'foot',
];
const BAITED = ['1', ' ', '1 ', '某', '-a', '/a'];

/** Texts of about `length` characters at which an expression that steps back would never end. */
export const explosiveTexts = (length: number): string[] => [
  ...LURES.map((lure) => repeated(lure, length)),
  ...BAITS.flatMap((bait) => BAITED.map((lure) => bait + repeated(lure, length))),
];

/** Ends with what fits nothing. */
const repeated = (text: string, length: number): string =>
  `${text.repeat(Math.ceil(length / text.length))}\u0000`;
