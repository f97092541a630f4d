const INLINE = new Set(
  'a abbr b bdi bdo big cite code data em font i img ins del kbd label mark q s small span strong sub sup time tt u var wbr nobr #text #comment'.split(
    ' ',
  ),
);

/** Whether a node stands in a line of text; every other one breaks it. */
export const isInline = (tag: string): boolean => INLINE.has(tag);
