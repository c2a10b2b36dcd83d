import { SimpleGrid, Stack, Text } from '@mantine/core';
import { Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { doesTriage, isAuditor, isClinician, useMe } from '../access/session';
import { EnrolLink } from '../patient/EnrolLink';
import { Page } from '../shared/Page';
import { MyPanels } from './MyPanels';
import { RecentPatients } from './RecentPatients';
import { WaitingRequests } from './WaitingRequests';

/** What waits for the person who signed in. */
export function HomePage() {
  const { t } = useTranslation();
  const me = useMe();
  if (isAuditor(me) && !isClinician(me)) return <Navigate to="/panels" replace />;
  const clinician = isClinician(me);
  return (
    <Page
      title={t('app.home.welcome', { name: me.member.name })}
      action={clinician ? <EnrolLink /> : undefined}
    >
      <Stack>
        {doesTriage(me) && <WaitingRequests />}
        {!clinician && <Text>{t('app.home.nothingForRole')}</Text>}
        {clinician && (
          <SimpleGrid cols={{ base: 1, lg: 2 }} style={{ alignItems: 'start' }}>
            <MyPanels />
            <RecentPatients />
          </SimpleGrid>
        )}
      </Stack>
    </Page>
  );
}
