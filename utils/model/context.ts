import type { HostParts } from '../identifiers/host-parts';
import type { SiteFacts } from './finding';
import type { Lexicon } from './lexicon';
import type { LinkAnswer } from './link-check';
import type { Scheme } from './scheme';
import type { Edition, PageKind, PageTrait } from './words';

/** All a rule may know besides the page. No clock, no network, no storage. */
export interface JudgeContext {
  /** 监测时间点, ISO 8601: windows are counted from it. */
  readonly asOf: string;
  readonly edition: Edition;
  /** `certain` is false where a rule must not rest a fault on the kind. */
  readonly pageKind: {
    readonly kind: PageKind;
    readonly certain: boolean;
    readonly traits?: readonly PageTrait[] | undefined;
  };
  readonly site: SiteFacts;
  /** The host of the page, already split. */
  readonly host: HostParts;
  /** 词表 in use; the same object for the same list, for it is indexed once. Absent where none was imported. */
  readonly lexicon?: Lexicon | undefined;
  /** 本地方案 of the task. Absent: the standard as written. */
  readonly scheme?: Scheme | undefined;
  /** What the page's links answered, by address without fragment. Absent where nobody asked them. */
  readonly links?: ReadonlyMap<string, LinkAnswer> | undefined;
}
