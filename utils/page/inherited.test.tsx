import { expect, it } from 'vitest';
import { page } from '../../tests/helpers/page';
import { inherited } from './inherited';

it('is what a node says itself, else the nearest around it; each node is asked once', () => {
  const read = page(
    <div id="outer">
      <p>
        <b>一</b>
      </p>
      <section id="inner">
        <i>二</i>
      </section>
    </div>,
  );
  const asked: string[] = [];
  const named = inherited(read, ({ tag, attrs }) => {
    asked.push(tag);
    return attrs?.id;
  });
  const of = (tag: string): string | null => named(read.nodes.findIndex((node) => node.tag === tag));
  expect([of('b'), of('i'), of('section'), of('b'), of('body')]).toEqual([
    'outer',
    'inner',
    'inner',
    'outer',
    null,
  ]);
  expect(asked).toEqual([...new Set(asked)]);
});
