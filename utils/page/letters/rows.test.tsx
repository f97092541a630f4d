import { describe, expect, it } from 'vitest';
import { mailbox, shownLetters } from '../../../tests/helpers/letters';
import { page } from '../../../tests/helpers/page';
import { readLetters } from './reading';

/** A link that only a script could follow. */
const SCRIPT = 'javascript:;';

describe('letters in labelled rows', () => {
  it('reads dates and replier in brackets below the title', () => {
    const row = (title: string, asked: string, unit: string, answered: string) => (
      <li>
        <a href={SCRIPT}>
          <div>{title}</div>
          <div>
            [提交时间：{asked}]<span>回复人：{unit}</span>[回复时间：{answered}]
          </div>
        </a>
      </li>
    );
    const of = page(
      <ul>
        {row('2021年招聘公告何时发布？', '2026-01-09', '县人社局', '2026-01-09')}
        {row('禁渔期是什么时候？', '2026-01-08', '县农业农村局', '2026-01-10')}
      </ul>,
    );
    expect(shownLetters(of)).toEqual([
      ['2021年招聘公告何时发布?', '2026-01-09', '2026-01-09', 'answered', '县人社局'],
      ['禁渔期是什么时候?', '2026-01-08', '2026-01-10', 'answered', '县农业农村局'],
    ]);
    expect(readLetters(of).letters[0]).toMatchObject({ href: null });
  });

  it('reads questions and answers below each other', () => {
    const of = page([
      mailbox(),
      <div>
        <p>问：公交何时改线？</p>
        <p>答：您好，三月起改线。</p>
      </div>,
      <div>
        <p>问：路灯何时修？</p>
        <p>答：已转县城管局办理。</p>
      </div>,
    ]);
    expect(shownLetters(of).map(([title, , , reply]) => [title, reply])).toEqual([
      ['公交何时改线?', 'answered'],
      ['路灯何时修?', 'transferred'],
    ]);
  });

  it('reads a status that stands alone', () => {
    const row = (title: string, day: string, status: string) => (
      <div class="item">
        <h4>{title}</h4>
        <em>[{status}]</em>
        <p>留言时间：{day}</p>
      </div>
    );
    const of = page(
      <div>{[row('路灯何时修', '2026-01-05', '待回复'), row('公交何时改线', '2026-01-04', '已办结')]}</div>,
    );
    expect(shownLetters(of).map(([title, day, , reply]) => [title, day, reply])).toEqual([
      ['路灯何时修', '2026-01-05', 'unanswered'],
      ['公交何时改线', '2026-01-04', 'answered'],
    ]);
  });

  it('takes what a title says of progress for no status, and such a title for a title', () => {
    const row = (title: string, reply: string, status: string) => (
      <li>
        <a href="/1.html">
          <div>{title}</div>
        </a>
        <div>来信时间：2026-01-05{reply && `　回复时间：${reply}`}</div>
        <em>{status}</em>
      </li>
    );
    const of = page([
      mailbox(),
      <ul>
        {row('房产证一直未办理', '', '[未回复]')}
        {row('拖欠工资未解决', '2026-01-09', '')}
        {row('驾照被撤销怎么办', '', '已回复(2026-01-09)')}
        {row('已办理房产证怎么过户', '', '【办理中】')}
        {row('正在施工的路何时通车', '', '已受理待回复')}
      </ul>,
    ]);
    expect(shownLetters(of).map(([title, , , reply]) => [title, reply])).toEqual([
      ['房产证一直未办理', 'unanswered'],
      ['拖欠工资未解决', 'answered'],
      ['驾照被撤销怎么办', 'answered'],
      ['已办理房产证怎么过户', 'in-progress'],
      ['正在施工的路何时通车', 'unanswered'],
    ]);
  });

  it('takes no value of another label for the status, whatever it says', () => {
    const row = (title: string, answered: string, status: string) => (
      <div>
        <p>标题：{title}</p>
        <p>来信时间：2026-01-05</p>
        {answered && <p>回复时间：{answered}</p>}
        {status && <em>{status}</em>}
      </div>
    );
    const of = page([
      mailbox(),
      <div>{[row('未办理', '2026-01-09', ''), row('未办理', '', '已回复'), row('未解决', '', '')]}</div>,
    ]);
    expect(shownLetters(of).map(([title, , , reply]) => [title, reply])).toEqual([
      ['未办理', 'answered'],
      ['未办理', 'answered'],
      ['未解决', 'not-shown'],
    ]);
  });

  it('leaves questions and answers on a policy to the article they stand in', () => {
    const of = page([
      <p>当前位置：首页 &gt; 政策解读</p>,
      <p>问：办法何时施行？</p>,
      <p>答：三月起施行。</p>,
      <p>问：谁来执行？</p>,
      <p>答：县人社局。</p>,
    ]);
    expect(readLetters(of).state).toBe('none');
  });
});

describe('letters in rows of a title and a date', () => {
  const rows = (
    <ul>
      <li>
        <a href="/1.html">路灯何时修</a>
        <span>2026-01-05</span>
      </li>
      <li>
        <a href="/2.html">公交何时改线</a>
        <span>2026-01-04</span>
      </li>
    </ul>
  );
  it('are letters where the page is called a mailbox(), without saying what the date is', () => {
    const of = page([mailbox(), rows]);
    expect(readLetters(of)).toMatchObject({ state: 'list', by: 'dates' });
    expect(shownLetters(of)).toEqual([
      ['路灯何时修', '2026-01-05', null, 'not-shown', null],
      ['公交何时改线', '2026-01-04', null, 'not-shown', null],
    ]);
  });
  it('carry the status that stands beside the title', () => {
    const row = (status: string, day: string) => (
      <li>
        <em>[{status}]</em>
        <a href="/1.html">路灯何时修</a>
        <span>{day}</span>
      </li>
    );
    const of = page([mailbox(), <ul>{[row('已回复', '2026-01-05'), row('办理中', '2026-01-04')]}</ul>]);
    expect(shownLetters(of).map(([, day, , reply]) => [day, reply])).toEqual([
      ['2026-01-05', 'answered'],
      ['2026-01-04', 'in-progress'],
    ]);
  });
  it('are no letters where only a block beside them is one', () => {
    expect(readLetters(page([<h3>要闻</h3>, rows, <h3>来信选登</h3>])).state).toBe('none');
  });
  it('are no letters elsewhere', () => {
    expect(readLetters(page([<p>当前位置：首页 &gt; 通知公告</p>, rows])).state).toBe('none');
  });
});
