import { Box, Group, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import classes from './Page.module.css';

type Props = { title: string; action?: ReactNode; narrow?: boolean; children: ReactNode };

/** A page with its heading, which is also the title of the browser's tab. */
export function Page({ title, action, narrow, children }: Props) {
  useTabTitle(title);
  return (
    <Box className={narrow ? classes.narrow : classes.page}>
      <Group justify="space-between" mb="md" gap="sm">
        <Title order={1}>{title}</Title>
        {action}
      </Group>
      {children}
    </Box>
  );
}

export function useTabTitle(title: string) {
  useEffect(() => {
    document.title = `${title} – CPMS`;
  }, [title]);
}
