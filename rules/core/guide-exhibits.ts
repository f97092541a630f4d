import type { Guide, GuideElement } from '../../utils/page/guides/guide';
import { excerpt } from '../../utils/page/text';
import { type Exhibit, searched, seen } from './rule';

/** A class of a guide as evidence: its label's place and what stands there; for a missing one, where was looked. */
export const elementExhibit = (guide: Guide, { name, label, value, note }: GuideElement): Exhibit =>
  label === undefined
    ? searched(`办事指南（未见${name}）`, guide.root)
    : seen(
        `办事指南·${name}`,
        label,
        `${name}：${excerpt(value, 200) || '（空）'}${note ? `（${note}）` : ''}`,
      );
