import type { PanelStep } from '../api/generated';

/** The seven steps of the tracker. */
export const trackedSteps = [
  'OPEN',
  'PANEL_SELECTION',
  'DATA_COMPLETION',
  'ASSESSMENT',
  'OUTCOME',
  'SIGN_OFF',
  'CLOSED',
] as const satisfies PanelStep[];

export const allSteps: readonly PanelStep[] = ['DRAFT', ...trackedSteps, 'WITHDRAWN'];

/** Counted from 1; 0 for a step without a place in the tracker. */
export const positionOf = (step: PanelStep): number =>
  trackedSteps.findIndex((tracked) => tracked === step) + 1;
