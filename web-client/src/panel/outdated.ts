const problems = new Map<string, unknown>();
const watchers = new Set<() => void>();

const tell = () => watchers.forEach((watcher) => watcher());

/** The panels that could not be loaded anew, and why: what is shown of them may be out of date. */
export const outdated = {
  problemOf: (panelId: string): unknown => problems.get(panelId),
  began(panelId: string, problem: unknown) {
    problems.set(panelId, problem);
    tell();
  },
  ended(panelId: string) {
    if (problems.delete(panelId)) tell();
  },
  watch(watcher: () => void) {
    watchers.add(watcher);
    return () => void watchers.delete(watcher);
  },
};
