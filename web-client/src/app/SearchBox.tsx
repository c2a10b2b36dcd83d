import { useLazyQuery } from '@apollo/client/react';
import { useDebouncedCallback } from '@mantine/hooks';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PanelRowFragment, SearchDocument } from '../api/generated';

const [store, spotlight] = createSpotlight();

export const openSearch = spotlight.open;

const enoughLetters = 2;

/** One search over all panels that the person may read; Ctrl-K opens it. */
export function SearchBox() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [search, { data, error, loading }] = useLazyQuery(SearchDocument, { fetchPolicy: 'network-only' });
  const searchSoon = useDebouncedCallback((words: string) => {
    if (words.trim().length >= enoughLetters) void search({ variables: { text: words.trim() } });
  }, 250);
  const typed = (words: string) => {
    setText(words);
    searchSoon(words);
  };
  const asked = text.trim().length >= enoughLetters;
  const found = asked ? (data?.search.edges ?? []) : [];
  const silence = error ? 'app.searchFailed' : loading ? 'shared.loading' : 'app.searchNothing';
  const show = (panelId: string) => void navigate({ to: '/panels/$panelId', params: { panelId } });

  return (
    <Spotlight.Root store={store} query={text} onQueryChange={typed} scrollable>
      <Spotlight.Search
        placeholder={t('app.searchPlaceholder')}
        aria-label={t('app.search')}
        leftSection={<IconSearch size={20} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {found.map(({ node }) => (
          <Found key={node.id} panel={node} onChosen={() => show(node.id)} />
        ))}
        {found.length === 0 && <Spotlight.Empty>{t(asked ? silence : 'app.searchStart')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function Found({ panel, onChosen }: { panel: PanelRowFragment; onChosen: () => void }) {
  const { t } = useTranslation();
  const about = [panel.patient?.nickname, panel.ern?.shortName, t(`panel.steps.${panel.step}`)];
  return (
    <Spotlight.Action
      label={`${panel.number ?? t('panel.draft')} · ${panel.title || t('panel.untitled')}`}
      description={about.filter(Boolean).join(' · ')}
      onClick={onChosen}
    />
  );
}
