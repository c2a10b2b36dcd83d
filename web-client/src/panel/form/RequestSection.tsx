import { Checkbox, Radio, SimpleGrid, Stack, Textarea, TextInput, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PanelViewFragment, RequestType, Urgency } from '../../api/generated';
import { ProblemAlert } from '../../shared/ProblemAlert';
import { today } from '../../shared/moments';
import { AreaFields } from './AreaFields';
import { Conflict } from './Conflict';
import { Questions } from './Questions';
import { type RequestDraft, requestInput, storedRequest } from './request';
import { SaveStateBadge } from './SaveStateBadge';
import { SectionHeading } from './SectionHeading';
import { useSectionSaving } from './useSectionSaving';

const types: RequestType[] = [
  'DIAGNOSIS',
  'TREATMENT',
  'SURGERY_OR_INTERVENTION',
  'DIAGNOSTIC_WORK_UP',
  'GENETIC_INTERPRETATION',
  'PROGNOSIS_AND_FOLLOW_UP',
  'EMERGENCY_ADVICE',
  'TRANSITION_OR_TRANSFER',
  'SECOND_READING',
  'ETHICAL_OR_PALLIATIVE',
  'TRIAL_ELIGIBILITY',
];

/** The first section of the form: who is asked what, and until when. */
export function RequestSection({ panel }: { panel: PanelViewFragment }) {
  const { t } = useTranslation();
  const { value, state, theirs, error, change, keepMine, takeTheirs } = useSectionSaving({
    panel,
    name: 'request',
    read: storedRequest,
    input: (draft: RequestDraft) => ({ request: requestInput(draft) }),
  });
  const set = (part: Partial<RequestDraft>) => change({ ...value, ...part });
  return (
    <Stack>
      <SectionHeading title={t('form.request')}>
        <SaveStateBadge state={state} />
      </SectionHeading>
      {theirs && (
        <Conflict
          mine={inWords(value)}
          theirs={inWords(theirs.value)}
          onKeepMine={keepMine}
          onTakeTheirs={takeTheirs}
        />
      )}
      {state === 'refused' && <ProblemAlert error={error} kept />}
      <Textarea
        autosize
        label={t('form.title')}
        description={t('form.titleHint')}
        required
        value={value.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <AreaFields draft={value} onChange={change} />
      <Checkbox.Group
        label={t('form.requestTypes')}
        required
        value={value.requestTypes}
        onChange={(chosen) => set({ requestTypes: chosen as RequestType[] })}
      >
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" mt="xs">
          {types.map((type) => (
            <Checkbox key={type} value={type} label={t(`panel.requestTypes.${type}`)} />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
      <Questions questions={value.questions} onChange={(questions) => set({ questions })} />
      <UrgencyFields draft={value} onChange={set} />
    </Stack>
  );
}

type UrgencyProps = { draft: RequestDraft; onChange: (part: Partial<RequestDraft>) => void };

function UrgencyFields({ draft, onChange }: UrgencyProps) {
  const { t } = useTranslation();
  const urgencies: Urgency[] = ['ROUTINE', 'SOON', 'URGENT'];
  return (
    <>
      <Radio.Group
        label={t('form.urgency')}
        value={draft.urgency}
        onChange={(urgency) => onChange({ urgency: urgency as Urgency })}
      >
        <Group mt="xs">
          {urgencies.map((urgency) => (
            <Radio key={urgency} value={urgency} label={t(`panel.urgencies.${urgency}`)} />
          ))}
        </Group>
      </Radio.Group>
      {draft.urgency === 'URGENT' && (
        <Textarea
          autosize
          required
          label={t('form.urgencyReason')}
          value={draft.urgencyReason}
          onChange={(event) => onChange({ urgencyReason: event.currentTarget.value })}
        />
      )}
      <TextInput
        type="date"
        maw={240}
        label={t('form.wantedBy')}
        min={today()}
        value={draft.wantedBy}
        onChange={(event) => onChange({ wantedBy: event.currentTarget.value })}
      />
    </>
  );
}

const inWords = ({ title, questions, urgencyReason, wantedBy }: RequestDraft) =>
  [title, ...questions, urgencyReason, wantedBy].filter(Boolean).join('\n');
