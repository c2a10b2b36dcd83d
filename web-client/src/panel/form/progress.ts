import type { PanelViewFragment } from '../../api/generated';
import { type FormPart, textSections } from './formParts';

/** How much of a part is filled, 0 to 1. */
export function progressOf(panel: PanelViewFragment, part: FormPart): number {
  switch (part) {
    case 'request':
      return requestProgress(panel);
    case 'files':
      return panel.files.length > 0 ? 1 : 0;
    case 'members':
      return panel.members.some(({ state }) => state === 'ACCEPTED') ? 1 : 0;
    case 'contributions':
      return panel.contributions.length > 0 ? 1 : 0;
    case 'outcome':
      return panel.outcome ? 1 : 0;
    default:
      return textSections.includes(part) && hasText(panel, part) ? 1 : 0;
  }
}

function hasText(panel: PanelViewFragment, part: FormPart): boolean {
  return panel.sections.some(({ section, text }) => section === part && text.trim() !== '');
}

function requestProgress({ request }: PanelViewFragment): number {
  if (!request) return 0;
  const needed = [
    request.title.trim(),
    request.ern,
    request.primaryArea,
    request.requestTypes.length,
    request.questions.some((question) => question.trim()),
    request.urgency !== 'URGENT' || request.urgencyReason.trim(),
  ];
  return needed.filter(Boolean).length / needed.length;
}
