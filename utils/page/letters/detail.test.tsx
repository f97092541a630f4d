import { describe, expect, it } from 'vitest';
import { mailbox, shownLetters } from '../../../tests/helpers/letters';
import { page } from '../../../tests/helpers/page';
import { readForms } from './entries';
import { readLetters } from './reading';

describe('one letter', () => {
  /** A table, row by row: labels, and beside each its value. */
  const detail = (...rows: readonly (readonly string[])[]) =>
    page(
      <table>
        {rows.map((row) => (
          <tr>
            {row.map((cell) => (
              <td>{cell}</td>
            ))}
          </tr>
        ))}
      </table>,
    );

  it('is read from a table of labels and values', () => {
    const of = detail(
      ['流 水 号', '20260105006'],
      ['标　题', '村道修建'],
      ['写信时间', '2026年01月05日'],
      ['信件内容', '村里的路坏了，什么时候修？'],
      ['处理部门', '县交通局'],
      ['处理时间', '2026年01月09日'],
      ['回复内容', '您好！村道已列入今年计划。'],
    );
    const { state, letters } = readLetters(of);
    expect(state).toBe('detail');
    expect(letters[0]).toMatchObject({
      title: '村道修建',
      number: '20260105006',
      asked: { day: '2026-01-05', sure: true },
      answered: { day: '2026-01-09', label: '处理时间', sure: false },
      unit: '县交通局',
      answer: '您好!村道已列入今年计划。',
      reply: 'answered',
      days: 4,
    });
  });

  it('is read from cells with blanks around their values', () => {
    const of = detail(
      ['提交时间：', '\n 2026-01-05\n '],
      ['回复部门：', '\n 县教育局\n ', '回复时间：', '\n 2026-01-07\n '],
      ['回复内容：', '\n 可以。\n '],
    );
    expect(shownLetters(of)).toEqual([['', '2026-01-05', '2026-01-07', 'answered', '县教育局']]);
  });

  it('is read from lines, headings and blocks', () => {
    const of = page([
      mailbox(),
      <h1>村道修建</h1>,
      <p>来信时间：2026-01-05　回复时间：2026-01-09　答复单位：县交通局</p>,
      <h3>来信内容</h3>,
      <div>
        <p>村里的路坏了。</p>
      </div>,
      <h3>回复内容</h3>,
      <div>
        <p>您好！</p>
        <p>村道已列入今年计划。</p>
      </div>,
      <p>【打印】【关闭】</p>,
    ]);
    expect(shownLetters(of)).toEqual([['村道修建', '2026-01-05', '2026-01-09', 'answered', '县交通局']]);
    expect(readLetters(of).letters[0]?.answer).toBe('您好! 村道已列入今年计划。');
  });

  it.each([
    ['a blank cell', '', 'unanswered'],
    ['a dash', '--', 'unanswered'],
    ['暂无回复', '暂无回复', 'unanswered'],
    ['what a template left', '{{reply}}', 'unanswered'],
    ['a note that it was passed on', '您的来信已收悉，已转县住建局办理。', 'transferred'],
    ['a note that somebody is at work', '您好，您反映的问题正在核实处理中。', 'in-progress'],
    ['a reply', '您好，供暖期为11月15日至次年3月15日，如有问题请拨打供热公司电话。', 'answered'],
  ])('with %s in place of the reply', (_, reply, expected) => {
    const of = detail(
      ['标题', '何时供暖'],
      ['来信时间', '2026-01-05'],
      ['来信内容', '何时供暖？'],
      ['回复内容', reply],
    );
    expect(readLetters(of).letters[0]?.reply).toBe(expected);
  });

  it('never takes the buttons below an empty reply for one', () => {
    const of = page([
      <p>来信时间：2026-01-05</p>,
      <p>来信内容：何时供暖？</p>,
      <p>回复内容：</p>,
      <p>【打印】 【关闭】</p>,
      <p>上一篇：路灯何时修</p>,
    ]);
    expect(readLetters(of).letters[0]).toMatchObject({ reply: 'unanswered', answer: null });
  });

  it.each([
    [
      'a definition list',
      <dl>
        <dt>来信标题</dt>
        <dd>何时供暖</dd>
        <dt>来信时间</dt>
        <dd>2026-01-05</dd>
        <dt>来信内容</dt>
        <dd>何时供暖？</dd>
        <dt>答复单位</dt>
        <dd>县住建局</dd>
        <dt>答复时间</dt>
        <dd>2026-01-09</dd>
        <dt>答复内容</dt>
        <dd>十一月十五日起。</dd>
      </dl>,
    ],
    [
      'spans without colons',
      <div>
        <h2>何时供暖</h2>
        <div>
          <span>提交时间</span>
          <span>2026-01-05 10:20</span>
        </div>
        <div>
          <span>回复时间</span>
          <span>2026-01-09 08:00</span>
        </div>
        <p>留言内容：何时供暖？</p>
        <p>回复单位：县住建局</p>
        <p>回复内容：十一月十五日起。</p>
      </div>,
    ],
    [
      'one line of labels',
      <div>
        <h1>何时供暖</h1>
        <p>写信人：张** 来信时间：2026-01-05 信件类型：咨询 处理单位：县住建局 状态：已办结</p>
        <p>【来信内容】何时供暖？</p>
        <p>【回复内容】十一月十五日起。</p>
        <p>【回复时间】2026-01-09</p>
      </div>,
    ],
    [
      'a table with two labels in a row',
      <table>
        <tr>
          <th>标题</th>
          <td colSpan={3}>何时供暖</td>
        </tr>
        <tr>
          <th>来信时间</th>
          <td>2026-01-05</td>
          <th>信件类型</th>
          <td>咨询</td>
        </tr>
        <tr>
          <th>答复单位</th>
          <td>县住建局</td>
          <th>答复时间</th>
          <td>2026-01-09</td>
        </tr>
        <tr>
          <th colSpan={4}>来信内容</th>
        </tr>
        <tr>
          <td colSpan={4}>何时供暖？</td>
        </tr>
        <tr>
          <th colSpan={4}>答复内容</th>
        </tr>
        <tr>
          <td colSpan={4}>十一月十五日起。</td>
        </tr>
      </table>,
    ],
    [
      'a first reply and a second one',
      <div>
        <h1>何时供暖</h1>
        <p>来信时间：2026-01-05</p>
        <p>来信内容：何时供暖？</p>
        <p>答复单位：县住建局</p>
        <p>答复时间：2026-01-09</p>
        <p>答复内容：十一月十五日起。</p>
        <p>答复时间：2026-01-20</p>
        <p>答复内容：另，今年提前供暖。</p>
      </div>,
    ],
  ])('is read from %s', (_, body) => {
    const of = page([mailbox(), body]);
    expect(readLetters(of).state).toBe('detail');
    expect(shownLetters(of)).toEqual([['何时供暖', '2026-01-05', '2026-01-09', 'answered', '县住建局']]);
    expect(readLetters(of).letters[0]?.answer).toBe('十一月十五日起。');
  });

  it.each([
    [
      'heads of their columns',
      <table>
        <tr>
          <th>来信内容</th>
          <th>回复内容</th>
        </tr>
        <tr>
          <td>何时供暖？</td>
          <td>十一月十五日起。</td>
        </tr>
      </table>,
    ],
    [
      'heads of their columns, in a head of the table',
      <table>
        <thead>
          <tr>
            <th>来信内容</th>
            <th>回复内容</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>何时供暖？</td>
            <td>十一月十五日起。</td>
          </tr>
        </tbody>
      </table>,
    ],
    [
      'a cell beside a blank one, above the value',
      <table>
        <tr>
          <td>来信内容</td>
          <td>何时供暖？</td>
        </tr>
        <tr>
          <td>回复内容</td>
          <td></td>
        </tr>
        <tr>
          <td colSpan={2}>十一月十五日起。</td>
        </tr>
      </table>,
    ],
  ])('labels of question and reply may be %s', (_, table) => {
    const of = page([mailbox(), <h1>何时供暖</h1>, <p>来信时间：2026-01-05</p>, table]);
    const [letter] = readLetters(of).letters;
    expect(letter).toMatchObject({ reply: 'answered', answer: '十一月十五日起。' });
    const text = (from: number, to: number) => of.text.slice(from, to);
    expect(letter?.replySpans.map(([from, to]) => text(from, to))).toEqual(['十一月十五日起。']);
  });

  it('takes neither a label nor the next part for what stands below a blank reply', () => {
    const below = (...rows: readonly (readonly string[])[]) =>
      readLetters(detail(['来信时间', '2026-01-05'], ['来信内容', '何时供暖？'], ['回复内容', ''], ...rows))
        .letters[0]?.reply;
    expect(below(['回复单位', '县住建局'])).toBe('unanswered');
    expect(below(['回复单位：县住建局'])).toBe('unanswered');
    expect(below(['【打印】 【关闭】'])).toBe('unanswered');
    expect(below(['温馨提示：如对答复有疑问，请拨打12345热线咨询。'])).toBe('unanswered');
    expect(below(['如您对办理结果不满意，可以再次来信'])).toBe('unanswered');
    expect(below(['本栏目最终解释权归县政府办公室'])).toBe('unanswered');
    expect(below(['评价：非常满意 满意 不满意'])).toBe('unanswered');
    expect(below(['如需供暖，请于十月底前缴费。'])).toBe('answered');
    for (const reply of [
      '如需查询办理结果，请登录省政务服务网，在我的办件中查看。',
      '您好！工龄满十年的可以申请，该办法的解释权归县人社局。',
      '本网站的检索功能已修复，感谢您的建议。',
      '评价工作将于六月底完成，届时公布。',
      '说明：您反映的路灯已更换。',
      '注意事项已在大厅公示，请带身份证办理。',
    ])
      expect(below([reply]), reply).toBe('answered');
    expect(below()).toBe('unanswered');
    const heads = [
      ['来信内容', '回复内容'],
      ['何时供暖？', ''],
    ];
    expect(readLetters(detail(['来信时间', '2026-01-05'], ...heads)).letters[0]?.reply).toBe('unanswered');
  });

  it.each([
    ['on the line of its label', <p>县住建局　2026-01-09 答复：</p>, <p>您好，十一月十五日起。</p>],
    [
      'above its label',
      <div>
        <b>县住建局</b>
        <i>2026-01-09 10:00</i>
      </div>,
      <p>回复内容：您好，十一月十五日起。</p>,
    ],
    [
      'in two lines above its label',
      <div>
        <p>县住建局</p>
        <p>2026年1月9日</p>
      </div>,
      <p>回复内容：您好，十一月十五日起。</p>,
    ],
  ])('who replied and when may stand %s, without saying so', (_, head, reply) => {
    const of = page([
      mailbox(),
      <div>{[<p>来信时间：2026-01-05</p>, <p>来信内容：何时供暖？</p>, head, reply]}</div>,
    ]);
    expect(readLetters(of).letters[0]).toMatchObject({
      asked: { day: '2026-01-05' },
      answered: { day: '2026-01-09', sure: false, label: '' },
      unit: '县住建局',
      answer: '您好,十一月十五日起。',
    });
  });

  it('takes neither the value of another label nor what the question says for the head of a reply', () => {
    const of = (...lines: readonly string[]) =>
      readLetters(
        page([
          mailbox(),
          <div>
            {lines.map((line) => (
              <p>{line}</p>
            ))}
          </div>,
        ]),
      ).letters[0];
    const reply = '回复内容：十一月十五日起。';
    expect(of('来信内容：何时供暖？', '来信时间：2026-01-05', reply)).toMatchObject({
      answered: null,
      unit: null,
    });
    expect(of('来信时间：2026-01-05', '来信内容：', '请县住建局', '2026-01-09前答复', reply)).toMatchObject({
      answered: null,
      unit: null,
    });
    expect(of('来信时间：2026-01-05', '来信内容：', '县住建局', '何时供暖？2026-01-05', reply)).toMatchObject(
      {
        answered: null,
        unit: null,
      },
    );
  });

  it('says when the reply is a picture, a file, or hidden', () => {
    const around = (reply: preact.JSX.Element) =>
      readLetters(
        page([
          <p>来信时间：2026-01-05</p>,
          <p>来信内容：何时供暖？</p>,
          <div>
            <b>回复内容：</b>
            {reply}
          </div>,
        ]),
      ).letters[0]?.reply;
    expect(around(<img src="/reply.png" />)).toBe('unreadable');
    expect(around(<a href="/reply.pdf">附件</a>)).toBe('unreadable');
    expect(around(<iframe src="/reply.html" />)).toBe('unreadable');
    expect(around(<p hidden>县住建局回复：您好……</p>)).toBe('hidden');
  });

  it('does not say that a letter without any word on a reply is unanswered', () => {
    const of = detail(['标题', '何时供暖'], ['来信时间', '2026-01-05'], ['来信内容', '何时供暖？']);
    expect(readLetters(of).letters[0]?.reply).toBe('not-shown');
  });

  it('takes the fields of a form for no letter', () => {
    const of = page([
      mailbox(),
      <form>
        <p>
          标题：
          <input type="text" />
        </p>
        <p>
          留言内容：
          <textarea />
        </p>
        <p>
          联系电话：
          <input type="tel" />
        </p>
        <input type="submit" value="提交" />
      </form>,
    ]);
    expect(readLetters(of)).toMatchObject({ state: 'form', letters: [] });
    expect(readForms(of)).toMatchObject([{ submit: expect.any(Number) }]);
  });
});
