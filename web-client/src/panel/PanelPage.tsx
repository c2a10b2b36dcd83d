import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Loading } from '../shared/Loading';
import { Missing } from '../shared/Missing';
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
  const { data, error, refetch } = usePanel(panelId, version);
  useTabTitle(data?.panel?.number ?? t('panel.draft'));
  if (!data) {
    return (
      <Page title={t('panel.number')}>
        {error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : <Loading lines={8} />}
      </Page>
    );
  }
  if (!data.panel) return <Missing />;
  if (data.panel.access === 'INVITEE') return <Invitation panel={data.panel} />;
  if (data.panel.access === 'TRIAGE') return <PanelFromOutside panel={data.panel} />;
  return <PanelWorkspace key={panelId} panel={data.panel} />;
}
