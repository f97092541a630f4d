import type { Route } from '../../components/workbench/route';
import type { Answer } from '../../utils/messages';
import type { Save } from '../extension-page/main';
import type { OnTrouble } from '../extension-page/use-watched';

/** What every page of the workbench is given. */
export interface PageProps {
  go(to: Route): void;
  /** Says at the foot of the page what came of a change: the text, or what went wrong and what to do. */
  tell(answer: Answer, text: string, undo?: () => void): void;
  readonly save: Save;
  readonly onTrouble: OnTrouble;
}
