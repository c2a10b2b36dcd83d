import type { TimelineKind } from '../api/generated';

export const entryFilters = ['all', 'discussion', 'files', 'steps'] as const;

export type EntryFilter = (typeof entryFilters)[number];

const discussion: TimelineKind[] = ['COMMENT', 'CONTRIBUTION', 'OUTCOME_PROPOSED', 'SIGNED'];
const files: TimelineKind[] = ['FILE_ATTACHED', 'FILE_REFUSED', 'DROP_BOX_OPENED', 'DROP_BOX_CLOSED'];
const steps: TimelineKind[] = [
  'DRAFTED',
  'SUBMITTED',
  'LEAD_APPOINTED',
  'INVITED',
  'ACCEPTED',
  'DECLINED',
  'MOVED',
  'CLOSED',
  'CLOSED_WITHOUT_OUTCOME',
  'WITHDRAWN',
];
const kinds = { discussion, files, steps };

export const passes = (filter: EntryFilter, kind: TimelineKind): boolean =>
  filter === 'all' || kinds[filter].includes(kind);
