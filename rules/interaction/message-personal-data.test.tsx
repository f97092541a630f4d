import type { ComponentChildren } from 'preact';
import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { letterTable, mailbox } from '../../tests/helpers/letters';
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
