import { useCallback, useEffect, useState } from 'react';
import { ensureCsrfToken } from '../api/csrf';
import { fetchSession, type Session } from './session';

/** What the server tells before the sign-in; `failed` when it does not answer. */
export function useSession() {
  const [session, setSession] = useState<Session | null>(null);
  const [failed, setFailed] = useState(false);
  const load = useCallback(() => {
    setFailed(false);
    Promise.all([fetchSession(), ensureCsrfToken()]).then(
      ([answer]) => setSession(answer),
      () => setFailed(true),
    );
  }, []);
  useEffect(load, [load]);
  return { session, failed, load };
}
