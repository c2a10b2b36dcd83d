import { useApolloClient, useMutation } from '@apollo/client/react';
import { useMe } from '../../access/session';
import {
  type PanelViewFragment,
  PanelDocument,
  type SaveSectionInput,
  SaveSectionDocument,
} from '../../api/generated';
import { draftStore } from '../../shared/draftStore';
import type { AutosavePorts, Stored } from './autosave';
import { useAutosave } from './useAutosave';

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
  const { member } = useMe();
  const [saveSection] = useMutation(SaveSectionDocument);
  const fresh = async (atLeastVersion?: number) => {
    const { data } = await client.query({
      query: PanelDocument,
      variables: { id: panel.id, atLeastVersion },
      fetchPolicy: 'network-only',
    });
    return data?.panel ?? panel;
  };
  const ports: AutosavePorts<T> = {
    save: async (value, expectedRevision) => {
      const { data } = await saveSection({
        variables: { panelId: panel.id, input: { expectedRevision, ...input(value) } },
      });
      void fresh(data?.saveSection.version).catch(() => undefined);
      return data?.saveSection.revision ?? expectedRevision + 1;
    },
    load: async () => read(await fresh()),
    drafts: draftStore,
    draftKey: `${member.id}.${panel.id}.${name}`,
  };
  return useAutosave(read(panel), ports);
}
