import { describe, expect, it } from 'vitest';
import { type GuideElementId, readLabel } from './labels';

describe('readLabel', () => {
  it.each<[GuideElementId, string]>([
    [
      'time',
      '办事时限 办证时限 登记时限 备案时限 审查时限 完成时限 申办时限 行政许可时限 业务办理时限 承诺办结时限',
    ],
    ['time', '备案期限 办理周期 办理时效 时限要求 网上办理时间 法定期限'],
    ['agency', '登记机关 备案机关 审查机关 核准机关 认定机关 行政审批机关 行政审批部门 受理登记机关'],
    ['agency', '负责部门 管理部门 职能部门 负责单位'],
    ['fee', '工本费 证照工本费 办证费用 手续费 资费标准 收费标准'],
    ['phone', '电话号码 办公室电话 科室电话 联系方法 热线电话 咨询服务热线'],
    ['materials', '携带材料 所需携带材料 需带材料 基本材料 必要材料'],
    ['place', '咨询地点 经办地点 报名地点 受理部门地址 登记地点'],
    ['conditions', '申请人应具备的条件 受理范围及条件 审批对象和条件'],
    ['basis', '审批的法律依据 相关依据 申请的政策依据'],
    ['basis', '行政许可设定依据 行政审批实施依据 行政权力设定依据 服务事项设定依据 法律政策文件依据'],
    ['process', '基本流程 网上办理流程'],
  ])('reads as %s: %s', (id, labels) => {
    for (const label of labels.split(' ')) expect(readLabel(label)?.elements, label).toEqual([id]);
  });

  it('reads none of the ten where another thing is named', () => {
    for (const label of ['申请单位', '服务对象', '收费依据', '监督投诉电话', '有效期限', '中介服务']) {
      expect(readLabel(label)?.elements, label).toEqual([]);
    }
    for (const text of [
      '申报单位',
      '备案单位',
      '登记主体',
      '证明材料',
      '联系人',
      '申请部门',
      '行政机关',
      '受理范围',
      '审批对象',
      '办理手续',
      '费',
    ]) {
      expect(readLabel(text)?.elements ?? [], text).toEqual([]);
    }
  });

  it('does not look for labels within a sentence', () => {
    for (const text of [
      '工本费由财政承担',
      '请携带材料到登记机关',
      '经登记机关核准后生效',
      '办理时限为5个工作日',
      '登记机关审查材料',
    ]) {
      expect(readLabel(text), text).toBeNull();
    }
  });

  it('knows which names stand outside guides, too', () => {
    for (const label of ['管理部门', '职能部门', '手续费', '电话号码']) {
      expect(readLabel(label)?.weak, label).toBe(true);
    }
    for (const label of ['登记机关', '工本费', '办事时限']) expect(readLabel(label)?.weak, label).toBe(false);
  });
});
