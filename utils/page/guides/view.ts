import type { Page } from '../page';
import { placeOf } from '../path';
import { excerpt } from '../text';
import { type GuideElement, readGuide } from './guide';

/** One of the ten boxes of a guide, for a person to check at a glance. Plain data. */
interface GuideBox {
  readonly id: GuideElement['id'];
  readonly name: string;
  readonly state: GuideElement['state'];
  /** What stands there, at most 200 characters. */
  readonly value: string;
  readonly note: string | null;
  /** Where its label stands, for 定位; null for none, or one in a closed tab. */
  readonly path: string | null;
}

export interface GuideView {
  readonly boxes: readonly GuideBox[];
  /** 办理材料 found as rows. */
  readonly materials: number;
}

/** What the panel shows of a service guide. */
export function guideView(page: Page): GuideView {
  const guide = readGuide(page);
  return {
    materials: guide.materials.length,
    boxes: guide.elements.map(({ id, name, state, value, note, label }) => ({
      id,
      name,
      state,
      value: excerpt(value, 200),
      note: note ?? null,
      path: label === undefined ? null : placeOf(page, label),
    })),
  };
}
