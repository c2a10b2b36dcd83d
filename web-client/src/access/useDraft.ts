import { useState } from 'react';
import { useDrafts } from './useDrafts';

/**
 * A value that survives a closed tab until it is cleared or its writer signs out. The last part tells whether it was
 * found: written on an earlier visit.
 */
export function useDraft<T>(key: string, empty: T) {
  const drafts = useDrafts();
  const [found, setFound] = useState(() => drafts.read(key));
  const [value, setValue] = useState<T>(() => (found === null ? empty : (JSON.parse(found) as T)));
  const change = (next: T) => {
    const text = JSON.stringify(next);
    setValue(next);
    if (text === JSON.stringify(empty)) drafts.remove(key);
    else drafts.write(key, text);
  };
  const clear = () => {
    setValue(empty);
    setFound(null);
    drafts.remove(key);
  };
  return [value, change, clear, found !== null] as const;
}
