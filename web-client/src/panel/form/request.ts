import type { ConsultationRequestInput, PanelViewFragment, RequestType, Urgency } from '../../api/generated';
import type { Stored } from './autosave';

/** The consultation request as it is typed. */
export type RequestDraft = {
  title: string;
  ernId: string;
  primaryAreaId: string;
  secondaryAreaId: string;
  requestTypes: RequestType[];
  questions: string[];
  urgency: Urgency;
  urgencyReason: string;
  wantedBy: string;
};

export const mostQuestions = 10;

export function storedRequest({ request }: PanelViewFragment): Stored<RequestDraft> {
  return {
    revision: request?.revision ?? 0,
    value: {
      title: request?.title ?? '',
      ernId: request?.ern?.id ?? '',
      primaryAreaId: request?.primaryArea?.id ?? '',
      secondaryAreaId: request?.secondaryArea?.id ?? '',
      requestTypes: request?.requestTypes ?? [],
      questions: request?.questions.length ? request.questions : [''],
      urgency: request?.urgency ?? 'ROUTINE',
      urgencyReason: request?.urgencyReason ?? '',
      wantedBy: request?.wantedBy ?? '',
    },
  };
}

/** Leaves out what is empty. */
export function requestInput(draft: RequestDraft): ConsultationRequestInput {
  return {
    title: draft.title.trim() || null,
    ernId: draft.ernId || null,
    primaryAreaId: draft.primaryAreaId || null,
    secondaryAreaId: draft.secondaryAreaId || null,
    requestTypes: draft.requestTypes,
    questions: draft.questions.map((question) => question.trim()).filter(Boolean),
    urgency: draft.urgency,
    urgencyReason: draft.urgency === 'URGENT' ? draft.urgencyReason.trim() || null : null,
    wantedBy: draft.wantedBy || null,
  };
}

/** Another network has other areas. */
export const withNetwork = (draft: RequestDraft, ernId: string): RequestDraft => ({
  ...draft,
  ernId,
  primaryAreaId: '',
  secondaryAreaId: '',
});

/** The secondary area is never the primary one. */
export const withPrimaryArea = (draft: RequestDraft, primaryAreaId: string): RequestDraft => ({
  ...draft,
  primaryAreaId,
  secondaryAreaId: draft.secondaryAreaId === primaryAreaId ? '' : draft.secondaryAreaId,
});
