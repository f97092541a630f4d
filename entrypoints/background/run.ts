import type { Cause, TabState } from '../../utils/messages';
import { setTabState } from './tab-state';

/**
 * One audit of one tab, from the click to its end. After the end it says nothing more: an audit given up at the limit
 * may still be at work, and must not write over what came after it.
 */
export class Run {
  /** The audit's id in the records. */
  readonly id = crypto.randomUUID();
  /** Whether our script got into the page at all. */
  reached = false;
  /** Whether an early reading is recorded and may be shown. */
  hasProvisional = false;
  private over = false;

  constructor(readonly tabId: number) {}

  get isOver(): boolean {
    return this.over;
  }

  async tell(stage: TabState['stage']): Promise<void> {
    if (!this.over) await setTabState(this.tabId, { stage, auditId: this.hasProvisional ? this.id : null });
  }

  /** @param auditId another one where the same page was recorded before */
  async finish(auditId: string = this.id): Promise<void> {
    if (this.over) return;
    this.over = true;
    await setTabState(this.tabId, { stage: 'done', auditId });
  }

  /** Ends with a cause; what was read early stays on show, unless it is of a page that was left. */
  async fail(cause: Cause, detail: string): Promise<void> {
    if (this.over) return;
    this.over = true;
    const auditId = this.hasProvisional && cause !== 'moved' ? this.id : null;
    await setTabState(this.tabId, { stage: 'failed', auditId, cause, detail });
  }
}
