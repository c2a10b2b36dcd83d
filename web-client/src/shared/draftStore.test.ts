import { afterEach, expect, it, vi } from 'vitest';
import { newDraftStore } from './draftStore';

const forbidden = () => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};

afterEach(() => void vi.useRealTimers());

it('keeps drafts in the browser', () => {
  newDraftStore('me').write('a', 'text');
  expect(newDraftStore('me').read('a')).toBe('text');
  expect(newDraftStore('me').keys()).toEqual(['a']);
});

it('shows no draft to another account', () => {
  newDraftStore('me').write('a', 'text');
  const other = newDraftStore('other');
  expect(other.read('a')).toBeNull();
  expect(other.keys()).toEqual([]);
});

it('leaves nothing in the browser when the person signs out, and others keep theirs', () => {
  const mine = newDraftStore('me');
  newDraftStore('other').write('b', 'theirs');
  mine.write('a', 'text');
  mine.clear();
  expect(Object.keys(window.localStorage)).toEqual(['cpms.draft.other.b']);
});

it('forgets after three days what nobody came back for', () => {
  vi.useFakeTimers();
  newDraftStore('me').write('a', 'text');
  vi.advanceTimersByTime(2.9 * 86_400_000);
  expect(newDraftStore('other').keys()).toEqual([]);
  expect(newDraftStore('me').read('a')).toBe('text');
  vi.advanceTimersByTime(0.2 * 86_400_000);
  newDraftStore('other');
  expect(window.localStorage).toHaveLength(0);
});

it('tells when a draft comes and goes', () => {
  const store = newDraftStore('me');
  const watcher = vi.fn();
  const stop = store.watch(watcher);
  store.write('a', 'text');
  store.remove('a');
  stop();
  store.write('a', 'text');
  expect(watcher).toHaveBeenCalledTimes(2);
});

it('keeps drafts in memory where the browser forbids storage', () => {
  const store = newDraftStore('me', forbidden);
  store.write('a', 'text');
  expect(store.lasting).toBe(false);
  expect(store.read('a')).toBe('text');
  expect(store.keys()).toEqual(['a']);
  store.clear();
  expect(store.read('a')).toBeNull();
});

it('keeps a draft that the full storage refuses for as long as the page lives', () => {
  const full = {
    setItem: (key: string) => key.endsWith('check') || forbidden(),
    getItem: () => null,
    removeItem() {},
  };
  const store = newDraftStore('me', () => full as unknown as Storage);
  store.write('a', 'text');
  expect(store.read('a')).toBe('text');
});
