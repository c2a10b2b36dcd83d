import {
  IconAlertTriangle,
  IconArrowRight,
  IconBox,
  IconCheck,
  IconFile,
  IconFileCheck,
  IconLock,
  IconMessage,
  IconPencil,
  IconSend,
  IconSignature,
  IconStethoscope,
  IconUserPlus,
  IconUserStar,
  IconUserX,
  IconX,
} from '@tabler/icons-react';
import type { TimelineKind } from '../api/generated';

const icons: Record<TimelineKind, typeof IconFile> = {
  DRAFTED: IconPencil,
  SECTION_SAVED: IconPencil,
  SUBMITTED: IconSend,
  LEAD_APPOINTED: IconUserStar,
  INVITED: IconUserPlus,
  ACCEPTED: IconCheck,
  DECLINED: IconUserX,
  MOVED: IconArrowRight,
  CONTRIBUTION: IconStethoscope,
  COMMENT: IconMessage,
  DROP_BOX_OPENED: IconBox,
  DROP_BOX_CLOSED: IconLock,
  FILE_ATTACHED: IconFile,
  FILE_REFUSED: IconAlertTriangle,
  OUTCOME_PROPOSED: IconFileCheck,
  SIGNED: IconSignature,
  CLOSED: IconLock,
  CLOSED_WITHOUT_OUTCOME: IconX,
  WITHDRAWN: IconX,
};

const bad: TimelineKind[] = ['FILE_REFUSED', 'DECLINED', 'CLOSED_WITHOUT_OUTCOME', 'WITHDRAWN'];

/** How an entry looks: refusals in red, the rest calm. */
export const iconOf = (kind: TimelineKind) => ({
  Icon: icons[kind],
  color: bad.includes(kind) ? 'danger' : 'navy',
});
