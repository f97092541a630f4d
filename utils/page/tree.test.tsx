import { describe, expect, it } from 'vitest';
import { page } from '../../tests/helpers/page';
import { Tree } from './tree';

const tree = new Tree(
  page(
    <ul id="list">
      文字
      <li class="pane1 active" id="first">
        <b id="bold">一</b>
      </li>
      <script>var x</script>
      <li class="pane2" id="second" />
      <li class="other" id="third" />
    </ul>,
  ),
);
const at = (id: string): number => tree.page.nodes.findIndex(({ attrs }) => attrs?.id === id);

describe('the elements of a page as a tree', () => {
  it('has children and siblings that a visitor sees as elements', () => {
    expect(tree.children(at('list'))).toEqual([at('first'), at('second'), at('third')]);
    expect(tree.sibling(at('first'), 1)).toBe(at('second'));
    expect(tree.sibling(at('first'), -1)).toBeUndefined();
    expect(tree.after(at('first'), 5)).toEqual([at('second'), at('third')]);
  });

  it('takes elements for alike whatever their state and number', () => {
    expect(tree.isLike(at('first'), at('second'))).toBe(true);
    expect(tree.isLike(at('first'), at('third'))).toBe(false);
    expect(tree.isLike(at('first'), at('bold'))).toBe(false);
  });

  it('finds what stands around a node', () => {
    expect(tree.around(at('bold'), new Set(['li']))).toBe(at('first'));
    expect(tree.around(at('bold'), new Set(['table']))).toBe(-1);
    expect(tree.page.holds(at('first'), at('bold'))).toBe(true);
    expect(tree.page.holds(at('second'), at('bold'))).toBe(false);
  });
});
