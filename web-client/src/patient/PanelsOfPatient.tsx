import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Stack, Text } from '@mantine/core';
import { IconFolderPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DraftPanelDocument, PanelsDocument, type PatientQuery } from '../api/generated';
import { PanelTable } from '../panel/PanelTable';
import { Card } from '../shared/Card';
import { Loading } from '../shared/Loading';
import { ProblemAlert } from '../shared/ProblemAlert';
import { ShowMore } from '../shared/ShowMore';

type Props = { patient: NonNullable<PatientQuery['patient']> };

/** The patient's panels, and the way to open another. */
export function PanelsOfPatient({ patient }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const {
    data,
    error: listError,
    fetchMore,
    refetch,
  } = useQuery(PanelsDocument, {
    variables: { filter: { patientId: patient.id }, first: 50 },
    fetchPolicy: 'cache-and-network',
  });
  const [draft, { loading, error }] = useMutation(DraftPanelDocument, {
    variables: { patientId: patient.id },
    onCompleted: ({ draftPanel: { id, version } }) =>
      void navigate({ to: '/panels/$panelId', params: { panelId: id }, search: { version } }),
  });
  const mayOpen = patient.consents.some(({ kind, state }) => kind === 'CARE' && state === 'GIVEN');
  const open = (
    <Button
      loading={loading}
      disabled={!mayOpen}
      leftSection={<IconFolderPlus size={20} aria-hidden />}
      onClick={() => void draft()}
    >
      {t('patient.openPanel')}
    </Button>
  );
  return (
    <Card title={t('patient.panels')} action={open}>
      <Stack>
        {!mayOpen && <Text c="caution">{t('patient.careNeeded')}</Text>}
        {error && <ProblemAlert error={error} />}
        {listError && <ProblemAlert error={listError} onRetry={() => void refetch()} />}
        {!data && !listError && <Loading lines={2} />}
        {data?.panels.edges.length === 0 && <Text c="dimmed">{t('patient.noPanels')}</Text>}
        {data && data.panels.edges.length > 0 && (
          <PanelTable panels={data.panels.edges.map(({ node }) => node)} />
        )}
        <ShowMore page={data?.panels.pageInfo} fetchMore={fetchMore} />
      </Stack>
    </Card>
  );
}
