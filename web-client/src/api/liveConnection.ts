import { createClient } from 'graphql-ws';

export type LiveState = 'live' | 'reconnecting' | 'stopped';

const attempts = 100;
const longestPause = 30_000;
const closedOnPurpose = 1000;

let state: LiveState = 'live';
const watchers = new Set<() => void>();
const reconnectWatchers = new Set<() => void>();

function become(next: LiveState) {
  state = next;
  watchers.forEach((watcher) => watcher());
}

/** How long to wait before attempt `retries`: doubling up to half a minute, spread so that clients do not return together. */
export function pauseBefore(retries: number, random = Math.random()): number {
  return Math.min(longestPause, 1000 * 2 ** retries) * (0.5 + random / 2);
}

export const liveConnection = {
  state: () => state,
  watch(watcher: () => void) {
    watchers.add(watcher);
    return () => void watchers.delete(watcher);
  },
  /** Called when the connection is back: what happened meanwhile has to be fetched. */
  onReturn(watcher: () => void) {
    reconnectWatchers.add(watcher);
    return () => void reconnectWatchers.delete(watcher);
  },
};

/** The WebSocket of the subscriptions, opened by the first of them. */
export function liveClient(url: string) {
  return createClient({
    url,
    keepAlive: 15_000,
    retryAttempts: attempts,
    shouldRetry: () => true,
    retryWait: (retries) => new Promise((resume) => setTimeout(resume, pauseBefore(retries))),
    on: {
      connected: (_socket, _payload, wasRetry) => {
        become('live');
        if (wasRetry) reconnectWatchers.forEach((watcher) => watcher());
      },
      closed: (event) => {
        if ((event as CloseEvent).code !== closedOnPurpose) become('reconnecting');
      },
    },
  });
}

/** The attempts are used up: only a new page helps. */
export function liveUpdatesStopped() {
  become('stopped');
}
