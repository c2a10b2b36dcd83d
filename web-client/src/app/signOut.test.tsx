import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { showPage } from '../../dev/inPage';
import { newDraftStore } from '../shared/draftStore';

const submit = vi.fn();

beforeEach(() => void vi.spyOn(HTMLFormElement.prototype, 'requestSubmit').mockImplementation(submit));

afterEach(() => {
  submit.mockReset();
  vi.restoreAllMocks();
});

const signOut = async () => userEvent.click(await screen.findByRole('button', { name: 'Sign out' }));
const comment = () => screen.findByRole('textbox', { name: 'Comment' });

/** Faster than typing: the whole page listens. */
async function write(field: HTMLElement, text: string) {
  await userEvent.click(field);
  await userEvent.paste(text);
}

it('signs out at once when everything is saved', async () => {
  newDraftStore('somebody else').write('n1.comment', '"theirs"');
  showPage('/panels/n1');
  await comment();
  await signOut();
  expect(submit).toHaveBeenCalledTimes(1);
});

it('asks before it removes what was not sent, and leads to it', async () => {
  const router = showPage('/panels/n1');
  await write(await comment(), 'Not sent');
  await signOut();
  const dialog = await screen.findByRole('dialog', { name: 'Not everything is saved' });
  expect(submit).not.toHaveBeenCalled();
  await userEvent.click(within(dialog).getByRole('link', { name: 'A comment' }));
  expect(router.state.location.search).toEqual({ view: 'timeline' });
  expect(await comment()).toHaveValue('Not sent');
});

it('leaves nothing in the browser', async () => {
  showPage('/panels/n1');
  await write(await comment(), 'Not sent');
  expect(Object.keys(window.localStorage)).toHaveLength(1);
  await signOut();
  await userEvent.click(await screen.findByRole('button', { name: 'Sign out and remove' }));
  await waitFor(() => expect(submit).toHaveBeenCalledTimes(1));
  expect(window.localStorage).toHaveLength(0);
});

it('goes on by itself when the last save arrives meanwhile', async () => {
  showPage('/panels/n1?section=GENETICS');
  await write(await screen.findByRole('textbox', { name: 'Genetics' }), ' More.');
  await signOut();
  await waitFor(() => expect(submit).toHaveBeenCalledTimes(1));
  expect(window.localStorage).toHaveLength(0);
});
