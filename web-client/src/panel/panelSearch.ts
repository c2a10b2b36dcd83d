import { type VersionSearch, versionSearch } from '../shared/versionSearch';
import { type FormPart, formParts } from './form/formParts';

export type PanelSearch = VersionSearch & { section?: FormPart; view?: 'timeline' };

/** Which part of the panel is open, as its address keeps it. */
export function panelSearch(search: Record<string, unknown>): PanelSearch {
  const section = formParts.find((part) => part === search.section);
  return {
    ...versionSearch(search),
    ...(section && { section }),
    ...(search.view === 'timeline' && { view: 'timeline' }),
  };
}
