import { type Box, label, type Part, short, words } from './part';

/** One fault on a 检查记录单, in the inspector's words. */
export interface RecordedFault {
  readonly name: string;
  /** 国办函〔2018〕55号第二条; ''. */
  readonly clause: string;
  /** 不符合, 需人工复核 */
  readonly outcome: string;
  readonly url: string;
  /** 2018-09-12 10:00 */
  readonly checkedAt: string;
}

/** 检查记录单: what a check of one site came to. Empty lines are printed empty, to be filled in by hand. */
export interface RecordSheet {
  readonly siteName: string;
  readonly siteCode: string;
  readonly homeUrl: string;
  /** 主办单位 */
  readonly sponsor: string;
  /** 检查任务 */
  readonly task: string;
  /** 检查标准 */
  readonly edition: string;
  /** First and last: 2018-09-12 至 2018-09-14 */
  readonly checked: string;
  /** 检查范围: 首页、12个栏目、5篇文章 */
  readonly extent: string;
  /** 合格, 不合格, 待定 */
  readonly verdict: string;
  /** 存在的突出问题 */
  readonly problems: string;
  readonly faults: readonly RecordedFault[];
  readonly remark: string;
  /** 检查人 */
  readonly inspector: string;
}

/** What finds room on one page; the number of the others is told. */
export const FAULTS_ON_A_PAGE = 10;
/** Half-width characters that leave room for the others: two lines of a fact, three of a fault's words. */
const ROOM = { fact: 56, wideFact: 140, name: 60, clause: 60, url: 72 } as const;

const FACTS = [14, 36, 14, 36] as const;
const FAULTS = [7, 22, 20, 12, 25, 14] as const;
const HEADINGS = ['序号', '检查项', '依据', '结果', '网址', '检查时间'] as const;

/** 检查记录单: one site on its page. */
export const recordPart = (sheet: RecordSheet): Part => ({
  name: `检查记录单 ${sheet.siteName}`,
  page: 'form',
  orientation: 'portrait',
  content: [
    words('form-title', '政府网站检查记录单'),
    { widths: FACTS, headingRows: 0, letters: 'table', rows: factRows(sheet) },
    words('form-heading', '检查发现的问题'),
    { widths: FAULTS, headingRows: 1, letters: 'small', rows: faultRows(sheet.faults) },
    words(
      'form-line',
      `检查人：${short(sheet.inspector, ROOM.name)}　　　　复核人：　　　　　　日期：　　　年　　月　　日`,
    ),
  ],
});

function factRows(sheet: RecordSheet): Box[][] {
  const fact = (name: string, text: string, columns = 1): Box[] => [
    label(name),
    { text: short(text, columns > 1 ? ROOM.wideFact : ROOM.fact), columns },
  ];
  return [
    [...fact('网站名称', sheet.siteName), ...fact('网站标识码', sheet.siteCode)],
    [...fact('首页网址', sheet.homeUrl), ...fact('主办单位', sheet.sponsor)],
    [...fact('检查任务', sheet.task), ...fact('检查标准', sheet.edition)],
    [...fact('检查时间', sheet.checked), ...fact('检查结论', sheet.verdict)],
    fact('检查范围', sheet.extent, 3),
    fact('突出问题', sheet.problems, 3),
    fact('备注', sheet.remark, 3),
  ];
}

function faultRows(faults: readonly RecordedFault[]): Box[][] {
  const shown = faults.slice(0, FAULTS_ON_A_PAGE);
  const rest = faults.length - shown.length;
  const alone = (text: string): Box[] => [{ text, columns: FAULTS.length, centred: true }];
  return [
    HEADINGS.map(label),
    ...shown.map(({ name, clause, outcome, url, checkedAt }, n) => [
      { text: String(n + 1), centred: true },
      { text: short(name, ROOM.name) },
      { text: short(clause, ROOM.clause) },
      { text: outcome, centred: true },
      { text: short(url, ROOM.url) },
      { text: checkedAt, centred: true },
    ]),
    ...(faults.length === 0 ? [alone('未发现问题')] : []),
    ...(rest > 0 ? [alone(`另有${rest}条，见问题清单。`)] : []),
  ];
}
