import { useEffect, useRef, useState } from 'preact/hooks';
import type { JudgingAgain } from '../../../../components/workbench/verdict-editions';
import { compareEditions, type EditionComparison } from '../../../../rules/verdict';
import { recordsCause } from '../../../../utils/records/errors';
import type { SiteRecord } from '../../../../utils/records/site-record';
import type { OnTrouble } from '../../../extension-page/use-watched';
import { judgeAgain } from './judge-again';

export interface OtherEdition {
  readonly comparison: EditionComparison | null;
  readonly judging: JudgingAgain | null;
  readonly unread: number;
  judge(): void;
  cancel(): void;
}

/** 按另一标准重新判断: while it runs, how far it is; then what differs. A record that changes makes the answer old. */
export function useOtherEdition(record: SiteRecord, onTrouble: OnTrouble): OtherEdition {
  const [judging, setJudging] = useState<JudgingAgain | null>(null);
  const [result, setResult] = useState<{ comparison: EditionComparison; unread: number } | null>(null);
  const running = useRef<AbortController | null>(null);
  const cancel = (): void => {
    running.current?.abort();
    running.current = null;
    setJudging(null);
  };
  useEffect(() => {
    setResult(null);
    return cancel;
  }, [record]);

  const judge = async (): Promise<void> => {
    cancel();
    const run = new AbortController();
    running.current = run;
    const total = record.audits.length;
    const other = record.task.edition === 'Z19' ? 'Z15' : 'Z19';
    try {
      const again = await judgeAgain(record, other, run.signal, (done) => setJudging({ done, total }));
      if (!again || run.signal.aborted) return;
      setResult({ comparison: compareEditions(record, again.record), unread: again.unread });
    } catch (error) {
      onTrouble(recordsCause(error) ?? 'unexpected', String(error));
    }
    setJudging(null);
  };
  return {
    comparison: result?.comparison ?? null,
    unread: result?.unread ?? 0,
    judging,
    judge: () => void judge(),
    cancel,
  };
}
