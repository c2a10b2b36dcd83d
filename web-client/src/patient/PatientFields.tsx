import { ActionIcon, Group, NativeSelect, Radio, Stack, TextInput, Tooltip } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SexAtBirth } from '../api/generated';
import { isBirthYear, isNickname, type NewPatient } from './newPatient';
import { suggestNickname } from './nickname';

const sexes: SexAtBirth[] = ['FEMALE', 'MALE', 'UNDETERMINED', 'UNKNOWN'];
const months = Array.from({ length: 12 }, (_, month) => ({
  value: String(month + 1),
  label: new Intl.DateTimeFormat('en', { month: 'long' }).format(new Date(2000, month)),
}));

type Props = { patient: NewPatient; onChange: (change: Partial<NewPatient>) => void; shown: boolean };

/** What other hospitals see of the patient: no more than this. */
export function PatientFields({ patient, onChange, shown }: Props) {
  const { t } = useTranslation();
  return (
    <Stack>
      <TextInput
        label={t('patient.nickname')}
        description={t('patient.nicknameHint')}
        required
        maxLength={40}
        value={patient.nickname}
        onChange={(event) => onChange({ nickname: event.currentTarget.value })}
        error={shown && !isNickname(patient.nickname) && t('patient.missing.nickname')}
        rightSection={<AnotherNickname onChosen={(nickname) => onChange({ nickname })} />}
      />
      <Radio.Group
        label={t('patient.sex')}
        required
        value={patient.sexAtBirth}
        onChange={(sex) => onChange({ sexAtBirth: sex as SexAtBirth })}
        error={shown && patient.sexAtBirth === '' && t('patient.missing.sex')}
      >
        <Group mt="xs" gap="8px 24px">
          {sexes.map((sex) => (
            <Radio key={sex} value={sex} label={t(`patient.sexAtBirth.${sex}`)} />
          ))}
        </Group>
      </Radio.Group>
      <Group align="flex-start" grow preventGrowOverflow={false}>
        <TextInput
          label={t('patient.birthYear')}
          required
          inputMode="numeric"
          maxLength={4}
          value={patient.birthYear}
          onChange={(event) => onChange({ birthYear: event.currentTarget.value })}
          error={shown && !isBirthYear(patient.birthYear) && t('patient.missing.birthYear')}
        />
        <NativeSelect
          label={t('patient.birthMonth')}
          description={t('patient.birthMonthHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={[{ value: '', label: t('patient.noMonth') }, ...months]}
          value={patient.birthMonth}
          onChange={(event) => onChange({ birthMonth: event.currentTarget.value })}
        />
      </Group>
    </Stack>
  );
}

function AnotherNickname({ onChosen }: { onChosen: (nickname: string) => void }) {
  const { t } = useTranslation();
  return (
    <Tooltip label={t('patient.anotherNickname')}>
      <ActionIcon
        variant="subtle"
        aria-label={t('patient.anotherNickname')}
        onClick={() => onChosen(suggestNickname())}
      >
        <IconRefresh size={20} />
      </ActionIcon>
    </Tooltip>
  );
}
