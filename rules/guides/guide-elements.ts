import { type GuideElement, readGuide } from '../../utils/page/guides/guide';
import { GUIDE_ELEMENTS, type GuideElementId } from '../../utils/page/guides/labels';
import { elementExhibit } from '../core/guide-exhibits';
import { defineRule, fail, pass, review, seen } from '../core/rule';

/** Z19-V6.2: 要素类别缺失4类及以上的事项计入“服务不实用”。 */
export const VETO_CLASSES = 4;
/** Z15-S4.1 lists eight classes: without these two. */
const NOT_IN_Z15: ReadonlySet<GuideElementId> = new Set<GuideElementId>(['agency', 'fee']);
/** Fewer labels than this make it doubtful that the page is a guide at all (own convention). */
const LEAST_CLASSES = 3;

/**
 * A guide names ten classes of things and says something of each. A label without a value is as good as none; 无, 见附件
 * and pictures are a person's to judge. Closed tabs were opened before reading.
 */
export const guideElements = defineRule({
  id: 'guide-elements',
  version: 6,
  name: '办事指南要素缺失',
  clauses: ['Z19-D2.4', 'Z19-V6.2', 'Z19-V6.3', 'Z15-S4.1', 'Q18-二(二)'],
  pages: ['guide'],
  authority: 'candidate',
  reads: 'page',
  lookedFor:
    '办事指南（含未展开的标签页）中的事项名称、设定依据、申请条件、办理材料、办理地点、办理机构、收费标准、办理时间、联系电话、办理流程及其内容；2015年普查标准不含办理机构、收费标准。',
  severity:
    '每缺一类扣0.5分（办事指南最多扣8分）；一个事项缺4类及以上计入单项否决“服务不实用”；扣分只对政府门户网站，部门网站为提示',

  reasons: {
    whole: '{count}类要素齐全且均有内容',
    unclear: '要素标题齐全，但{unclear}写为“无”“见附件”、图片，或写在“办理手续”中，请核对是否等于缺失',
    'some-missing': '缺少{missing}（{count}类）{also}',
    'four-missing': '缺少{missing}（{count}类，达到4类及以上）{also}',
    'partly-unread': '未见{missing}，但指南有一部分未能读到（{unread}），可能写在其中',
    'not-a-guide': '本页只见{count}类要素标题，可能不是单个事项的办事指南',
  },

  guide: {
    verify: '逐个点开指南的各标签页，对照十类要素查看标题和内容；“--”、空白视为没有内容。',
    fix: '在办事指南中补齐所缺要素并写明具体内容，不以“见附件”“详见某某”代替。',
  },

  evaluate(page, { edition }) {
    const guide = readGuide(page);
    const { signals, unread } = guide;
    if (signals.classes < LEAST_CLASSES || signals.repeated) {
      const labels = signals.labels.map(({ id, node }) => seen(nameOf(id), node));
      return review('not-a-guide', labels, { count: String(signals.classes) });
    }
    const wanted = guide.elements.filter(({ id }) => edition !== 'Z15' || !NOT_IN_Z15.has(id));
    const missing = wanted.filter(({ state }) => state === 'missing' || state === 'empty');
    const unclear = wanted.filter(({ state }) => state === 'not-stated' || state === 'elsewhere');
    const boxes = wanted.map((element) => elementExhibit(guide, element));
    if (missing.length === 0) {
      if (unclear.length === 0) return pass('whole', boxes, { count: String(wanted.length) });
      return review('unclear', boxes, { unclear: namesOf(unclear) });
    }

    const unseen = unread.length > 0 ? '框架、大图或指南附件' : unreadPart(wanted);
    if (unseen !== null) {
      const places = unread.map((node) => seen('未读到的部分', node));
      return review('partly-unread', [...boxes, ...places], { missing: namesOf(missing), unread: unseen });
    }
    const reason = edition !== 'Z15' && missing.length >= VETO_CLASSES ? 'four-missing' : 'some-missing';
    return fail(reason, boxes, {
      missing: namesOf(missing),
      count: String(missing.length),
      also: unclear.length > 0 ? `；另请核对${namesOf(unclear)}` : '',
    });
  },
});

const nameOf = (id: GuideElementId): string => GUIDE_ELEMENTS.find((one) => one.id === id)?.name ?? id;

const namesOf = (elements: readonly GuideElement[]): string => elements.map(({ name }) => name).join('、');

/** A class whose place holds something unread may hold others, too; a flow chart in a picture does not. */
function unreadPart(elements: readonly GuideElement[]): string | null {
  const part = elements.find(
    ({ id, state, note }) => state === 'elsewhere' && note !== undefined && id !== 'process',
  );
  return part ? `${part.name}：${part.note}` : null;
}
