import { problemOf } from '../../api/problem';
import type { DraftStore } from '../../shared/draftStore';

/** A value as the server has it; revision 0 before the first save. */
export type Stored<T> = { value: T; revision: number };

export type SaveState = 'saved' | 'waiting' | 'saving' | 'offline' | 'conflict' | 'refused';

export type AutosaveView<T> = { value: T; state: SaveState; theirs: Stored<T> | null; error: unknown };

export type AutosavePorts<T> = {
  /** Saves over `revision` and answers the new one. */
  save: (value: T, revision: number) => Promise<number>;
  /** What the server has now. */
  load: () => Promise<Stored<T>>;
  drafts: DraftStore;
  draftKey: string;
  pauseMillis?: number;
};

const longestPause = 30_000;
const mostRetries = 20;

/**
 * Saves what a person types, after a pause, one save at a time. A draft is kept until the server has it. When
 * somebody else saved first nothing is overwritten: the person chooses.
 */
export class Autosave<T> {
  private view: AutosaveView<T>;
  private revision: number;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private left = false;
  private readonly watchers = new Set<() => void>();

  constructor(
    stored: Stored<T>,
    private readonly ports: AutosavePorts<T>,
  ) {
    this.revision = stored.revision;
    this.view = { value: stored.value, state: 'saved', theirs: null, error: null };
    this.restoreDraft(stored);
  }

  current = () => this.view;

  watch = (watcher: () => void) => {
    this.watchers.add(watcher);
    return () => void this.watchers.delete(watcher);
  };

  change = (value: T) => {
    const state = this.view.state === 'conflict' ? 'conflict' : 'waiting';
    this.show({ value, state, error: null });
    this.keepDraft();
    if (state === 'waiting') this.schedule(this.ports.pauseMillis ?? 800);
  };

  /** The server has something newer: taken over unless the person is writing, then the next save finds out. */
  arrived = (stored: Stored<T>) => {
    if (this.view.state !== 'saved' || stored.revision <= this.revision) return;
    this.revision = stored.revision;
    this.show({ value: stored.value });
  };

  keepMine = () => {
    if (!this.view.theirs) return;
    this.revision = this.view.theirs.revision;
    this.show({ state: 'waiting', theirs: null });
    void this.flush();
  };

  takeTheirs = () => {
    if (!this.view.theirs) return;
    this.revision = this.view.theirs.revision;
    this.ports.drafts.remove(this.ports.draftKey);
    this.show({ value: this.view.theirs.value, state: 'saved', theirs: null });
  };

  /** The section is on the screen (again). */
  enter = () => {
    this.left = false;
  };

  /** The section leaves the screen: one last save; what it cannot save stays in the draft. */
  leave = () => {
    this.left = true;
    void this.flush();
  };

  /** Saves at once what waits. */
  flush = async (): Promise<void> => {
    clearTimeout(this.timer);
    if (this.view.state !== 'waiting' && this.view.state !== 'offline') return;
    const value = this.view.value;
    this.show({ state: 'saving' });
    try {
      this.revision = await this.ports.save(value, this.revision);
      this.saved(value);
    } catch (error) {
      await this.failed(error);
    }
  };

  private saved(value: T) {
    this.failures = 0;
    if (this.view.value === value) {
      this.ports.drafts.remove(this.ports.draftKey);
      this.show({ state: 'saved', error: null });
    } else {
      this.keepDraft();
      this.show({ state: 'waiting' });
      this.schedule(this.ports.pauseMillis ?? 800);
    }
  }

  private async failed(error: unknown) {
    const { code } = problemOf(error);
    if (code === 'CONFLICT') {
      await this.askWhichOne();
    } else if (code === 'OFFLINE' || code === 'UNAVAILABLE' || code === 'SIGNED_OUT') {
      this.tryLater(error);
    } else {
      this.show({ state: 'refused', error });
    }
  }

  private async askWhichOne() {
    try {
      this.show({ state: 'conflict', theirs: await this.ports.load() });
    } catch (error) {
      this.tryLater(error);
    }
  }

  private tryLater(error: unknown) {
    this.failures += 1;
    this.show({ state: 'offline', error });
    if (this.failures <= mostRetries && !this.left) {
      this.schedule(Math.min(longestPause, 1000 * 2 ** this.failures));
    }
  }

  private schedule(millis: number) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), millis);
  }

  private restoreDraft(stored: Stored<T>) {
    const text = this.ports.drafts.read(this.ports.draftKey);
    if (text === null) return;
    const draft = JSON.parse(text) as Stored<T>;
    if (JSON.stringify(draft.value) === JSON.stringify(stored.value)) {
      this.ports.drafts.remove(this.ports.draftKey);
    } else if (draft.revision === stored.revision) {
      this.view = { ...this.view, value: draft.value, state: 'waiting' };
      this.schedule(0);
    } else {
      this.view = { ...this.view, value: draft.value, state: 'conflict', theirs: stored };
    }
  }

  private keepDraft() {
    const draft: Stored<T> = { value: this.view.value, revision: this.revision };
    this.ports.drafts.write(this.ports.draftKey, JSON.stringify(draft));
  }

  private show(change: Partial<AutosaveView<T>>) {
    this.view = { ...this.view, ...change };
    this.watchers.forEach((watcher) => watcher());
  }
}
