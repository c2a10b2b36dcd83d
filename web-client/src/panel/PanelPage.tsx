import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PanelViewFragment } from '../api/generated';
import { Loading } from '../shared/Loading';
import { Missing } from '../shared/Missing';
import { OutdatedNotice } from '../shared/OutdatedNotice';
import { Page, useTabTitle } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { Invitation } from './Invitation';
import { PanelFromOutside } from './PanelFromOutside';
import { PanelWorkspace } from './PanelWorkspace';
import { usePanel } from './usePanel';

/** One panel, as much of it as the person may see. */
export function PanelPage() {
  const { panelId } = useParams({ from: '/signed-in/panels/$panelId' });
  const { version } = useSearch({ from: '/signed-in/panels/$panelId' });
  const { t } = useTranslation();
  const { data, error, reload } = usePanel(panelId, version);
  useTabTitle(data?.panel?.number ?? t('panel.draft'));
  if (!data) {
    return (
      <Page title={t('panel.number')}>
        {error ? <ProblemAlert error={error} onRetry={reload} /> : <Loading lines={8} />}
      </Page>
    );
  }
  if (!data.panel) return <Missing />;
  return (
    <>
      {error !== undefined && <OutdatedNotice error={error} onRetry={reload} />}
      <View key={panelId} panel={data.panel} />
    </>
  );
}

function View({ panel }: { panel: PanelViewFragment }) {
  switch (panel.access) {
    case 'INVITEE':
      return <Invitation panel={panel} />;
    case 'TRIAGE':
      return <PanelFromOutside panel={panel} />;
    default:
      return <PanelWorkspace panel={panel} />;
  }
}
