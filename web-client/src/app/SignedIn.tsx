import { useQuery } from '@apollo/client/react';
import { Container } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { MeContext } from '../access/session';
import { useAccountOfTab, useStayingSignedIn } from '../access/useAccountOfTab';
import { MeDocument } from '../api/generated';
import { problemOf } from '../api/problem';
import { Loading } from '../shared/Loading';
import { ProblemAlert } from '../shared/ProblemAlert';
import { Shell } from './Shell';

const NotAMemberPage = lazy(() =>
  import('../access/NotAMemberPage').then(({ NotAMemberPage: component }) => ({ default: component })),
);

/** All pages behind the sign-in. */
export function SignedIn() {
  const { data, error, refetch } = useQuery(MeDocument);
  useAccountOfTab(data?.me?.member.id);
  useStayingSignedIn();
  if (error && problemOf(error).code !== 'SIGNED_OUT') {
    return (
      <Container p="xl">
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      </Container>
    );
  }
  // Whoever is signed out is on the way to the sign-in page.
  if (!data) {
    return (
      <Container p="xl">
        <Loading />
      </Container>
    );
  }
  if (!data.me) {
    return (
      <Suspense fallback={<Loading />}>
        <NotAMemberPage />
      </Suspense>
    );
  }
  return (
    <MeContext value={data.me}>
      <Shell />
    </MeContext>
  );
}
