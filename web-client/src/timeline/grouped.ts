import type { EntryFragment } from '../api/generated';

/** Autosave writes often: of saves of one section in a row by one person only the newest is shown. */
export function grouped(entries: EntryFragment[]): EntryFragment[] {
  return entries.filter((entry, index) => !isSameSave(entry, entries[index - 1]));
}

function isSameSave(entry: EntryFragment, newer: EntryFragment | undefined): boolean {
  return (
    entry.kind === 'SECTION_SAVED' &&
    newer?.kind === 'SECTION_SAVED' &&
    newer.summary === entry.summary &&
    newer.actor?.id === entry.actor?.id
  );
}
