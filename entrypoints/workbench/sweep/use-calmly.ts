import { useEffect, useState } from 'preact/hooks';
import { recordsCause } from '../../../utils/records/errors';
import { watch } from '../../../utils/records/reader';
import type { OnTrouble } from '../../extension-page/use-watched';
import { useDriver } from './use-driver';

/**
 * A query of the records, answered again whenever they change; but while a sweep is driven from this tab, which records
 * a page every few seconds, once a site: the records of a large task take longer to read than that.
 */
export function useCalmly<Value>(
  query: () => Promise<Value>,
  key: string,
  empty: Value,
  onTrouble: OnTrouble,
): Value {
  const { sweepId } = useDriver();
  const [value, setValue] = useState(empty);
  useEffect(() => setValue(empty), [key]);
  useEffect(() => {
    const fail = (error: unknown): void => onTrouble(recordsCause(error) ?? 'unexpected', String(error));
    if (sweepId === null) return watch(query, setValue, fail);
    let isCurrent = true;
    query().then((read) => isCurrent && setValue(read), fail);
    return () => {
      isCurrent = false;
    };
    // The key says all that the query depends on.
  }, [key, sweepId]);
  return value;
}
