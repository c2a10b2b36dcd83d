import { Button, type ButtonProps } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ServerForm } from '../shared/ServerForm';
import { useDrafts, useUnsaved } from '../access/useDrafts';

export const loadUnsavedDialog = () => import('./UnsavedDialog');
const UnsavedDialog = lazy(() =>
  loadUnsavedDialog().then(({ UnsavedDialog: component }) => ({ default: component })),
);

/** Signs out and leaves nothing of the person in the browser; asks first when something is not saved. */
export function SignOut(look: ButtonProps) {
  const { t } = useTranslation();
  const drafts = useDrafts();
  const unsaved = useUnsaved();
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const saved = unsaved.length === 0;
  useEffect(() => {
    if (asked && saved) form.current?.requestSubmit();
  }, [asked, saved]);
  return (
    <>
      <ServerForm action="/logout" ref={form}>
        <Button {...look} leftSection={<IconLogout size={20} aria-hidden />} onClick={() => setAsked(true)}>
          {t('app.signOut')}
        </Button>
      </ServerForm>
      <Suspense>
        {asked && !saved && <UnsavedDialog onLeave={drafts.clear} onClose={() => setAsked(false)} />}
      </Suspense>
    </>
  );
}
