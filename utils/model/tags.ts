const INLINE = new Set(
  'a abbr b bdi bdo big cite code data em font i img ins del kbd label mark q s small span strong sub sup time tt u var wbr nobr #text #comment'.split(
    ' ',
  ),
);

/** Whether a node stands in a line of text; every other one breaks it. */
export const isInline = (tag: string): boolean => INLINE.has(tag);

const TABLE_PARTS = new Set('tr thead tbody tfoot'.split(' '));

/** Whether an element is a part of a table that fills it from side to side. */
export const fillsTable = (tag: string): boolean => TABLE_PARTS.has(tag);
