import type { ComponentChildren } from 'preact';
import { describe, expect, it } from 'vitest';
import { page } from '../../../tests/helpers/page';
import { ArticleFacts, EntryFacts } from '../../model/page-facts';
import { columnKey } from '../../records/column-key';
import { readDated } from './article';
import { printOf } from './print';

const TITLE = '某县召开春季绿化工作会议';
const TEXT =
  '会议总结了去年的绿化工作，研究部署今年的重点任务，县政府主要负责人参加会议并讲话，各乡镇、县直有关单位负责人参加会议。';
interface Shown {
  readonly title?: ComponentChildren;
  readonly info?: string;
  readonly text?: readonly string[];
  readonly beside?: ComponentChildren;
}
const article = ({
  title = TITLE,
  info = '发布时间：2026-03-01 来源：办公室 浏览次数：12',
  text = [TEXT, TEXT],
  beside,
}: Shown = {}) =>
  readDated(
    page(
      <div>
        <h1>{title}</h1>
        <div>{info}</div>
        {text.map((one) => (
          <p>{one}</p>
        ))}
        {beside}
        <footer>主办：某县人民政府</footer>
      </div>,
      { title: `${TITLE}_某县人民政府` },
    ),
    'article',
  ).article;

describe('an article is kept', () => {
  it('with its title, its day and the print of its text', () => {
    const facts = article();
    expect(facts).toMatchObject({ title: TITLE, day: '2026-03-01' });
    expect(facts?.text).toHaveLength(16);
    expect(ArticleFacts.parse(facts)).toEqual(facts);
  });

  it('alike, whatever its day, its readers and what stands around it', () => {
    const other = article({
      info: '发布时间：2026年9月1日 来源：办公室 浏览次数：4096',
      beside: (
        <a href="/2.html">下一篇：关于做好防汛工作的通知，请各乡镇、各单位、各部门认真贯彻执行，抓好落实。</a>
      ),
    });
    expect(other).toEqual({ ...article(), day: '2026-09-01' });
  });

  it('alike where the date stands in a long line of information', () => {
    const line = (day: string, readers: number) =>
      article({
        info: `信息来源：某县人民政府办公室、某县林业局、某县自然资源局，作者：张三，发布时间：${day}，浏览：${readers} 次。`,
      });
    expect(line('2026-09-01', 99)).toEqual({ ...line('2026-03-01', 1), day: '2026-09-01' });
  });

  it('alike where title and date share a line', () => {
    const titled = (day: string) => article({ title: `${TITLE} (${day})`, info: '' });
    expect(titled('2026-03-01')).toMatchObject({ day: '2026-03-01' });
    expect(titled('2026-09-01')?.title).toBe(titled('2026-03-01')?.title);
  });

  it('apart where a word of its text changed, a day in it included', () => {
    const of = (day: string) => article({ text: [TEXT, `会议定于${day}召开。${TEXT}`] })?.text;
    expect(of('2025年3月1日')).not.toBe(of('2026年3月1日'));
  });

  it('without a print where the text is short', () => {
    expect(article({ text: [TEXT] })?.text).toBe('');
    expect(article({ text: [] })?.text).toBe('');
  });

  it('not at all where it shows no date', () => {
    expect(article({ info: '来源：办公室' })).toBeUndefined();
  });
});

describe('a column is kept', () => {
  const column = (dates: readonly string[], kind: 'list' | 'home' = 'list') =>
    readDated(
      page(
        <div>
          <div>当前位置：首页 &gt; 通知公告</div>
          <ul>
            {dates.map((date, n) => (
              <li>
                <a href={`/tzgg/${n}.html`}>关于做好第{n}批项目申报工作的通知</a>
                <span>{date}</span>
              </li>
            ))}
          </ul>
        </div>,
      ),
      kind,
    ).entries;
  const days = (count: number) =>
    Array.from({ length: count }, (_, n) => `2026-03-${String(28 - n).padStart(2, '0')}`);

  it('by its first dated entries', () => {
    const entries = column(days(25)) ?? [];
    expect(entries).toHaveLength(20);
    expect(entries[0]).toEqual({
      key: printOf(columnKey('https://www.example.gov.cn/tzgg/0.html')),
      title: '关于做好第0批项目申报工作的通知',
      day: '2026-03-28',
    });
    expect(entries.map((one) => EntryFacts.parse(one))).toEqual(entries);
  });

  it('without entries whose year is inferred', () => {
    expect(column(['03-28', '03-27', '03-26', '03-25'])).toBeUndefined();
  });

  it('only as a column', () => {
    expect(column(days(5), 'home')).toBeUndefined();
  });
});
