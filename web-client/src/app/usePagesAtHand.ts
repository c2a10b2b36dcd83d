import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { loadUnsavedDialog } from './SignOut';

type Loadable = { preload?: () => Promise<unknown> };

const afterTheFirst = 2000;

/** Fetches the other pages once the first one is shown, so that a lost connection does not keep anybody from them. */
export function usePagesAtHand() {
  const router = useRouter();
  useEffect(() => {
    const fetchAll = () => {
      const pages = Object.values(router.routesById).map(({ options }) => options.component as Loadable);
      // What cannot be fetched now is fetched when it is opened.
      void Promise.allSettled([loadUnsavedDialog(), ...pages.map((page) => page?.preload?.())]);
    };
    const timer = setTimeout(fetchAll, afterTheFirst);
    return () => clearTimeout(timer);
  }, [router]);
}
