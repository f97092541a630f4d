import type { ComponentChildren } from 'preact';
import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { letterLines, letterTable, mailbox } from '../../tests/helpers/letters';
import { page } from '../../tests/helpers/page';
import { judge } from '../core/run';
import { messagePersonalData } from './message-personal-data';

const interaction = context({ pageKind: { kind: 'interaction', certain: true } });
const MASKED = { identity: 0, bankCard: 0, mobile: 0 };
const evaluate = (body: ComponentChildren, masked: Partial<typeof MASKED> = {}) =>
  messagePersonalData.evaluate(page(body, { masked: { ...MASKED, ...masked } }), interaction);
const say = (...given: Parameters<typeof evaluate>): string => {
  const { outcome, reason } = evaluate(...given);
  return `${outcome}: ${reason}`;
};
const letter = (question: string, reply = '您好，三月修好。', after = '') => [
  <h1>路灯何时修</h1>,
  <div>
    <p>来信时间：2026-01-05</p>
    <p>来信内容：{question}</p>
    <p>回复内容：{reply}</p>
  </div>,
  <aside>{after}</aside>,
];

const LINES = {
  来信时间: '2026-01-05',
  标题: '路灯何时修',
  来信内容: '路灯何时修？',
  回复时间: '2026-01-09',
  回复内容: '您好，三月修好。',
};

describe('message-personal-data', () => {
  it('a mobile or identity number in what a citizen wrote is a candidate, shown masked and alone', () => {
    const judged = evaluate(letter('我叫张三，电话138******78，身份证110*************2X。'), {
      mobile: 1,
      identity: 1,
    });
    expect(judged).toMatchObject({
      outcome: 'fail',
      reason: 'exposed',
      params: { count: '2', kinds: '手机号、居民身份证号' },
    });
    expect(judged.exhibits.map((exhibit) => exhibit.text)).toEqual(['138******78', '110*************2X']);
  });

  it('the stored evidence holds the masked number and nothing of the sentence', () => {
    const of = page(letter('我叫张三，电话138******78。'), { masked: { ...MASKED, mobile: 1 } });
    const [finding] = judge(of, interaction, [messagePersonalData]);
    expect(finding).toMatchObject({ outcome: 'review', candidate: true });
    expect(JSON.stringify(finding)).not.toContain('张三');
  });

  it.each(['投诉对象', '反映对象'])(
    'the number of whom a letter complains about (%s) is no office',
    (label) => {
      const about = (name: string) => letterLines({ ...LINES, [name]: '张三 138******78' });
      expect(say(about(label), { mobile: 1 })).toBe('fail: exposed');
      expect(say(about('答复单位'), { mobile: 1 })).toBe('review: in-reply');
    },
  );

  it('reads the titles of a list', () => {
    const list = [
      mailbox(),
      letterTable(['标题', '来信时间', '状态'], ['请回电138******78', '2026-01-05', '已回复']),
    ];
    expect(say(list, { mobile: 1 })).toBe('fail: exposed');
  });

  it.each([
    ['a bank card', letter('卡号622**************89'), { bankCard: 1 }, 'bank-card'],
    [
      'what the site may have masked itself',
      letter('电话138******78，备用139******00'),
      { mobile: 1 },
      'perhaps-masked',
    ],
    ['the telephone in a reply', letter('路灯何时修？', '请拨打138******78'), { mobile: 1 }, 'in-reply'],
    ['the telephone of an office', letter('承办单位电话：138******78'), { mobile: 1 }, 'in-reply'],
    [
      'a number beside the letter',
      letter('路灯何时修？', '三月', '值班138******78'),
      { mobile: 1 },
      'elsewhere',
    ],
    ['an address to the door', letter('我住幸福小区3号楼2单元501室'), {}, 'address'],
  ])('asks about %s', (_, body, masked, reason) => {
    expect(say(body, masked)).toBe(`review: ${reason}`);
  });

  it.each(['编号', '信件编号', '查询码'])('a serial number under %s is nobody’s', (label) => {
    const list = [
      mailbox(),
      letterTable([label, '标题', '来信时间', '状态'], ['180******12', '路灯何时修', '2026-01-05', '已回复']),
    ];
    expect(say(list, { mobile: 1 })).toBe('pass: none');
    expect(say(letterLines({ [label]: '180******12', ...LINES }), { mobile: 1 })).toBe('pass: none');
    const beside = letterLines({ [label]: '180******12 电话138******78', ...LINES });
    expect(say(beside, { mobile: 2 })).toBe('fail: exposed');
  });

  it.each([
    ['the handler’s', { 承办人: '李主任 138******78' }, 'review: in-reply'],
    ['the handling unit’s', { 承办单位: '县城管局', 联系电话: '138******78' }, 'review: in-reply'],
    ['the writer’s', { 写信人: '张三', 联系电话: '138******78' }, 'fail: exposed'],
    ['the writer’s, before the handler', { 联系电话: '138******78', 承办人: '李主任' }, 'fail: exposed'],
  ])('a mobile number in a field that is %s', (_, fields, expected) => {
    const { 来信时间, ...rest } = LINES;
    expect(say(letterLines({ 来信时间, ...fields, ...rest }), { mobile: 1 })).toBe(expected);
  });

  it('asks where question and reply cannot be told apart, and where a frame was not read', () => {
    const unlabelled = [
      <p>标题：路灯何时修</p>,
      <p>来信时间：2026-01-05</p>,
      <p>来信内容：路灯何时修？</p>,
      <p>请拨打138******78</p>,
    ];
    expect(say(unlabelled, { mobile: 1 })).toBe('review: part-unclear');
    const framed = (
      <div>
        <p>来信时间：2026-01-05</p>
        <iframe src="/letter.html" />
        <p>回复内容：您好，三月修好。</p>
      </div>
    );
    expect(say(framed)).toBe('review: unread');
  });

  it('passes without numbers, and with those the site had masked before the capture', () => {
    expect(say(letter('路灯何时修？'))).toBe('pass: none');
    expect(say(letter('电话138******78'))).toBe('pass: none');
    expect(say(letter('电话0319-9990001，文号〔2026〕12号，400-800-1234'))).toBe('pass: none');
  });

  it('does not apply without letters', () => {
    expect(say(<p>值班电话138******78</p>, { mobile: 1 })).toBe('inapplicable: no-letters');
  });
});
