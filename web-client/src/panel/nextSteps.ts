import type { PanelAction, PanelStep, PanelViewFragment } from '../api/generated';
import type { PanelSearch } from './panelSearch';
import { type FormPart, textSections } from './form/formParts';
import { progressOf } from './form/progress';
import { positionOf } from './stepOrder';

export type NextStep = PanelViewFragment['nextSteps'][number];

/** Rules that a reason sets aside. */
const waivable = ['FormIsFilledOrWaived', 'TwoMembersHaveContributedOrWaived', 'GoingBackHasReason'];

export const stepFor = (panel: PanelViewFragment, action: PanelAction): NextStep | undefined =>
  panel.nextSteps.find((step) => step.action === action);

/** The same step as the panel offers it now. */
export const sameStep = (panel: PanelViewFragment, { action, to }: Pick<NextStep, 'action' | 'to'>) =>
  panel.nextSteps.find((step) => step.action === action && step.to === to);

/** Whether the person may do this now. */
export const isOpen = (panel: PanelViewFragment, action: PanelAction): boolean =>
  stepFor(panel, action)?.unmet.length === 0;

/** What nothing but doing it can change. */
export const blocking = (step: NextStep) => step.unmet.filter(({ rule }) => !waivable.includes(rule));

export const needsReason = (step: NextStep) => step.unmet.length > blocking(step).length;

const namedWaysBack = ['ASSESSMENT', 'OUTCOME'] as const;

/** The key of the words on the button. */
export function labelOf(step: NextStep, from: PanelStep) {
  if (step.action !== 'MOVE_PANEL' || !step.to) return `panel.action.${step.action}` as const;
  const back = namedWaysBack.find((named) => named === step.to);
  const isBack = positionOf(step.to) < positionOf(from);
  return back && isBack ? (`panel.moveBackTo.${back}` as const) : (`panel.moveTo.${step.to}` as const);
}

/** Where an action is done that has a place in the page instead of a dialog. */
export function placeOf({ action }: NextStep, panel: PanelViewFragment): PanelSearch | undefined {
  if (action === 'SAVE_SECTION') return { section: firstEmpty(panel) ?? 'request', view: undefined };
  return places[action];
}

const firstEmpty = (panel: PanelViewFragment) =>
  (['request', ...textSections] as const).find((part) => progressOf(panel, part) < 1);

const places: Partial<Record<PanelAction, PanelSearch>> = {
  CONTRIBUTE: { section: 'contributions', view: undefined },
  PROPOSE_OUTCOME: { section: 'outcome', view: undefined },
  COMMENT: { view: 'timeline' },
};

/** Whether a step has its own button in a part of the form. */
export const isDoneIn = ({ action }: NextStep, part: FormPart) => places[action]?.section === part;

/** Whether this is what is expected next: the one button of the page that is set off. */
export const isExpected = (panel: PanelViewFragment, action: PanelAction): boolean =>
  stepFor(panel, action)?.primary === true;
