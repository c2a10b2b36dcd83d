import type { PanelViewFragment } from '../../api/generated';

/** What a lead should know before closing. */
export type ClosingFacts = {
  unanswered: string[];
  unsigned: string[];
  contributors: number;
  counts: boolean;
};

/** Fewer contributing members, and monitoring does not count the panel. */
const needed = 2;

export function closingFacts(panel: PanelViewFragment): ClosingFacts {
  const contributors = contributorsBesidesRequester(panel);
  return {
    unanswered: unanswered(panel),
    unsigned: panel.members
      .filter(({ state, signature }) => state === 'ACCEPTED' && !signature)
      .map(({ member }) => member.name),
    contributors,
    counts: contributors >= needed,
  };
}

function unanswered({ request, outcome }: PanelViewFragment): string[] {
  return (request?.questions ?? []).filter((_question, index) => !outcome?.answers[index]?.trim());
}

function contributorsBesidesRequester({ contributions, requester }: PanelViewFragment): number {
  return new Set(contributions.map(({ author }) => author.id).filter((id) => id !== requester.id)).size;
}
