import { Button, Group, Stack, Text } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PanelViewFragment, PersonFragment } from '../api/generated';
import { SectionHeading } from './form/SectionHeading';
import { isOpen } from './nextSteps';
import { InviteExperts } from './steps/InviteExperts';

/** Everyone in the panel, and the way to invite others. */
export function Members({ panel }: { panel: PanelViewFragment }) {
  const { t } = useTranslation();
  const [inviting, setInviting] = useState(false);
  const others = panel.members.filter(({ isLead }) => !isLead);
  return (
    <Stack>
      <SectionHeading title={t('panel.members')}>
        {isOpen(panel, 'INVITE_MEMBERS') && (
          <Button
            variant="outline"
            leftSection={<IconUserPlus size={20} aria-hidden />}
            onClick={() => setInviting(true)}
          >
            {t('panel.action.INVITE_MEMBERS')}
          </Button>
        )}
      </SectionHeading>
      <Person person={panel.requester} part={t('panel.requester')} />
      {panel.lead ? (
        <Person person={panel.lead} part={t('panel.lead')} />
      ) : (
        <Text c="dimmed">{t('panel.noLead')}</Text>
      )}
      {others.map(({ member, state, signature }) => (
        <Person
          key={member.id}
          person={member}
          part={signature ? t(`panel.signedAs.${signature}`) : t(`panel.memberStates.${state}`)}
        />
      ))}
      {others.length === 0 && <Text c="dimmed">{t('panel.noMembers')}</Text>}
      {inviting && <InviteExperts panel={panel} onClose={() => setInviting(false)} />}
    </Stack>
  );
}

function Person({ person, part }: { person: PersonFragment; part: string }) {
  return (
    <Group justify="space-between" wrap="nowrap">
      <div>
        <Text fw={600}>{person.name}</Text>
        <Text size="sm" c="dimmed">
          {person.jobTitle}, {person.centre.name} ({person.centre.country})
        </Text>
      </div>
      <Text size="sm">{part}</Text>
    </Group>
  );
}
