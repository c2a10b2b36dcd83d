import { createContext, use } from 'react';
import type { MeQuery, Role } from '../api/generated';

/** What the server tells before anyone has signed in. */
export type Session = {
  signedIn: boolean;
  /** The account's name at its provider; null before the sign-in. */
  subject: string | null;
  demo: boolean;
  provider: 'embedded' | 'external';
  demoAccounts: DemoAccount[] | null;
  demoPassword: string | null;
};

export type DemoAccount = { name: string; label: string; country: string };

export type Me = NonNullable<MeQuery['me']>;

export async function fetchSession(): Promise<Session> {
  const answer = await fetch('/api/session', { signal: AbortSignal.timeout(10_000) });
  if (!answer.ok) {
    throw new Error(`/api/session answered ${answer.status}`);
  }
  return answer.json();
}

export const MeContext = createContext<Me | null>(null);

/** The person who is signed in and registered. */
export function useMe(): Me {
  const me = use(MeContext);
  if (!me) {
    throw new Error('useMe is used outside of the signed-in pages');
  }
  return me;
}

/** The roles that may enrol patients and take part in panels. */
const clinicians: Role[] = ['HEALTH_PROFESSIONAL', 'COORDINATOR', 'DISPATCHER', 'GUEST'];

export function isClinician(me: Me): boolean {
  return me.roles.some(({ role }) => clinicians.includes(role));
}

export function doesTriage(me: Me): boolean {
  return me.roles.some(({ role }) => role === 'COORDINATOR' || role === 'DISPATCHER');
}

/** Whether lists of panels can hold anything for the person. */
export const seesPanels = (me: Me): boolean => isClinician(me) || isAuditor(me);

export function isAuditor(me: Me): boolean {
  return me.roles.some(({ role }) => role === 'AUDITOR');
}
