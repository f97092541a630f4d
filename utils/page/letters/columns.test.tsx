import { describe, expect, it } from 'vitest';
import { letterTable, mailbox, shownLetters } from '../../../tests/helpers/letters';
import { page } from '../../../tests/helpers/page';
import { readLetters } from './reading';

describe('letters in columns', () => {
  it.each([
    [
      '咨询时间 | 标题 | 部门 | 状态',
      letterTable(['咨询时间', '标题', '部门', '状态'], ['2026-01-05', '咨询医保缴费', '县医保局', '已回复']),
      ['咨询医保缴费', '2026-01-05', null, 'answered', '县医保局'],
    ],
    [
      '流水号 | 标题 | 处理部门 | 信件类型 | 时间 | 状态',
      letterTable(
        ['流水号', '标 题', '处理部门', '信件类型', '时间', '状态'],
        ['20260105002', '道路何时硬化', '县交通局', '建议', '2026/1/5', '[办理中]'],
      ),
      ['道路何时硬化', '2026-01-05', null, 'in-progress', '县交通局'],
    ],
    [
      '办结日期 before 受理日期',
      letterTable(
        ['', '信件主题', '办理部门', '办结日期', '受理日期'],
        ['1', '路灯不亮', '县城管局', '2026年2月1日', '2026年1月20日'],
      ),
      ['路灯不亮', '2026-01-20', '2026-02-01', 'answered', '县城管局'],
    ],
  ])('finds them by their headings: %s', (_, list, letter) => {
    const of = page([mailbox(), list]);
    expect(shownLetters(of)).toEqual([letter]);
    expect(readLetters(of)).toMatchObject({ state: 'list', by: 'columns' });
  });

  it('reads a head and a body of their own', () => {
    const of = page(
      <table>
        <thead>
          <tr>
            <th>
              <span>信件标题</span>
            </th>
            <th>
              <a href="?sort=time">来信时间</a>
            </th>
            <th>办理状态</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>
              <a href="/1.html" title="幸福小区的路灯坏了三个月没有人修怎么办">
                幸福小区的路灯坏了...
              </a>
            </td>
            <td>2026-01-05 10:20:30</td>
            <td>
              <span class="green">已办结</span>
            </td>
          </tr>
          <tr>
            <td colSpan={3}>暂无更多数据</td>
          </tr>
        </tbody>
      </table>,
    );
    expect(shownLetters(of)).toEqual([
      ['幸福小区的路灯坏了三个月没有人修怎么办', '2026-01-05', null, 'answered', null],
    ]);
  });

  it('knows a date that does not say of what it is', () => {
    const of = page([mailbox(), letterTable(['标题', '时间', '状态'], ['路灯不亮', '2026-01-05', '已回复'])]);
    expect(readLetters(of).letters[0]?.asked).toMatchObject({
      day: '2026-01-05',
      label: '时间',
      sure: false,
    });
  });

  it('counts the days between asking and the reply', () => {
    const of = page(letterTable(['标题', '来信时间', '答复时间'], ['路灯不亮', '2025-12-30', '2026-01-05']));
    expect(readLetters(of).letters[0]).toMatchObject({ days: 6, reply: 'answered' });
  });

  it.each([
    ['是否满意', '否', 'not-shown'],
    ['是否公开', '是', 'not-shown'],
    ['是否受理', '是', 'not-shown'],
    ['是否回复', '是', 'answered'],
    ['', '已回复', 'answered'],
    ['', '[待答复]', 'unanswered'],
    ['诉求', '房产证未办理', 'not-shown'],
  ])('the column %s with %s: %s', (head, said, reply) => {
    const of = page([mailbox(), letterTable(['标题', '来信时间', head], ['路灯不亮', '2026-01-05', said])]);
    expect(readLetters(of).letters[0]?.reply).toBe(reply);
  });

  it('a date of the reply says more than a status without a label, a status with one more than the date', () => {
    const of = (head: string, said: string) =>
      page([
        mailbox(),
        letterTable(['标题', '来信时间', '答复时间', head], ['路灯不亮', '2026-01-05', '2026-01-09', said]),
      ]);
    expect(readLetters(of('阶段', '未审核')).letters[0]?.reply).toBe('answered');
    expect(readLetters(of('状态', '办理中')).letters[0]?.reply).toBe('in-progress');
  });

  it('reads rows of blocks as it reads a table, an empty cell in its place', () => {
    const cells = (...texts: string[]) => texts.map((text) => <span>{text}</span>);
    const of = page([
      mailbox(),
      <div>
        <div class="head">{cells('标题', '来信时间', '答复时间', '状态')}</div>
        <ul>
          <li>{cells('路灯不亮', '2026-01-05', '', '待回复')}</li>
          <li>{cells('公交改线', '2026-01-04', '2026-01-09', '已回复')}</li>
        </ul>
      </div>,
    ]);
    expect(shownLetters(of)).toEqual([
      ['路灯不亮', '2026-01-05', null, 'unanswered', null],
      ['公交改线', '2026-01-04', '2026-01-09', 'answered', null],
    ]);
  });

  it('reads rows whose headings stand in a table of their own, and cells that span columns', () => {
    const of = page([
      mailbox(),
      <div>
        <table>
          <tr>
            <td colSpan={2}>标题</td>
            <td>来信时间</td>
            <td>状态</td>
          </tr>
        </table>
        <table>
          <tr>
            <td>1</td>
            <td>
              <a href="/x/1.html">公交改线</a>
            </td>
            <td>2026-01-04</td>
            <td>
              <img src="/ok.gif" alt="已回复" />
            </td>
          </tr>
        </table>
      </div>,
    ]);
    expect(readLetters(of).letters[0]).toMatchObject({
      asked: { day: '2026-01-04' },
      status: 'answered',
      href: 'https://www.example.gov.cn/x/1.html',
    });
  });

  it('takes neither repeated headings, nor what a template left, nor an empty message for letters', () => {
    const head = ['标题', '办理部门', '提交日期', '回复状态'];
    const of = page(
      letterTable(
        head,
        head,
        ['sss', 'ss', 'eee', 'rrr'],
        ['', '', '', ''],
        ['{{title}}', '{{dept}}', '{{date}}', '{{state}}'],
      ),
    );
    expect(readLetters(of)).toMatchObject({ state: 'list', letters: [], emptyRows: 3 });
  });

  it.each([
    [
      'a table of files',
      ['标题', '发文字号', '发布时间'],
      ['关于某事的通知', '某政发〔2026〕1号', '2026-01-05'],
    ],
    [
      'service progress',
      ['事项名称', '申请人', '受理时间', '办理状态'],
      ['户口迁移', '张某', '2026-01-05', '已办结'],
    ],
    ['a table of bids', ['项目名称', '中标单位', '时间'], ['某工程', '某公司', '2026-01-05']],
  ])('does not take %s for letters', (_, head, row) => {
    expect(readLetters(page([<p>当前位置：首页 &gt; 通知公告</p>, letterTable(head, row)])).state).toBe(
      'none',
    );
  });

  it('does not read a hidden column, nor a hidden row', () => {
    const of = page(
      <table>
        <tr>
          <th>标题</th>
          <th>来信时间</th>
          <th>状态</th>
        </tr>
        <tr hidden>
          <td>旧来信</td>
          <td>2020-01-01</td>
          <td>未回复</td>
        </tr>
        <tr>
          <td>路灯不亮</td>
          <td>2026-01-05</td>
          <td hidden>旧值</td>
          <td>已回复</td>
        </tr>
      </table>,
    );
    expect(shownLetters(of)).toEqual([['路灯不亮', '2026-01-05', null, 'answered', null]]);
  });
});
