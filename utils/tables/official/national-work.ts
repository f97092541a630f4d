import { type AreaRow, byArea } from './areas';
import type { Batch } from './batch';
import { tallyOf } from './batch';
import { told, typed } from './cells';
import { ask, askBlock, taskDesk } from './form';
import type { BuildTable } from './input';
import { REGIONS } from './national-areas';
import { finished } from './table';
import { PLAIN, type TableTemplate } from './template';

/** 附件1 各地区、各部门政府网站监管工作情况 (2018年第一季度): regions and departments by what they reached. */

export const NATIONAL_WORK_TEMPLATE: TableTemplate = {
  ...PLAIN,
  title: '{period}各地区、各部门政府网站监管工作情况',
  wording: 'national',
  areas: [...REGIONS],
};

/** 低于90%: per cent. */
const LOW = 90;
/** 连续四个季度 */
const QUARTERS = 4;

export const nationalWork: BuildTable = ({ batch, earlier, template }) => {
  const desk = taskDesk(batch);
  const areas = areasOf(batch, template.areas);
  const perfect = areas.filter(hasPassed);
  const low = areas.filter(isLow);
  const before = earlier.filter(
    ({ task: { period } }) => isQuarter(period) && period.to < batch.task.period.from,
  );
  const history = [...before.slice(1 - QUARTERS), batch];
  const passedThen = history.map(
    (one) =>
      new Set(
        areasOf(one, template.areas)
          .filter(hasPassed)
          .map(({ name }) => name),
      ),
  );
  const steady = perfect.filter(({ name }) => passedThen.every((passed) => passed.has(name)));
  const names = (rows: readonly AreaRow[]): string => rows.map(({ name }) => name).join('、');
  const RATE = `${batch.task.period.label.replace(/^\d{4}年/, '')}总体抽查合格率`;
  const REPORTED = `${batch.task.period.label.replace(/^\d{4}年/, '')}上报抽查网站比例（注：各地区、垂直管理部门）`;
  return finished(
    {
      id: 'national-work',
      annex: '附件1',
      role: 'grouping',
      blocks: [
        askBlock(
          [26, 18],
          [
            ask('all-passed', [RATE, '达到100%'], told(names(perfect), perfect.flatMap(checkedOf))),
            ask('low', [RATE, `低于${LOW}%`], told(names(low), low.flatMap(checkedOf))),
            ask(
              'four-quarters',
              ['连续四个季度抽查合格率达到100%'],
              history.length === QUARTERS && areInARow(history)
                ? told(names(steady), steady.flatMap(checkedOf))
                : typed(desk, 'regions/four-quarters'),
            ),
            ask('reported-all', [REPORTED, '达到100%'], typed(desk, 'regions/reported-all')),
            ask('reported-most', [REPORTED, '高于运行网站总数70%'], typed(desk, 'regions/reported-most')),
            ask(
              'jiucuo',
              ['“我为政府网站找错”网民留言按期办结率达到100%'],
              typed(desk, 'regions/jiucuo-on-time'),
            ),
          ],
        ),
      ],
    },
    batch,
    template,
  );
};

/** Each task is of a quarter, not of a month, and begins the day after the one before it ends. */
const areInARow = (batches: readonly Batch[]): boolean =>
  batches.every(({ task: { period } }, n) => {
    const before = batches[n - 1]?.task.period;
    return isQuarter(period) && (!before || Date.parse(period.from) - Date.parse(before.to) === 86_400_000);
  });

const isQuarter = ({ from, to }: Batch['task']['period']): boolean =>
  from.slice(0, 4) === to.slice(0, 4) &&
  ['01-01 03-31', '04-01 06-30', '07-01 09-30', '10-01 12-31'].includes(`${from.slice(5)} ${to.slice(5)}`);

const areasOf = ({ lines }: Batch, order: readonly string[]): readonly AreaRow[] =>
  byArea(
    lines.filter(({ site }) => site.bucket !== 'central-department'),
    order,
    ({ site }) => site.province,
  ).rows;

const checkedOf = ({ lines }: AreaRow) => tallyOf(lines).checked;

/** Where nothing was checked, nothing passed. */
function hasPassed({ lines }: AreaRow): boolean {
  const { checked, failed } = tallyOf(lines);
  return checked.length > 0 && failed.length === 0;
}

/** By the exact share: 89.96 % is low, though it is printed as 90. */
function isLow({ lines }: AreaRow): boolean {
  const { checked, failed } = tallyOf(lines);
  return (checked.length - failed.length) * 100 < checked.length * LOW;
}
