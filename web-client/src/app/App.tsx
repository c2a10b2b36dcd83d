import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { newApolloClient } from '../api/apollo';
import { words } from '../words/i18n';
import { router } from './router';
import { cssVariables, theme } from './theme';

export function App() {
  const [client] = useState(() => newApolloClient(() => void router.navigate({ to: '/sign-in' })));
  return (
    <I18nextProvider i18n={words}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme="light">
        <ApolloProvider client={client}>
          <RouterProvider router={router} />
        </ApolloProvider>
      </MantineProvider>
    </I18nextProvider>
  );
}
