import { useMediaQuery } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { SubmitPanelDocument, type PanelViewFragment } from '../../api/generated';
import { ProblemAlert } from '../../shared/ProblemAlert';
import { OpenDropBox } from '../../file/OpenDropBox';
import { isDoneIn, isOpen, type NextStep, placeOf } from '../nextSteps';
import type { PanelSearch } from '../panelSearch';
import { wideEnoughForBoth } from '../wideEnoughForBoth';
import { usePanelChange } from '../usePanel';
import { AppointLead } from './AppointLead';
import { ClosePanel } from './ClosePanel';
import { InviteExperts } from './InviteExperts';
import { MovePanel } from './MovePanel';
import { OtherActions } from './OtherActions';
import { PrimaryStep } from './PrimaryStep';
import { SignOutcome } from './SignOutcome';

/** What the person may do with the panel: the expected step set off, the others behind it. */
export function StepActions({ panel }: { panel: PanelViewFragment }) {
  const navigate = useNavigate({ from: '/panels/$panelId' });
  const [opened, setOpened] = useState<NextStep | null>(null);
  const submitting = usePanelChange(SubmitPanelDocument, panel.id);
  const start = (step: NextStep) => {
    const place = placeOf(step, panel);
    if (place) void navigate({ search: (before) => ({ ...before, ...place }) });
    else if (step.action === 'SUBMIT_PANEL') submitting.change({});
    else setOpened(step);
  };
  const close = () => setOpened(null);
  const primary = panel.nextSteps.find((step) => step.primary);
  const here = useIsHere();
  return (
    <>
      <OtherActions panel={panel} onChosen={start} />
      {primary && !(here(primary) && isOpen(panel, primary.action)) && (
        <PrimaryStep panel={panel} step={primary} busy={submitting.busy} onStart={() => start(primary)} />
      )}
      {submitting.error && <ProblemAlert error={submitting.error} kept />}
      {opened && <StepDialog panel={panel} step={opened} onClose={close} />}
    </>
  );
}

/** Tells whether a step is done in the part of the form that is open: that part then has the step's button. */
function useIsHere() {
  const { section = 'request', view = 'form' } = useSearch({ strict: false }) as PanelSearch;
  const wide = useMediaQuery(wideEnoughForBoth, true, { getInitialValueInEffect: false });
  return (step: NextStep) => (wide || view === 'form') && isDoneIn(step, section);
}

type DialogProps = { panel: PanelViewFragment; step: NextStep; onClose: () => void };

function StepDialog({ panel, step, onClose }: DialogProps) {
  switch (step.action) {
    case 'APPOINT_LEAD':
      return panel.ern && <AppointLead panelId={panel.id} ernId={panel.ern.id} onClose={onClose} />;
    case 'INVITE_MEMBERS':
      return <InviteExperts panel={panel} onClose={onClose} />;
    case 'MOVE_PANEL':
      return <MovePanel panel={panel} step={step} onClose={onClose} />;
    case 'SIGN_OUTCOME':
      return (
        panel.outcome && <SignOutcome panelId={panel.id} version={panel.outcome.version} onClose={onClose} />
      );
    case 'CLOSE_PANEL':
      return <ClosePanel panel={panel} onClose={onClose} />;
    case 'OPEN_DROP_BOX':
      return <OpenDropBox panelId={panel.id} onClose={onClose} />;
    default:
      return null;
  }
}
