/** Which account this tab of the browser shows, and what its other tabs must know about it. */

const channelName = 'cpms.account';
const placeKey = 'cpms.place';

type Place = { path: string; account: string | null };

let shown: string | null = null;
let channel: BroadcastChannel | null = null;

/** Not heard by this tab itself: a channel is deaf to what it sends. */
function tellOtherTabs(account: string | null) {
  const way = channel ?? new BroadcastChannel(channelName);
  way.postMessage(account);
  if (way !== channel) way.close();
}

/**
 * From now on this tab shows the account. Its pages are left when another tab has signed somebody else in, in whose
 * name they would act, or has found the session ended.
 */
export function showAccount(account: string): () => void {
  const opened = new BroadcastChannel(channelName);
  shown = account;
  channel = opened;
  opened.onmessage = ({ data }) => {
    if (data === null) leavePages();
    else if (data !== account) window.location.assign('/');
  };
  tellOtherTabs(account);
  return () => {
    opened.close();
    channel = null;
  };
}

/** Where to go on after the next sign-in in this tab, by the same account if there was one. */
function rememberPlace() {
  const path = window.location.pathname + window.location.search;
  try {
    window.sessionStorage.setItem(placeKey, JSON.stringify({ path, account: shown } satisfies Place));
  } catch {
    // A browser that forbids storage starts at the home page after the sign-in.
  }
}

/** The place that was remembered for this account, once. */
export function takePlace(account: string): string | null {
  try {
    const place = JSON.parse(window.sessionStorage.getItem(placeKey) ?? 'null') as Place | null;
    window.sessionStorage.removeItem(placeKey);
    return place && (place.account ?? account) === account ? place.path : null;
  } catch {
    // As above: no storage, no place.
    return null;
  }
}

/** Nobody is signed in (any more): this tab and the others show the sign-in page, and go on from here afterwards. */
export function signInFirst(toSignInPage: () => void) {
  if (window.location.pathname === '/sign-in') return;
  if (shown) return endSession();
  tellOtherTabs(null);
  rememberPlace();
  toSignInPage();
}

/** The session of the account that this tab shows has ended. */
export function endSession() {
  tellOtherTabs(null);
  leavePages();
}

/** By loading a new page: nothing of the case stays in memory. */
function leavePages() {
  rememberPlace();
  window.location.assign('/sign-in?ended');
}
