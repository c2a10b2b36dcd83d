import { Group, Paper, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';

type Props = { title: string; action?: ReactNode; children: ReactNode };

/** A titled region with a line around it. */
export function Card({ title, action, children }: Props) {
  const heading = useId();
  return (
    <Paper component="section" withBorder p="md" aria-labelledby={heading}>
      <Group justify="space-between" mb="sm" gap="xs">
        <Title order={2} size="h3" id={heading}>
          {title}
        </Title>
        {action}
      </Group>
      {children}
    </Paper>
  );
}
