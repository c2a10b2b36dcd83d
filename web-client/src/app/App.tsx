import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { signInFirst } from '../access/account';
import { newApolloClient } from '../api/apollo';
import { words } from '../words/i18n';
import { router } from './router';
import { cssVariables, theme } from './theme';

const toSignIn = () => signInFirst(() => void router.navigate({ to: '/sign-in', replace: true }));

export function App() {
  const [client] = useState(() => newApolloClient(toSignIn));
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
