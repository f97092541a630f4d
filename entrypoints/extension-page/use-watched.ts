import { useEffect, useState } from 'preact/hooks';
import type { Cause } from '../../utils/messages';
import { recordsCause } from '../../utils/records/errors';
import { watch } from '../../utils/records/reader';

/** A query of the records, answered again whenever they change. */
export function useWatched<Value>(
  query: () => Promise<Value>,
  key: string,
  empty: Value,
  onTrouble: OnTrouble,
): Value {
  const [value, setValue] = useState(empty);
  useEffect(() => {
    setValue(empty);
    return watch(query, setValue, (error) => onTrouble(recordsCause(error) ?? 'unexpected', String(error)));
    // The key says all that the query depends on.
  }, [key]);
  return value;
}

/** Told why records cannot be read. */
export type OnTrouble = (cause: Cause, detail: string) => void;
