import { afterEach, expect, it, vi } from 'vitest';
import { showAccount, signInFirst, takePlace } from './account';

const channel = new BroadcastChannel('cpms.account');
const told = vi.fn();
channel.onmessage = ({ data }) => told(data);

afterEach(() => {
  told.mockReset();
  window.history.replaceState(null, '', '/');
});

it('goes on where the link led, whoever signs in', () => {
  const toSignInPage = vi.fn();
  window.history.replaceState(null, '', '/panels/n1?section=outcome');
  signInFirst(toSignInPage);
  expect(toSignInPage).toHaveBeenCalled();
  expect(takePlace('lead')).toBe('/panels/n1?section=outcome');
  expect(takePlace('lead')).toBeNull();
});

it('does not lead anybody to the place of another account', () => {
  window.sessionStorage.setItem('cpms.place', JSON.stringify({ path: '/panels/n1', account: 'lead' }));
  expect(takePlace('expert')).toBeNull();
  expect(takePlace('lead')).toBeNull();
});

it('tells the other tabs which account is shown, and when the session is over', async () => {
  const stop = showAccount('lead');
  await vi.waitFor(() => expect(told).toHaveBeenLastCalledWith('lead'));
  stop();
  signInFirst(() => {});
  await vi.waitFor(() => expect(told).toHaveBeenLastCalledWith(null));
});
