import type { ComponentChild } from 'preact';
import type { FrontTab } from './use-tab';

/** What each view of the panel is given. */
export interface ViewProps {
  /** The tab in front; null while unknown. */
  readonly tab: FrontTab | null;
  /** The way to the other views, shown below the head. */
  readonly tabs: ComponentChild;
}
