import { newestItem, readColumn } from '../../utils/page/columns/column';
import { doubtOf } from '../../utils/page/columns/doubts';
import { readPageKind } from '../../utils/page/kinds/kind';
import { archiveMark, isShelf } from '../../utils/page/topic';
import { columnParams, itemExhibit, pathExhibits } from '../core/column-exhibits';
import { defineRule, inapplicable, noted, pass, review, seen } from '../core/rule';
import { dayOf, daysBetween, isWithinMonths } from '../core/windows';

/** How long a topic may rest before one asks whether it has ended, months. Our own measure: no clause sets one. */
const TOPIC_MONTHS = 12;

/**
 * A topic that has ended is marked as archived. One that has had nothing new for a year may have ended; whether it has,
 * only its editors know. The wording of the clause is not confirmed, so none is cited.
 */
export const topicArchiveMark = defineRule({
  id: 'topic-archive-mark',
  version: 1,
  name: '专题结束未归档标注',
  clauses: [],
  // The front of a topic with several lists is of no kind of its own.
  pages: ['list', 'other'],
  authority: 'question',
  reads: 'page',
  lookedFor: '专题页上的“归档”字样或图章（信息标题中的不算），以及列表中日期最新的一条。',
  severity: '提示',

  reasons: {
    marked: '专题“{name}”已标注归档',
    updated: '专题“{name}”最新信息 {day}，一年以内有更新',
    resting: '专题“{name}”最新信息 {day}，距监测时间点 {days} 天，没有归档标注，请核对专题是否已结束',
    undated: '专题“{name}”的信息没有能确定的日期，也没有归档标注，请核对专题是否已结束',
    'not-topic': '本页不是专题',
    shelf: '“{name}”是各专题的列表，请打开各个专题检查',
    'no-items': '专题页没有读到列表信息',
  },

  guide: {
    verify: '查看专题最新信息的日期，向主办单位核实专题所涉工作是否已结束。',
    fix: '已结束的专题在显著位置标注“已归档”，或移入“历史专题”。',
  },

  evaluate(page, { asOf, pageKind }) {
    const traits = pageKind.traits ?? readPageKind(page).traits ?? [];
    if (!traits.includes('topic')) return inapplicable('not-topic', []);
    const column = readColumn(page);
    const params = columnParams(column);
    const path = pathExhibits(column);
    if (column.class === 'archived')
      return pass('marked', path.length > 0 ? path : [noted('栏目名称', column.name)], params);
    const mark = archiveMark(page);
    if (mark !== null) return pass('marked', [seen('归档标注', mark)], params);
    if (isShelf(column.name)) return inapplicable('shelf', path, params);
    if (column.items.length === 0) return inapplicable('no-items', path);

    // An update after 监测时间点 shows as well that the topic has not ended.
    const newest = newestItem(column.items, dayOf(page.snapshot.takenAt));
    const doubt = doubtOf(page, column);
    const doubts = doubt ? [seen('列表·疑问', doubt.node)] : [];
    if (!newest) return review('undated', [...doubts, ...path], params);
    const { day, item } = newest;
    const aged = { ...params, day, days: String(daysBetween(day, dayOf(asOf))) };
    const where = [itemExhibit(item, '列表·最新一条'), ...doubts, ...path];
    return isWithinMonths(day, asOf, TOPIC_MONTHS)
      ? pass('updated', where, aged)
      : review('resting', where, aged);
  },
});
