import { useApolloClient, useMutation } from '@apollo/client/react';
import { useDrafts } from '../../access/useDrafts';
import {
  type PanelViewFragment,
  PanelDocument,
  type SaveSectionInput,
  SaveSectionDocument,
} from '../../api/generated';
import { refreshPanel } from '../usePanel';
import type { AutosavePorts, Stored } from './autosave';
import { useAutosave } from './useAutosave';

export const sectionKey = (panelId: string, name: string) => `${panelId}.${name}`;

type Section<T> = {
  panel: PanelViewFragment;
  /** Names the draft of this section. */
  name: string;
  read: (panel: PanelViewFragment) => Stored<T>;
  /** The value as the server takes it. */
  input: (value: T) => Omit<SaveSectionInput, 'expectedRevision'>;
};

/** Autosave of one section of a panel. The section's place in the page must be keyed by panel and section. */
export function useSectionSaving<T>({ panel, name, read, input }: Section<T>) {
  const client = useApolloClient();
  const drafts = useDrafts();
  const [saveSection] = useMutation(SaveSectionDocument);
  const fresh = async () => {
    const { data } = await client.query({
      query: PanelDocument,
      variables: { id: panel.id },
      fetchPolicy: 'network-only',
    });
    return data?.panel ?? panel;
  };
  const ports: AutosavePorts<T> = {
    save: async (value, expectedRevision) => {
      const { data } = await saveSection({
        variables: { panelId: panel.id, input: { expectedRevision, ...input(value) } },
      });
      void refreshPanel(client, panel.id, data?.saveSection.version);
      return data?.saveSection.revision ?? expectedRevision + 1;
    },
    load: async () => read(await fresh()),
    drafts,
    draftKey: sectionKey(panel.id, name),
  };
  return useAutosave(read(panel), ports);
}
