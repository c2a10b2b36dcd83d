import { useSyncExternalStore } from 'react';
import { type DraftStore, draftsOf } from '../shared/draftStore';
import { useMe } from './session';

/** The drafts of the person who is signed in. */
export const useDrafts = (): DraftStore => draftsOf(useMe().member.id);

/** The keys of all that the person wrote and the server has not got, as they come and go. */
export function useUnsaved(): string[] {
  const drafts = useDrafts();
  const keys = useSyncExternalStore(drafts.watch, () => drafts.keys().join(' '));
  return keys === '' ? [] : keys.split(' ');
}
