import { expect, it } from 'vitest';
import { newDraftStore } from './draftStore';

const forbidden = () => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};

it('keeps drafts in the browser', () => {
  newDraftStore().write('a', 'text');
  expect(newDraftStore().read('a')).toBe('text');
});

it('keeps drafts in memory where the browser forbids storage', () => {
  const store = newDraftStore(forbidden);
  store.write('a', 'text');
  expect(store.lasting).toBe(false);
  expect(store.read('a')).toBe('text');
  store.remove('a');
  expect(store.read('a')).toBeNull();
});

it('keeps a draft that the full storage refuses for as long as the page lives', () => {
  const full = {
    setItem: (key: string) => key.endsWith('check') || forbidden(),
    getItem: () => null,
    removeItem() {},
  };
  const store = newDraftStore(() => full as unknown as Storage);
  store.write('a', 'text');
  expect(store.read('a')).toBe('text');
});
