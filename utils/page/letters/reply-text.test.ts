import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../text';
import { replyTextOf } from './reply-text';

describe('replyTextOf', () => {
  it.each([
    ['', 'blank'],
    ['—', 'blank'],
    ['暂无回复', 'blank'],
    ['未回复', 'blank'],
    ['【打印】\n【关闭】', 'blank'],
    ['满意\n不满意', 'blank'],
    ['null', 'blank'],
    ['已转县住建局', 'transferred'],
    ['您好，来信已收悉，请县住建局办理。', 'transferred'],
    ['您的来信已收悉，我们将尽快回复。', 'in-progress'],
    ['正在核实', 'in-progress'],
    ['可以。', 'given'],
    ['您好，3月1日起恢复。', 'given'],
  ])('%j is %s', (text, expected) => {
    expect(replyTextOf(text)).toBe(expected);
  });

  it.each([
    '您好，暂未办理此项业务。',
    '因资料不全未受理。',
    '此路段尚未处理，计划6月施工。',
    '暂无此项业务',
    '暂无补贴政策。',
    '您好，请携带户口簿到户籍所在地派出所办理。',
    '请登录公积金网站办理。',
    '请及时到人社局窗口办理。',
    '转学手续请到县教育局办理。',
    '该业务由县公积金中心受理，请到二楼办理。',
    '请到不动产受理中心咨询。',
    '请拨打12345咨询，或到政务服务大厅3号窗口办理。',
    '您好，来信收悉。路灯已于3月修好，感谢您的关注。',
    '您好！您反映的问题已收悉，该路段已列入2026年改造计划。',
    '经核实，该问题已处理',
    '已处理',
    '已收到您的来信。供暖期为11月15日至次年3月15日。',
    '已修好，感谢您的来信，我们将及时处理类似问题',
    '您的来信已转城管局处理，现路灯已更换完毕。',
    '材料收到后即可办理。',
    '您好，来信收悉。此事已由交警队安排核实，确有其事，将于6月增设路灯。',
    '您的房产已登记，请携带身份证领证。',
    '经交警大队核实，该路段不具备设置条件。',
    '该业务由县审批服务中心办理。',
    '已聘请专业公司处理，请放心饮用。',
  ])('%s is a reply, short as it is', (text) => {
    expect(replyTextOf(normalise(text))).toBe('given');
  });

  it.each([
    [
      'blank',
      [
        '尚未处理',
        '该信件尚未回复。',
        '您的来信暂未处理，请耐心等待',
        '单位暂未答复',
        '暂无相关信息',
        '待审核',
        '暂时没有回复内容',
        '还没有回复哦',
      ],
    ],
    [
      'transferred',
      [
        '已转县住建局办理',
        '您的来信已收悉，已转县住建局办理。',
        '您好，您反映的小区漏水问题，已转县住建局办理，请耐心等待。',
        '请城管局核实处理。',
        '请交通局尽快办理并回复。',
        '交由县城管局办理',
        '交交警队处理',
        '请张局长阅处',
        '现转相关部门，他们将在5个工作日内与您联系。',
      ],
    ],
    [
      'in-progress',
      [
        '您的来信已收悉，我们将尽快处理',
        '您的来信已收悉并上报领导',
        '您好，来信收悉，感谢您的关注。',
        '正在办理中',
        '已受理',
        '收到',
        '好的，收到。',
        '已登记，将尽快处理',
        '您的来信已收悉，现已安排专人核实，请耐心等待。',
        '您的问题已受理，请等待后续通知。',
        '县住建局尚未回复',
        '目前尚未解决。',
        '我局正在核实有关情况，核实后答复您。',
        '尊敬的网友：您好！您反映的问题我们已受理，将尽快核实并答复。',
      ],
    ],
  ] as const)('%s: %j is still none', (expected, texts) => {
    for (const text of texts) expect(replyTextOf(normalise(text)), text).toBe(expected);
  });

  it('a long text that begins with a transfer goes on to reply', () => {
    const text = `您好，您的来信已转县住建局办理。现将办理情况回复如下：${'经核实，该小区物业已完成整改。'.repeat(4)}`;
    expect(replyTextOf(text)).toBe('given');
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        replyTextOf(text);
      }),
    );
  });
});
