import type { ComponentChildren } from 'preact';
import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { letterTable, mailbox } from '../../tests/helpers/letters';
import { page } from '../../tests/helpers/page';
import { interactionChannel } from './interaction-channel';

/** A link that only a script could follow. */
const SCRIPT = 'javascript:;';

const on =
  (kind: 'home' | 'interaction') =>
  (body: ComponentChildren): string => {
    const { outcome, reason } = interactionChannel.evaluate(
      page(body),
      context({ pageKind: { kind, certain: true } }),
    );
    return `${outcome}: ${reason}`;
  };
const home = on('home');
const column = on('interaction');
const form = (button: ComponentChildren) => (
  <form>
    <textarea />
    {button}
  </form>
);
const letters = letterTable(['标题', '来信时间', '状态'], ['路灯何时修', '2026-03-01', '已回复']);

describe('interaction-channel', () => {
  it('passes a form that can be sent', () => {
    expect(column([mailbox('我要写信'), form(<input type="submit" />)])).toBe('pass: form');
    expect(home([<h2>县长信箱</h2>, form(<a href={SCRIPT}>提交</a>)])).toBe('pass: form');
  });
  it('passes an entry to a unified platform', () => {
    expect(home(<a href="https://www.example12345.gov.cn/">12345热线</a>)).toBe('pass: platform');
    expect(column([mailbox(), <a href="https://hudong.province.gov.cn/">我要咨询</a>])).toBe(
      'pass: platform',
    );
  });
  it('passes a column with a way to write', () => {
    expect(column([mailbox(), letters, <a href="/write.html">我要写信</a>])).toBe('pass: write-entry');
  });

  it('asks to open what the home page only names', () => {
    expect(home(<a href="/xzxx/">县长信箱</a>)).toBe('review: column-unopened');
    expect(home(<a href="/hdjl/">互动交流</a>)).toBe('review: column-unopened');
    expect(home(<a href="/write.html">我要写信</a>)).toBe('review: column-unopened');
  });
  it.each([
    ['a form without a button', [mailbox(), form(null)], 'no-submit'],
    ['a login wall', [mailbox(), <p>请先登录后再写信</p>, <a href="/write.html">我要写信</a>], 'login'],
    ['a dead entry', [mailbox(), <a href="#">我要写信</a>], 'dead-entry'],
    ['an e-mail address only', [mailbox(), <p>来信请发至 xzxx@example.gov.cn</p>], 'email-only'],
    ['only 信访 and 举报', [<a href="/xf/">网上信访</a>, <a href="/jb/">纪检举报</a>], 'only-excluded'],
    ['letters without a way to write', [mailbox(), letters], 'letters-only'],
    ['nothing', <p>互动交流</p>, 'none-seen'],
  ])('asks about %s', (_, body, reason) => {
    expect(column(body)).toBe(`review: ${reason}`);
  });

  it('does not take a form of 网上信访 for a channel, nor news about letters, nor a telephone number', () => {
    expect(column([mailbox('网上信访'), form(<input type="submit" />)])).toBe('review: none-seen');
    expect(home(<a href="/1.html">县长信箱收到来信120封，全部按期办结</a>)).toBe('review: none-seen');
    expect(home(<p>政务服务热线：12345</p>)).toBe('review: none-seen');
  });
  it('never fails, and shows where it looked', () => {
    expect(interactionChannel.authority).toBe('question');
    expect(interactionChannel.evaluate(page(<p>首页</p>), context()).exhibits).toMatchObject([
      { role: 'searched' },
    ]);
  });
});
