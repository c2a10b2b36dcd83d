/** What a person typed and the server has not got yet. */
export type DraftStore = {
  /** Whether drafts outlive this page. */
  readonly lasting: boolean;
  read(key: string): string | null;
  write(key: string, text: string): void;
  remove(key: string): void;
};

const prefix = 'cpms.draft.';

/** Keeps drafts in the browser's storage; where a browser forbids it, in memory. */
export function newDraftStore(storage: () => Storage = () => window.localStorage): DraftStore {
  return lastingStore(storage) ?? memoryStore();
}

function lastingStore(storage: () => Storage): DraftStore | null {
  try {
    const store = storage();
    store.setItem(`${prefix}check`, '1');
    store.removeItem(`${prefix}check`);
    return guarded(store);
  } catch {
    // A private window or a policy forbids storage: the caller falls back to memory.
    return null;
  }
}

function guarded(store: Storage): DraftStore {
  const overflow = new Map<string, string>();
  return {
    lasting: true,
    read: (key) => overflow.get(key) ?? store.getItem(prefix + key),
    write(key, text) {
      try {
        store.setItem(prefix + key, text);
        overflow.delete(key);
      } catch {
        // The storage is full: this draft lives as long as the page.
        overflow.set(key, text);
      }
    },
    remove(key) {
      overflow.delete(key);
      store.removeItem(prefix + key);
    },
  };
}

function memoryStore(): DraftStore {
  const drafts = new Map<string, string>();
  return {
    lasting: false,
    read: (key) => drafts.get(key) ?? null,
    write: (key, text) => void drafts.set(key, text),
    remove: (key) => void drafts.delete(key),
  };
}

export const draftStore = newDraftStore();
