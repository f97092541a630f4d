import type { OfficialTable } from '../../model/table';
import type { Problem } from '../../model/verdict';
import { tallyOf } from './batch';
import { counted, derived, passRate, registered, share, told, typed } from './cells';
import {
  ask,
  askBlock,
  happened,
  linesOf,
  monthlyHead,
  number,
  running,
  signatures,
  spread,
  taskDesk,
} from './form';
import type { BuildTable } from './input';
import type { SiteLine } from './site-line';
import { finished } from './table';
import { PLAIN, type TableTemplate } from './template';

/** 附件4 政府网站监管月度报表 (山西): one a city, filled in by the city's office by the sixth of each month. */

export const SUPERVISION_MONTH_TEMPLATE: TableTemplate = {
  ...PLAIN,
  title: '政府网站监管月度报表',
  wording: 'shanxi',
  notes: ['注：此表由各市政府办公厅填写。'],
};

/** 主要问题 of the form. `asked`: the form has no row of their own for these, the nearest takes them, and a person is asked. */
const BUCKETS: readonly {
  readonly key: string;
  readonly label: string;
  readonly problems: readonly Problem[];
  readonly asked: readonly Problem[];
}[] = [
  {
    key: 'stale',
    label: '栏目不更新',
    problems: ['columns-stale-core', 'columns-stale-many'],
    asked: ['home-stale'],
  },
  { key: 'blank', label: '空白栏目多', problems: ['columns-blank'], asked: [] },
  {
    key: 'interaction',
    label: '互动回应差',
    problems: ['interaction-overdue'],
    asked: ['interaction-none'],
  },
  { key: 'service', label: '政务服务平台功能不完善、服务信息不准确', problems: ['service-poor'], asked: [] },
];

const problemsOf = ({ verdict }: SiteLine): readonly Problem[] => verdict?.problems ?? [];
const has = (line: SiteLine, problems: readonly Problem[]): boolean =>
  problemsOf(line).some((problem) => problems.includes(problem));

/** Failed sites that the form has no row for. */
export const withoutBucket = (failed: readonly SiteLine[]): SiteLine[] =>
  failed.filter((line) => !BUCKETS.some(({ problems, asked }) => has(line, [...problems, ...asked])));

/** Failed sites that stand in a row which is only the nearest. */
export const inNearestBucket = (failed: readonly SiteLine[]): SiteLine[] =>
  failed.filter((line) => BUCKETS.some(({ problems, asked }) => has(line, asked) && !has(line, problems)));

export const shanxiSupervision: BuildTable = (input): OfficialTable => {
  const { batch, template } = input;
  const desk = taskDesk(batch);
  const lines = linesOf(input);
  const { running: all, checked, failed } = tallyOf(lines);
  const period = batch.task.period;
  const inState = (state: string): SiteLine[] => lines.filter(({ site }) => site.state === state);
  const LABELS = [20, 32];
  return finished(
    {
      id: 'shanxi-supervision',
      annex: '附件4',
      role: 'form',
      head: monthlyHead(desk, input),
      blocks: [
        askBlock(LABELS, [
          ask('total', ['网站抽查', '网站总数（单位：家）'], registered(all)),
          ask(
            'share',
            ['网站抽查', '抽查比例（单位：%）'],
            share(checked, running(lines), template.rounding, ''),
          ),
          ask('checked', ['网站抽查', '抽查网站数量（单位：家）'], counted(checked)),
          ask(
            'rate',
            ['网站抽查', '抽查合格率（单位：%）'],
            passRate(checked, failed, template.rounding, ''),
          ),
          ask('failed', ['网站抽查', '不合格网站数量（单位：家）'], counted(failed)),
          ask('accountability', ['网站抽查', '问责情况'], typed(desk, 'accountability')),
        ]),
        {
          labelWidths: [20],
          columns: spread(20, [
            ['problem', '主要问题', 2],
            ['count', '数量', 1],
            ['names', '存在突出问题的政府网站名称', 3],
          ]),
          rows: BUCKETS.map(({ key, label, problems, asked }) => {
            const sites = failed.filter((line) => has(line, [...problems, ...asked]));
            return ask(
              key,
              ['存在突出问题的政府网站'],
              derived(label),
              counted(sites),
              told(sites.map(({ site }) => site.name).join('、'), sites),
            );
          }),
        },
        askBlock(LABELS, [
          ask('jiucuo-received', [JIUCUO, '收到留言数量（单位：条）'], number(desk, 'jiucuo/received')),
          ask('jiucuo-on-time', [JIUCUO, '按期办结数量（单位：条）'], number(desk, 'jiucuo/on-time')),
          ask('jiucuo-late', [JIUCUO, '超期办结数量（单位：条）'], number(desk, 'jiucuo/late')),
          ask('security-checks', ['安全检查', '检查次数（单位：次）'], number(desk, 'security/checks')),
          ask('security-sites', ['安全检查', '检查网站数量（单位：家）'], number(desk, 'security/sites')),
          ask('running', ['网站开设整合', '正常运行网站数量（单位：家）'], registered(inState('running'))),
          ask(
            'suspended',
            ['网站开设整合', '暂时下线网站数量（单位：家）'],
            registered(inState('suspended')),
          ),
          ask(
            'closed',
            ['网站开设整合', '整合迁移/永久下线网站数量（单位：家）'],
            happened(inState('closed'), ({ site }) => site.stateSince, period, desk, 'sites/closed'),
          ),
          ask(
            'opened',
            ['网站开设整合', '新开设网站数量（单位：家）'],
            happened(lines, ({ site }) => site.openedOn, period, desk, 'sites/opened'),
          ),
        ]),
      ],
      foot: signatures(
        desk,
        ['leader', '单位负责人（分管领导）'],
        ['reviewer', '审核人（网站负责人）'],
        ['filler', '填表人'],
      ),
      ties: [
        {
          rule: 'at-most',
          whole: 'jiucuo-received/value',
          parts: ['jiucuo-on-time/value', 'jiucuo-late/value'],
        },
        { rule: 'at-most', whole: 'total/value', parts: ['checked/value'] },
      ],
    },
    batch,
    template,
  );
};

export const JIUCUO = '“我为政府网站找错”平台网民留言办理';
