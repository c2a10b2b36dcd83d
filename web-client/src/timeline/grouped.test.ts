import { expect, it } from 'vitest';
import { people } from '../../dev/mockPeople';
import type { EntryFragment, TimelineKind } from '../api/generated';
import { grouped } from './grouped';

const entry = (id: string, kind: TimelineKind, summary: string, actor = people.lead): EntryFragment => ({
  id,
  kind,
  summary,
  actor,
  at: '2026-11-21T10:00:00Z',
  detail: '',
});

it('shows the newest of several saves of one section in a row', () => {
  const entries = [
    entry('5', 'SECTION_SAVED', 'History saved'),
    entry('4', 'SECTION_SAVED', 'History saved'),
    entry('3', 'COMMENT', 'Commented'),
    entry('2', 'SECTION_SAVED', 'History saved'),
  ];
  expect(grouped(entries).map(({ id }) => id)).toEqual(['5', '3', '2']);
});

it('keeps saves of other sections and of other people, and every comment', () => {
  const entries = [
    entry('5', 'COMMENT', 'Commented'),
    entry('4', 'COMMENT', 'Commented'),
    entry('3', 'SECTION_SAVED', 'History saved'),
    entry('2', 'SECTION_SAVED', 'Genetics saved'),
    entry('1', 'SECTION_SAVED', 'Genetics saved', people.requester),
  ];
  expect(grouped(entries)).toEqual(entries);
});
