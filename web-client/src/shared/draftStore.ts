/** What one person typed and the server has not got yet. No other account is shown it. */
export type DraftStore = {
  /** Whether drafts outlive this page. */
  readonly lasting: boolean;
  read(key: string): string | null;
  write(key: string, text: string): void;
  remove(key: string): void;
  /** The keys of all drafts, also those that other tabs wrote. */
  keys(): string[];
  /** Forgets everything, as signing out does. */
  clear(): void;
  /** Tells `watcher` about each change until the answer is called. */
  watch(watcher: () => void): () => void;
};

type Kept = { text: string; at: number };

/** Over a weekend: what nobody came back for does not stay on a shared computer. */
const lifetime = 3 * 86_400_000;
const prefix = 'cpms.draft.';

/** The drafts of one account, in the browser's storage; where a browser forbids it, in memory. */
export function newDraftStore(
  account: string,
  storage: () => Storage = () => window.localStorage,
): DraftStore {
  const lasting = usable(storage);
  if (lasting) removeOld(lasting);
  return new Drafts(`${prefix}${account}.`, lasting);
}

function usable(storage: () => Storage): Storage | null {
  try {
    const store = storage();
    store.setItem(`${prefix}check`, '1');
    store.removeItem(`${prefix}check`);
    return store;
  } catch {
    // A private window or a policy forbids storage: drafts stay in memory.
    return null;
  }
}

function removeOld(storage: Storage) {
  Object.keys(storage)
    .filter((name) => name.startsWith(prefix) && Date.now() - keptIn(storage, name).at > lifetime)
    .forEach((name) => storage.removeItem(name));
}

/** What cannot be read counts as long forgotten. */
function keptIn(storage: Storage, name: string): Kept {
  const forgotten = { text: '', at: 0 };
  try {
    const kept = JSON.parse(storage.getItem(name) ?? 'null') as Kept | null;
    return typeof kept?.text === 'string' ? kept : forgotten;
  } catch {
    return forgotten;
  }
}

class Drafts implements DraftStore {
  /** All drafts where there is no storage, otherwise those that it had no room for. */
  private readonly inMemory = new Map<string, string>();
  private readonly watchers = new Set<() => void>();

  constructor(
    private readonly names: string,
    private readonly storage: Storage | null,
  ) {}

  get lasting() {
    return this.storage !== null;
  }

  read = (key: string) => this.inMemory.get(key) ?? this.stored(key);

  write = (key: string, text: string) => {
    if (this.store(key, text)) this.inMemory.delete(key);
    else this.inMemory.set(key, text);
    this.tell();
  };

  remove = (key: string) => {
    this.inMemory.delete(key);
    this.storage?.removeItem(this.names + key);
    this.tell();
  };

  keys = () => {
    const stored = Object.keys(this.storage ?? {})
      .filter((name) => name.startsWith(this.names))
      .map((name) => name.slice(this.names.length));
    return [...new Set([...stored, ...this.inMemory.keys()])].sort();
  };

  clear = () => this.keys().forEach(this.remove);

  watch = (watcher: () => void) => {
    this.watchers.add(watcher);
    window.addEventListener('storage', watcher);
    return () => {
      this.watchers.delete(watcher);
      window.removeEventListener('storage', watcher);
    };
  };

  private stored(key: string): string | null {
    const name = this.names + key;
    return this.storage?.getItem(name) ? keptIn(this.storage, name).text : null;
  }

  private store(key: string, text: string): boolean {
    if (!this.storage) return false;
    try {
      this.storage.setItem(this.names + key, JSON.stringify({ text, at: Date.now() } satisfies Kept));
      return true;
    } catch {
      // The storage is full: this draft lives as long as the page.
      this.storage.removeItem(this.names + key);
      return false;
    }
  }

  private tell() {
    this.watchers.forEach((watcher) => watcher());
  }
}

const opened = new Map<string, DraftStore>();

/** The one store of an account in this page. */
export function draftsOf(account: string): DraftStore {
  const store = opened.get(account) ?? newDraftStore(account);
  opened.set(account, store);
  return store;
}
