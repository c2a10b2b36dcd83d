import { useQuery } from '@apollo/client/react';
import { NativeSelect, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NetworksDocument } from '../../api/generated';
import { ProblemAlert } from '../../shared/ProblemAlert';
import { type RequestDraft, withNetwork, withPrimaryArea } from './request';

type Props = { draft: RequestDraft; onChange: (draft: RequestDraft) => void };

/** The network and its thematic areas; the secondary list never offers the primary area. */
export function AreaFields({ draft, onChange }: Props) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(NetworksDocument);
  const networks = data?.erns ?? [];
  const areas = networks.find(({ id }) => id === draft.ernId)?.areas ?? [];
  const choices = areas.map(({ id, name }) => ({ value: id, label: name }));
  const none = (label: string) => ({ value: '', label });
  return (
    <>
      {error && !data && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      <NativeSelect
        label={t('form.network')}
        required
        value={draft.ernId}
        data={[
          none(''),
          ...networks.map(({ id, shortName, officialName }) => ({
            value: id,
            label: `${shortName}: ${officialName.replace('European Reference Network on ', '')}`,
          })),
        ]}
        onChange={(event) => onChange(withNetwork(draft, event.currentTarget.value))}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NativeSelect
          label={t('form.primaryArea')}
          required
          disabled={!draft.ernId}
          value={draft.primaryAreaId}
          data={[none(draft.ernId ? '' : t('form.chooseNetworkFirst')), ...choices]}
          onChange={(event) => onChange(withPrimaryArea(draft, event.currentTarget.value))}
        />
        <NativeSelect
          label={t('form.secondaryArea')}
          disabled={!draft.primaryAreaId}
          value={draft.secondaryAreaId}
          data={[
            none(t('form.noSecondary')),
            ...choices.filter(({ value }) => value !== draft.primaryAreaId),
          ]}
          onChange={(event) => onChange({ ...draft, secondaryAreaId: event.currentTarget.value })}
        />
      </SimpleGrid>
    </>
  );
}
