import type { PanelAction, PanelStep, PanelViewFragment } from '../api/generated';
import { positionOf } from './stepOrder';

export type NextStep = PanelViewFragment['nextSteps'][number];

/** Rules that a reason sets aside. */
const waivable = ['FormIsFilledOrWaived', 'TwoMembersHaveContributedOrWaived', 'GoingBackHasReason'];

export const stepFor = (panel: PanelViewFragment, action: PanelAction): NextStep | undefined =>
  panel.nextSteps.find((step) => step.action === action);

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
