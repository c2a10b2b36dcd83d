/** The version that the page was led to by a change, so that it shows the change. */
export type VersionSearch = { version?: number };

export function versionSearch(search: Record<string, unknown>): VersionSearch {
  return typeof search.version === 'number' ? { version: search.version } : {};
}
