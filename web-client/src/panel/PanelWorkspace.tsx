import { Box, SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconHistory } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PanelViewFragment } from '../api/generated';
import { ButtonLink } from '../shared/links';
import { Timeline } from '../timeline/Timeline';
import { ContextBanner } from './ContextBanner';
import { PanelForm } from './form/PanelForm';
import classes from './PanelWorkspace.module.css';
import { ProgressTracker } from './ProgressTracker';
import { wideEnoughForBoth } from './wideEnoughForBoth';
import { StepActions } from './steps/StepActions';

type Props = { panel: PanelViewFragment };

/** Form and timeline side by side; on smaller screens one at a time. */
export function PanelWorkspace({ panel }: Props) {
  const { t } = useTranslation();
  const wide = useMediaQuery(wideEnoughForBoth, true, { getInitialValueInEffect: false });
  const { view = 'form' } = useSearch({ from: '/signed-in/panels/$panelId' });
  return (
    <div className={classes.workspace}>
      <ContextBanner panel={panel} />
      <ProgressTracker step={panel.step}>
        {panel.access === 'AUDIT' ? <HistoryLink panelId={panel.id} /> : <StepActions panel={panel} />}
      </ProgressTracker>
      {!wide && <ViewSwitch view={view} label={t('panel.view')} />}
      <Box className={classes.columns}>
        {(wide || view === 'form') && (
          <div className={classes.form}>
            <PanelForm panel={panel} />
          </div>
        )}
        {(wide || view === 'timeline') && (
          <div className={classes.timeline}>
            <Timeline panel={panel} />
          </div>
        )}
      </Box>
    </div>
  );
}

function ViewSwitch({ view, label }: { view: 'form' | 'timeline'; label: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/panels/$panelId' });
  return (
    <Box px="md" pt="sm">
      <SegmentedControl
        fullWidth
        aria-label={label}
        value={view}
        data={[
          { value: 'form', label: t('panel.formTab') },
          { value: 'timeline', label: t('panel.timelineTab') },
        ]}
        onChange={(next) =>
          void navigate({
            search: (before) => ({ ...before, view: next === 'timeline' ? 'timeline' : undefined }),
            replace: true,
          })
        }
      />
    </Box>
  );
}

export function HistoryLink({ panelId }: { panelId: string }) {
  const { t } = useTranslation();
  return (
    <ButtonLink
      to="/panels/$panelId/history"
      params={{ panelId }}
      variant="outline"
      leftSection={<IconHistory size={20} aria-hidden />}
    >
      {t('panel.caseHistory')}
    </ButtonLink>
  );
}
