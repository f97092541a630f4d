import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { page } from '../../tests/helpers/page';
import { pathOf } from './path';
import { excerpt, normalise } from './text';

describe('Page', () => {
  it('reads visible text with line breaks at block borders and none inside a line', () => {
    const read = page(
      <div>
        <p>
          网站<b>标识码</b>：<span>１１０１</span>
        </p>
        <p hidden>看不见</p>
        <ul>
          <li>甲</li>
          <li>乙</li>
        </ul>
        尾
      </div>,
    );
    expect(read.text).toBe('网站标识码:1101\n甲\n乙\n尾');
  });

  it('parts the words of a line where white space stands, wherever the markup puts it', () => {
    const read = page(
      <div>
        <p>
          <b>网站标识码</b> <span>1101</span>
          <i>号</i>
        </p>
        <p>
          <span>2018-05-16</span>
          <span> </span>
          <span>10:20</span>
        </p>
        <p>
          <a>京ICP备05070218号-1 </a>
          <a>
            <span> 1100000088</span>
          </a>{' '}
          <p>段</p> <em>尾</em>
        </p>
      </div>,
    );
    expect(read.text).toBe('网站标识码 1101号\n2018-05-16 10:20\n京ICP备05070218号-1  1100000088\n段\n尾');
    const [first] = read.select(read.whole, ({ tag }) => tag === 'b');
    expect(read.textOf(read.subtree(first ?? 0))).toBe('网站标识码');
  });

  it('gives short texts without the blanks around them, and no long ones', () => {
    const read = page(
      <div>
        <b> 信息 公开 </b>
        <i />
      </div>,
    );
    const of = (tag: string, limit: number): string | null => {
      const [node] = read.select(read.whole, (one) => one.tag === tag);
      return read.shortText(read.subtree(node ?? -1), limit);
    };
    expect([of('b', 5), of('b', 4), of('i', 0)]).toEqual(['信息 公开', null, '']);
  });

  it('parts no word by white space in what is hidden within it', () => {
    const read = page(
      <p>
        <b>110000</b>
        <span hidden>
          <i>甲</i> <i>乙</i>
        </span>
        <b>0088</b> <b hidden>丙</b>
        <b>号</b>
      </p>,
    );
    expect(read.text).toBe('1100000088 号');
  });

  it('finds a number that markup has split, and names the node where it begins', () => {
    const read = page(
      <p>
        京ICP备
        <br />
        05070218号
      </p>,
    );
    const found = read.find(read.whole, /ICP备\s*(\d+)/);
    expect(found?.match[1]).toBe('05070218');
    expect(read.node(found?.node ?? 0).text).toBe('京ICP备');
  });

  it('gives what was not measured the box of what is around it, and what is hidden none', () => {
    const read = page(
      <ul>
        <li>
          <a href="/a.html">甲</a>
        </li>
        <li hidden>乙</li>
      </ul>,
    );
    const [list, row, link, , hidden] = [2, 3, 4, 5, 6] as const;
    expect([read.node(row).box, read.node(link).box]).toEqual([undefined, undefined]);
    expect(read.node(list).box).toBeDefined();
    expect(read.boxAround(link)).toEqual(read.node(list).box);
    expect([read.node(hidden).tag, read.boxAround(hidden)]).toEqual(['li', undefined]);
  });

  it('searches a subtree only', () => {
    const read = page(
      <div>
        <p>甲1</p>
        <p>乙2</p>
      </div>,
    );
    const [first, second] = [...read.select(read.whole, ({ tag }) => tag === 'p')];
    expect(read.textOf(read.subtree(first ?? 0))).toBe('甲1');
    expect(read.find(read.subtree(first ?? 0), /\d/)?.match[0]).toBe('1');
    expect(read.find(read.subtree(second ?? 0), /\d/)?.match[0]).toBe('2');
    expect(read.findAll(read.whole, /\d/g).map(({ match }) => match[0])).toEqual(['1', '2']);
  });

  it('gives every element the path by which it is found again', () => {
    const read = page(
      <div>
        文字
        <p />
        <p>
          <b>乙</b>
        </p>
      </div>,
    );
    const [bold] = [...read.select(read.whole, ({ tag }) => tag === 'b')];
    expect(pathOf(read, bold ?? 0)).toBe('1/0/1/0');
    expect(pathOf(read, 0)).toBe('');
  });

  it('reads any nesting of any text without losing or inventing a character', () => {
    const tree = fc.letrec<{ node: string | preact.JSX.Element }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 5 },
        fc.string({ unit: fc.constantFrom('甲', '乙', '1', ' ', '：', '\n') }),
        fc
          .tuple(fc.constantFrom('div', 'span', 'p', 'td'), fc.array(tie('node'), { maxLength: 4 }))
          .map(([Tag, inside]) => {
            const Element = Tag as 'div';
            return <Element>{inside}</Element>;
          }),
      ),
    })).node;
    const letters = (text: string): string => normalise(text).replace(/\s/g, '');
    fc.assert(
      fc.property(tree, (jsx) => {
        const read = page(jsx);
        const written = read.nodes.map(({ text }) => text ?? '').join('');
        expect(letters(read.text)).toBe(letters(written));
        expect(letters(read.textOf(read.whole))).toBe(letters(written));
      }),
    );
  });
});

describe('normalise', () => {
  it('leaves alone what needs no folding, and folds all else the same', () => {
    const folded = (text: string): string =>
      text
        .normalize('NFKC')
        .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
        .replace(/\s+/g, ' ');
    const anything = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom('中', '、', '：', ' ', '\t', '１', 'a', '“', '…') }),
    );
    fc.assert(
      fc.property(anything, (text) => {
        expect(normalise(text)).toBe(folded(text));
      }),
    );
  });
});

describe('excerpt', () => {
  it('shows that it cut, and cuts no character in half', () => {
    expect(excerpt('一二三四五', 4)).toBe('一二三…');
    expect(excerpt('一二😀四五', 4)).toBe('一二…');
    expect(excerpt('一二', 4)).toBe('一二');
  });
});
