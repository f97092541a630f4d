import { liveQuery } from 'dexie';

/**
 * Runs a query of the reader now and after every change of what it read, in whatever context the change was made.
 * Returns the function that ends it. After an error it has ended.
 */
export function watch<Value>(
  query: () => Promise<Value>,
  onValue: (value: Value) => void,
  onError: (error: unknown) => void,
): () => void {
  // Only of a function that is itself `async` does Dexie follow what is read after the first `await`.
  const subscription = liveQuery(async () => await query()).subscribe(onValue, onError);
  return () => subscription.unsubscribe();
}
