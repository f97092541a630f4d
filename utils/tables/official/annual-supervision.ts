import { grouped } from '../../grouped';
import type { Cell, Proposal, Row } from '../../model/table';
import { type Batch, idsOf, tallyOf } from './batch';
import { counted, derived, passRate, registered, share, summed, typed, YES_NO } from './cells';
import { quarterOf } from './earlier';
import { ask, askBlock, field, happened, number, running, signatures, spread, taskDesk } from './form';
import type { BuildTable } from './input';
import { JIUCUO } from './shanxi-supervision';
import { isChecked, isFailed, type SiteLine } from './site-line';
import { finished } from './table';
import { dayText, PLAIN, type TableTemplate } from './template';

/** 政府网站监管年度报表 (国办函〔2018〕12号附件1): the year of a region or department, by quarters. */

export const SUPERVISION_YEAR_TEMPLATE: TableTemplate = {
  ...PLAIN,
  title: '政府网站监管年度报表（{year}年度）',
};

const QUARTERS = ['一季度', '二季度', '三季度', '四季度'] as const;
const CHECKS = '网站抽查';
const ACCOUNT = '问责人次（单位：人次）';
const MEASURES = [
  ['talk', '约谈'],
  ['written', '书面检查'],
  ['criticised', '通报批评'],
  ['warned', '警告或记过处分'],
  ['removed', '调离岗位或免职'],
  ['other', '其他'],
] as const;
const LEFT = [14, 24] as const;
const WIDTH = LEFT[0] + LEFT[1];

/** What the tasks of one quarter came to. */
interface Quarter {
  /** Every site of the register once. */
  readonly lines: readonly SiteLine[];
  /** Checked by more than one task. */
  readonly repeated: readonly string[];
}

/** The quarters of the year in which the last task lies; null where there is no task. */
function quartersOf(batches: readonly Batch[]): readonly (Quarter | null)[] {
  const year = batches.at(-1)?.task.period.from.slice(0, 4) ?? '';
  return QUARTERS.map((_, n) => together(batches.filter((batch) => quarterOf(batch, year) === n + 1)));
}

/** A site counts once a quarter: as failed where one check says so, else as last checked. */
function together(batches: readonly Batch[]): Quarter | null {
  const last = batches.at(-1);
  if (!last) return null;
  const checks = grouped(
    batches.flatMap(({ lines }) => lines.filter(isChecked)),
    ({ site }) => site.id,
  );
  const lineOf = (line: SiteLine): SiteLine => {
    const own = checks.get(line.site.id) ?? [];
    return own.findLast(isFailed) ?? own.at(-1) ?? line;
  };
  return {
    lines: last.lines.map(lineOf),
    repeated: [...checks].flatMap(([id, own]) => (own.length > 1 ? id : [])),
  };
}

export const annualSupervision: BuildTable = ({ batch, earlier, template, filledOn }) => {
  const desk = taskDesk(batch);
  const year = batch.task.period.from.slice(0, 4);
  const quarters = quartersOf([...earlier, batch]);
  const known = quarters.filter((one) => one !== null);
  /** A quarter without a task: whoever has its figure types it. */
  const each = (key: string, cellOf: (of: Quarter) => Cell): Cell[] =>
    quarters.map((one, n) => (one ? cellOf(one) : number(desk, `year/q${n + 1}/${key}`)));
  const row = (key: string, labels: readonly string[], cells: readonly Cell[], total: Cell): Row =>
    ask(key, labels, ...cells, total);
  const undefinedTotal = (key: string): Cell =>
    typed(desk, `year/total/${key}`, { format: 'number', isOptional: true });
  const totalOf = (key: string, cells: readonly Cell[], distinct: readonly string[]): Cell => ({
    ...typed(desk, `year/total/${key}`, { format: 'number', proposals: totals(cells, distinct.length) }),
    siteIds: distinct,
  });
  const distinctOf = (key: 'checked' | 'failed'): string[] => [
    ...new Set(known.flatMap(({ lines }) => idsOf(tallyOf(lines)[key]))),
  ];

  const checked = each('checked', ({ lines }) => counted(tallyOf(lines).checked));
  const failed = each('failed', ({ lines }) => counted(tallyOf(lines).failed));
  const measures = MEASURES.map(([key, label]): Row => {
    const cells = quarters.map((_, n) => number(desk, `year/q${n + 1}/accountability/${key}`));
    return row(`accountability-${key}`, [ACCOUNT, label], cells, summed(cells));
  });
  const lastLines = quarters[3]?.lines ?? batch.lines;
  const yearSpan = { from: `${year}-01-01`, to: `${year}-12-31` };

  return finished(
    {
      id: 'annual-supervision',
      role: 'form',
      head: [field('unit', '填报单位', typed(desk, 'unit'))],
      blocks: [
        {
          labelWidths: LEFT,
          columns: spread(WIDTH, [
            ...QUARTERS.map((name, n) => [`q${n + 1}`, name] as const),
            ['total', '总计'],
          ]),
          rows: [
            row(
              'sites',
              [CHECKS, '网站总数（单位：家）'],
              each('sites', ({ lines }) => registered(running(lines))),
              undefinedTotal('sites'),
            ),
            row(
              'share',
              [CHECKS, '抽查比例（单位：%）'],
              each('share', ({ lines }) =>
                share(tallyOf(lines).checked, running(lines), template.rounding, ''),
              ),
              undefinedTotal('share'),
            ),
            row(
              'checked',
              [CHECKS, '抽查网站数量（单位：家）'],
              checked,
              totalOf('checked', checked, distinctOf('checked')),
            ),
            row(
              'rate',
              [CHECKS, '抽查合格率（单位：%）'],
              each('rate', ({ lines }) =>
                passRate(tallyOf(lines).checked, tallyOf(lines).failed, template.rounding, ''),
              ),
              undefinedTotal('rate'),
            ),
            row(
              'failed',
              [CHECKS, '不合格网站数量（单位：家）'],
              failed,
              totalOf('failed', failed, distinctOf('failed')),
            ),
            ...measures,
          ],
        },
        askBlock(LEFT, [
          ask(
            'assessed',
            ['是否纳入政府年度绩效考核', '是否纳入'],
            typed(desk, 'year/assessed', { choices: YES_NO, asBoxes: true }),
          ),
          ask('assessed-weight', ['是否纳入政府年度绩效考核', '所占比重（单位：%）'], {
            ...number(desk, 'year/assessed-weight'),
            // Asked only where it is 是.
            ...(desk.typed['year/assessed'] === '是' ? {} : { isOptional: true }),
          }),
          ask('security-checks', ['安全检查', '检查次数（单位：次）'], number(desk, 'year/security-checks')),
          ask(
            'security-sites',
            ['安全检查', '检查网站数量（单位：家）'],
            number(desk, 'year/security-sites'),
          ),
          ask('running', ['网站开设整合', '运行网站总数（单位：家）'], registered(running(lastLines))),
          ask(
            'opened',
            ['网站开设整合', '新开设网站数量（单位：家）'],
            happened(lastLines, ({ site }) => site.openedOn, yearSpan, desk, 'year/opened'),
          ),
          // 永久下线 of the register is more than 整合迁移: only a proposal.
          ask('merged', ['网站开设整合', '整合迁移网站数量（单位：家）'], merged(batch, lastLines, yearSpan)),
          ask('jiucuo-received', [JIUCUO, '收到留言数量（单位：条）'], number(desk, 'year/jiucuo-received')),
          ask('jiucuo-on-time', [JIUCUO, '按期办结数量（单位：条）'], number(desk, 'year/jiucuo-on-time')),
          ask('jiucuo-late', [JIUCUO, '超期办结数量（单位：条）'], number(desk, 'year/jiucuo-late')),
          ask('fake-found', ['假冒政府网站处置', '发现数量（单位：个）'], number(desk, 'year/fake-found')),
          ask(
            'fake-handled',
            ['假冒政府网站处置', '处置数量（单位：个）'],
            number(desk, 'year/fake-handled'),
          ),
          ask('training-times', ['人员培训', '培训次数（单位：次）'], number(desk, 'year/training-times')),
          ask(
            'training-people',
            ['人员培训', '培训人次（单位：人次）'],
            number(desk, 'year/training-people'),
          ),
          ask('training-days', ['人员培训', '培训天数（单位：天）'], number(desk, 'year/training-days')),
          ask('other', ['其他'], typed(desk, 'year/other', { isOptional: true })),
        ]),
      ],
      foot: [
        ...signatures(
          desk,
          ['leader', '单位负责人'],
          ['reviewer', '审核人'],
          ['filler', '填报人'],
          ['phone', '联系电话'],
        ),
        field('filled-on', '填报日期', derived(dayText(filledOn))),
      ],
      repeated: [...new Set(known.flatMap(({ repeated }) => repeated))],
      ties: [
        {
          rule: 'at-most',
          whole: 'jiucuo-received/value',
          parts: ['jiucuo-on-time/value', 'jiucuo-late/value'],
        },
        { rule: 'mostly', whole: 'fake-found/value', parts: ['fake-handled/value'] },
        ...QUARTERS.map((_, n) => ({
          rule: 'at-most' as const,
          whole: `sites/q${n + 1}`,
          parts: [`checked/q${n + 1}`],
        })),
      ],
    },
    batch,
    template,
  );
};

/** 全年…总数: the standard does not say whether a site that was checked twice counts twice. Both are shown; a person says. */
function totals(cells: readonly Cell[], distinct: number): Proposal[] {
  const sum = summed(cells).value;
  if (typeof sum !== 'number') return [];
  const proposals = [{ value: String(sum), from: '各季度之和', findingIds: [] }];
  return distinct === sum
    ? proposals
    : [...proposals, { value: String(distinct), from: '不重复的网站', findingIds: [] }];
}

function merged(
  batch: Batch,
  lines: Batch['lines'],
  { from, to }: { readonly from: string; readonly to: string },
): Cell {
  const closed = lines.filter(
    ({ site }) => site.state === 'closed' && site.stateSince >= from && site.stateSince <= to,
  );
  const proposals = [{ value: String(closed.length), from: '名录中本年度永久下线的网站', findingIds: [] }];
  return typed(taskDesk(batch), 'year/merged', {
    format: 'number',
    lines: closed,
    ...(closed.length > 0 ? { proposals } : {}),
  });
}
