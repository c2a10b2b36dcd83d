import { useQuery } from '@apollo/client/react';
import { Checkbox, Radio, SimpleGrid, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NetworksDocument } from '../api/generated';
import { Loading } from '../shared/Loading';
import { ProblemAlert } from '../shared/ProblemAlert';

/** Null for every network that the case needs. */
type Covered = string[] | null;

type Props = { ernIds: Covered; onChange: (ernIds: Covered) => void; shown: boolean };

/** Which networks an answer covers: all, or those that are named. */
export function CoveredNetworks({ ernIds, onChange, shown }: Props) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      <Radio.Group
        label={t('patient.networks')}
        value={ernIds ? 'some' : 'all'}
        onChange={(choice) => onChange(choice === 'some' ? [] : null)}
      >
        <Stack mt="xs" gap="xs">
          <Radio value="all" label={t('patient.allNetworks')} />
          <Radio value="some" label={t('patient.someNetworks')} />
        </Stack>
      </Radio.Group>
      {ernIds && <NamedNetworks ernIds={ernIds} onChange={onChange} shown={shown} />}
    </Stack>
  );
}

function NamedNetworks({ ernIds, onChange, shown }: Props & { ernIds: string[] }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(NetworksDocument);
  if (error && !data) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <Checkbox.Group
      aria-label={t('patient.someNetworks')}
      value={ernIds}
      onChange={onChange}
      error={shown && !namesNetworks(ernIds) && t('patient.missing.networks')}
    >
      <SimpleGrid cols={{ base: 1, xs: 2, sm: 3 }} spacing="xs">
        {data.erns.map(({ id, shortName, officialName }) => (
          <Checkbox key={id} value={id} label={shortName} title={officialName} />
        ))}
      </SimpleGrid>
    </Checkbox.Group>
  );
}

export const namesNetworks = (ernIds: Covered): boolean => ernIds?.length !== 0;
