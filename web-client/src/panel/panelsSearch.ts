import type { PanelStep } from '../api/generated';
import { allSteps } from './stepOrder';

export type PanelsSearch = { step?: PanelStep; ern?: string; mine?: boolean };

/** The filters of the list, as its address keeps them; what is not understood is left out. */
export function panelsSearch(search: Record<string, unknown>): PanelsSearch {
  const step = allSteps.find((known) => known === search.step);
  return {
    ...(step && { step }),
    ...(typeof search.ern === 'string' && { ern: search.ern }),
    ...(search.mine === true && { mine: true }),
  };
}
