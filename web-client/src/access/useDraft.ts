import { useState } from 'react';
import { useDrafts } from './useDrafts';

/** A value that survives a closed tab until it is cleared or its writer signs out. */
export function useDraft<T>(key: string, empty: T) {
  const drafts = useDrafts();
  const [value, setValue] = useState<T>(() => {
    const kept = drafts.read(key);
    return kept === null ? empty : (JSON.parse(kept) as T);
  });
  const change = (next: T) => {
    const text = JSON.stringify(next);
    setValue(next);
    if (text === JSON.stringify(empty)) drafts.remove(key);
    else drafts.write(key, text);
  };
  const clear = () => {
    setValue(empty);
    drafts.remove(key);
  };
  return [value, change, clear] as const;
}
