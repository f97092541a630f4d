import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareStatusOf, statusOf } from './statuses';

describe('statusOf', () => {
  it.each([
    [
      'answered',
      [
        '已回复',
        '[已答复]',
        '已办结',
        '办结',
        '已处理',
        '处理完毕',
        '已 回 复',
        '办理完成',
        '查看答复',
        '是',
      ],
    ],
    [
      'unanswered',
      ['未回复', '待回复', '未处理', '待办理', '未办结', '等待答复', '尚未回复', '已受理待回复', '否'],
    ],
    ['in-progress', ['办理中', '处理中', '已受理', '正在办理', '已交办', '审核中', '在办']],
    ['transferred', ['已转办', '转办中', '转交', '已转交县住建局']],
    ['refused', ['不予受理', '无效信件', '已退回', '重复来信']],
  ] as const)('%s: %j', (status, words) => {
    for (const word of words) expect(statusOf(word), word).toBe(status);
  });

  it.each(['', '回复', '县住建局', '2026-01-05', '满意', '请问回复时间是多久？我已回复过三次了'])(
    '%s is no status',
    (text) => {
      expect(statusOf(text)).toBeNull();
    },
  );

  it('without a label only a text that is wholly a status is one', () => {
    for (const word of ['已回复', '[办理中]', '未办结', '已受理待回复', '等待答复', '不予受理', '查看答复'])
      expect(bareStatusOf(word), word).toBe(statusOf(word));
    for (const word of ['已回复2026-01-05', '未回复(超期)', '已 办 结 2026/1/5'])
      expect(bareStatusOf(word), word).toBe(statusOf(word));
    for (const word of ['处理状态:未回复', '状态:待回复', '当前状态: 已办结'])
      expect(bareStatusOf(word) ?? '', word).toBe(statusOf(word));
    for (const text of [
      '是',
      '否',
      '状态:房屋未解决',
      '房产证一直未办理',
      '拖欠工资未解决',
      '已办理房产证怎么过户',
      '正在施工扰民',
      '合同无效怎么办',
      '押金退回问题',
      '转出户口要什么',
      '办理中级职称',
    ])
      expect(bareStatusOf(text), text).toBeNull();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        bareStatusOf(text);
        statusOf(text);
      }),
    );
  });
});
