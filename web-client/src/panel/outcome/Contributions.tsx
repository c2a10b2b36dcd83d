import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../access/session';
import { UnsentText } from '../../access/UnsentText';
import { useDrafts } from '../../access/useDrafts';
import type { PanelViewFragment } from '../../api/generated';
import { isExpected, isOpen } from '../nextSteps';
import { SectionHeading } from '../form/SectionHeading';
import { Contribute, type ContributionDraft, contributionKey } from './Contribute';
import { ContributionText } from './ContributionText';

/** What the experts have said, and the form to add one's own. */
export function Contributions({ panel }: { panel: PanelViewFragment }) {
  const { t } = useTranslation();
  return (
    <Stack>
      <SectionHeading title={t('panel.contributions')} />
      {panel.contributions.length === 0 && <Text c="dimmed">{t('panel.noContributions')}</Text>}
      {panel.contributions.map((contribution) => (
        <ContributionText key={contribution.id} contribution={contribution} />
      ))}
      {isOpen(panel, 'CONTRIBUTE') ? (
        <OwnContribution panel={panel} />
      ) : (
        <UnsentText<ContributionDraft>
          draftKey={contributionKey(panel.id)}
          texts={({ text, recommendation }) => [text, recommendation]}
        />
      )}
    </Stack>
  );
}

/** The form is there for the first contribution; for another one it is asked for. */
function OwnContribution({ panel }: { panel: PanelViewFragment }) {
  const { t } = useTranslation();
  const { member } = useMe();
  const drafts = useDrafts();
  const [another, setAnother] = useState(() => drafts.read(contributionKey(panel.id)) !== null);
  const first = !panel.contributions.some(({ author }) => author.id === member.id);
  if (first || another) {
    const expected = isExpected(panel, 'CONTRIBUTE');
    return <Contribute panelId={panel.id} expected={expected} onDone={() => setAnother(false)} />;
  }
  return (
    <Group>
      <Button
        variant="outline"
        leftSection={<IconPlus size={20} aria-hidden />}
        onClick={() => setAnother(true)}
      >
        {t('panel.contributeAgain')}
      </Button>
    </Group>
  );
}
