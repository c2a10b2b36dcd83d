import { Table, Text, VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PanelRowFragment } from '../api/generated';
import { agoText } from '../shared/moments';
import classes from './PanelTable.module.css';
import { UrgencyText } from './UrgencyText';

type Props = { panels: PanelRowFragment[]; action?: (panel: PanelRowFragment) => ReactNode };

/** Panels as a table; on a phone each row is a block of its own. */
export function PanelTable({ panels, action }: Props) {
  const { t } = useTranslation();
  return (
    <Table className={classes.table} verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('panel.number')}</Table.Th>
          <Table.Th>{t('panel.patient')}</Table.Th>
          <Table.Th>{t('panel.network')}</Table.Th>
          <Table.Th>{t('panel.step')}</Table.Th>
          <Table.Th>{t('panel.urgency')}</Table.Th>
          <Table.Th>{t('panel.changed')}</Table.Th>
          {action && (
            <Table.Th>
              <VisuallyHidden>{t('panel.actions')}</VisuallyHidden>
            </Table.Th>
          )}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {panels.map((panel) => (
          <PanelRow key={panel.id} panel={panel} action={action?.(panel)} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function PanelRow({ panel, action }: { panel: PanelRowFragment; action: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Table.Tr>
      <Table.Td>
        <PanelLink panel={panel} />
      </Table.Td>
      <Table.Td data-label={t('panel.patient')}>{panel.patient?.nickname ?? '–'}</Table.Td>
      <Table.Td data-label={t('panel.network')}>{panel.ern?.shortName ?? '–'}</Table.Td>
      <Table.Td data-label={t('panel.step')}>{t(`panel.steps.${panel.step}`)}</Table.Td>
      <Table.Td data-label={t('panel.urgency')}>
        <UrgencyText urgency={panel.urgency} wantedBy={panel.wantedBy} />
      </Table.Td>
      <Table.Td data-label={t('panel.changed')}>{agoText(panel.changedAt)}</Table.Td>
      {action && <Table.Td>{action}</Table.Td>}
    </Table.Tr>
  );
}

function PanelLink({ panel }: { panel: PanelRowFragment }) {
  const { t } = useTranslation();
  const untitled = t(panel.access === 'TRIAGE' ? 'panel.titleHidden' : 'panel.untitled');
  return (
    <Link to="/panels/$panelId" params={{ panelId: panel.id }} className={classes.link}>
      <Text span fw={600} display="block">
        {panel.number ?? t('panel.draft')}
      </Text>
      <Text span size="sm" c="var(--cpms-ink)">
        {panel.title || untitled}
      </Text>
    </Link>
  );
}
