import { useState } from 'react';
import { draftStore } from './draftStore';

/** A value that survives a closed tab until it is cleared. */
export function useDraft<T>(key: string, empty: T) {
  const [value, setValue] = useState<T>(() => {
    const kept = draftStore.read(key);
    return kept === null ? empty : (JSON.parse(kept) as T);
  });
  const change = (next: T) => {
    setValue(next);
    draftStore.write(key, JSON.stringify(next));
  };
  const clear = () => {
    setValue(empty);
    draftStore.remove(key);
  };
  return [value, change, clear] as const;
}
