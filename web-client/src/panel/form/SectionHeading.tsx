import { Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** The name of the chosen part, and at its right whether it is saved. */
export function SectionHeading({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <Group justify="space-between" gap="xs" mih={32}>
      <Title order={2}>{title}</Title>
      {children}
    </Group>
  );
}
