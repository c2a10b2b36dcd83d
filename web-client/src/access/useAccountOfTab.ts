import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { endSession, showAccount, takePlace } from './account';
import { fetchSession } from './session';

const reloadIfKept = (event: PageTransitionEvent) => event.persisted && window.location.reload();

/** Binds this tab to its account, and goes on where the session had ended. */
export function useAccountOfTab(account: string | undefined) {
  const { history } = useRouter();
  useEffect(() => {
    if (!account) return;
    const place = takePlace(account);
    if (place) history.replace(place);
    window.addEventListener('pageshow', reloadIfKept);
    const stop = showAccount(account);
    return () => {
      window.removeEventListener('pageshow', reloadIfKept);
      stop();
    };
  }, [account, history]);
}

const pause = 4 * 60_000;

/** A session ends when nobody works. Typing is work, though it asks the server for nothing. */
export function useStayingSignedIn() {
  useEffect(() => {
    let worked = false;
    const work = () => (worked = true);
    const stay = async () => {
      if (!worked) return;
      worked = false;
      try {
        const { signedIn } = await fetchSession();
        if (!signedIn) endSession();
      } catch {
        // The server does not answer: asked again after the next pause, and what is typed is kept meanwhile.
        worked = true;
      }
    };
    const timer = setInterval(() => void stay(), pause);
    window.addEventListener('keydown', work);
    window.addEventListener('pointerdown', work);
    return () => {
      clearInterval(timer);
      window.removeEventListener('keydown', work);
      window.removeEventListener('pointerdown', work);
    };
  }, []);
}
