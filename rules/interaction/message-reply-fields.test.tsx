import type { ComponentChildren } from 'preact';
import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { letterLines, letterTable, mailbox } from '../../tests/helpers/letters';
import { page } from '../../tests/helpers/page';
import { messageReplyFields } from './message-reply-fields';

const interaction = context({ pageKind: { kind: 'interaction', certain: true } });
const evaluate = (body: ComponentChildren) => messageReplyFields.evaluate(page(body), interaction);
const say = (body: ComponentChildren): string => {
  const { outcome, reason, params } = evaluate(body);
  return `${outcome}: ${reason}${params ? ` ${Object.values(params).join(' ')}` : ''}`;
};
const WHOLE = {
  标题: '路灯何时修',
  来信时间: '2026-01-05',
  来信内容: '路灯何时修？',
  答复时间: '2026-01-09',
  答复单位: '县城管局',
  答复内容: '您好，三月修好。',
};
const without = (...names: (keyof typeof WHOLE)[]) =>
  letterLines(
    Object.fromEntries(Object.entries(WHOLE).filter(([name]) => !names.includes(name as keyof typeof WHOLE))),
  );

describe('message-reply-fields', () => {
  it('passes a letter with all four', () => {
    expect(say(letterLines(WHOLE))).toBe('pass: complete');
    const handled = {
      标题: '路灯',
      受理日期: '2026-01-05',
      内容: '路灯何时修？',
      办结日期: '2026-01-09',
      承办单位: '县城管局',
      回复内容: '三月修好。',
    };
    expect(say([mailbox(), letterLines(handled)])).toBe('pass: complete');
  });

  it.each([
    ['答复单位', without('答复单位'), '答复单位'],
    ['答复时间', without('答复时间'), '答复时间'],
    ['two of them', without('答复时间', '答复单位'), '答复时间、答复单位'],
    ['留言时间', without('来信时间'), '留言时间'],
    [
      '答复内容 although it is marked as answered',
      letterLines({ ...WHOLE, 答复内容: '', 状态: '已办结' }),
      '答复内容',
    ],
  ])('a letter without %s is a candidate', (_, body, fields) => {
    expect(say(body)).toBe(`fail: missing ${fields}`);
  });

  it('a short reply is one, and asked for all four', () => {
    const short = { ...WHOLE, 状态: '已办结', 答复内容: '您好，来信收悉。路灯已于3月修好，感谢您的关注。' };
    expect(say(letterLines(short))).toBe('pass: complete');
    expect(say(letterLines({ ...short, 答复单位: '' }))).toBe('fail: missing 答复单位');
  });

  it('a value without its content is missing too', () => {
    expect(say(letterLines({ ...WHOLE, 答复单位: '' }))).toBe('fail: missing 答复单位');
  });

  it.each([
    [
      '办理时间',
      letterLines({
        ...Object.fromEntries(Object.entries(WHOLE).filter(([name]) => name !== '答复时间')),
        办理时间: '2026-01-09',
      }),
      '答复时间',
    ],
    [
      '回复人',
      letterLines({
        ...Object.fromEntries(Object.entries(WHOLE).filter(([name]) => name !== '答复单位')),
        回复人: '管理员',
      }),
      '答复单位',
    ],
    [
      'a unit that stands in the reply',
      letterLines({
        ...Object.fromEntries(Object.entries(WHOLE).filter(([name]) => name !== '答复单位')),
        答复内容: '您好，三月修好。某县城市管理局',
      }),
      '答复单位',
    ],
    [
      'a date that signs the reply',
      letterLines({
        ...Object.fromEntries(Object.entries(WHOLE).filter(([name]) => name !== '答复时间')),
        答复内容: '您好，三月修好。2026年1月9日',
      }),
      '答复时间',
    ],
    ['a date without a year', letterLines({ ...WHOLE, 答复时间: '01-09' }), '答复时间'],
  ])('%s is a question', (_, body, fields) => {
    expect(say(body)).toBe(`review: unclear ${fields}`);
  });

  it('who replied and when, right before the reply and without a label, are questions', () => {
    const head = (line: string) => [
      mailbox(),
      <div>
        <p>来信时间：2026-01-05</p>
        <p>来信内容：何时供暖？</p>
        <p>{line}</p>
        <p>您好，十一月十五日起供暖。</p>
      </div>,
    ];
    expect(say(head('县住建局　2026-01-09 答复：'))).toBe('review: unclear 答复时间、答复单位');
    expect(say(head('回复内容：'))).toBe('fail: missing 答复时间、答复单位');
  });

  it('a reply in a picture is a question', () => {
    const body = [
      <p>来信时间：2026-01-05</p>,
      <p>来信内容：路灯何时修？</p>,
      <div>
        <b>回复内容：</b>
        <img src="/reply.png" />
      </div>,
    ];
    expect(say(body)).toBe('review: unreadable');
  });

  it('reads the letters of a list that prints the replies', () => {
    const letter = (unit: string) => (
      <li>
        <p>留言内容：路灯何时修好？</p>
        <p>留言时间：2026-01-05</p>
        {unit && <p>答复单位：{unit}</p>}
        <p>答复时间：2026-01-09</p>
        <p>答复内容：三月修好。</p>
      </li>
    );
    expect(say(<ul>{[letter('县城管局'), letter('县住建局')]}</ul>)).toBe('pass: complete');
    expect(say(<ul>{[letter('县城管局'), letter('')]}</ul>)).toBe('fail: missing 答复单位');
  });

  it('does not apply to what is no answered letter', () => {
    expect(
      say(letterLines({ 标题: '路灯', 来信时间: '2026-01-05', 来信内容: '路灯何时修？', 回复内容: '' })),
    ).toBe('inapplicable: unanswered');
    expect(say(letterLines({ ...WHOLE, 答复内容: '已转县城管局办理。' }))).toBe('inapplicable: unanswered');
    expect(
      say([mailbox(), letterTable(['标题', '来信时间', '状态'], ['路灯', '2026-01-05', '已回复'])]),
    ).toBe('inapplicable: not-detail');
    expect(say([mailbox('网上信访'), without('答复单位')])).toBe('inapplicable: excluded-kind 网上信访');
  });
});
