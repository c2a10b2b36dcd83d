import type { PanelStep, PanelViewFragment, TimelineKind } from '../src/api/generated';
import { networks, people } from './mockPeople';

const [epicare] = networks as [(typeof networks)[number]];

export const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
const inDays = (days: number) => ago(-24 * days).slice(0, 10);

export const patients = [
  {
    id: 'p1',
    version: 1,
    cpmsId: 'CP-7Q4M-2XK9-D',
    nickname: 'Quiet Harbour',
    sexAtBirth: 'FEMALE',
    birthYear: 2022,
    birthMonth: 3,
    enrolledAt: ago(800),
    centre: people.requester.centre,
    consents: [
      {
        kind: 'CARE',
        state: 'GIVEN',
        formVersion: '2.1',
        language: 'fr',
        signedOn: '2026-10-19',
        signatory: 'PARENT',
        erns: [],
      },
      {
        kind: 'REGISTRY',
        state: 'DECLINED',
        formVersion: '2.1',
        language: 'fr',
        signedOn: '2026-10-19',
        signatory: 'PARENT',
        erns: [],
      },
    ],
  },
];

export type MockPanel = PanelViewFragment;

/** A panel with realistic content in the given step. */
export function mockPanel(change: Partial<MockPanel> = {}): MockPanel {
  return {
    id: 'n1',
    version: 21,
    access: 'FULL',
    number: 'PAN-2026-17',
    step: 'ASSESSMENT',
    urgency: 'URGENT',
    wantedBy: inDays(1),
    requestTypes: ['GENETIC_INTERPRETATION', 'TREATMENT'],
    createdAt: ago(220),
    changedAt: ago(0.4),
    title: 'Drug-resistant epileptic spasms with a variant of uncertain significance in KCNT1',
    ern: epicare,
    centre: people.requester.centre,
    requester: people.requester,
    lead: people.lead,
    patient: {
      id: 'p1',
      cpmsId: 'CP-7Q4M-2XK9-D',
      nickname: 'Quiet Harbour',
      sexAtBirth: 'FEMALE',
      birthYear: 2022,
      birthMonth: 3,
      careConsent: 'GIVEN',
    },
    request: {
      revision: 3,
      title: 'Drug-resistant epileptic spasms with a variant of uncertain significance in KCNT1',
      ern: epicare,
      primaryArea: epicare.areas[0],
      secondaryArea: null,
      requestTypes: ['GENETIC_INTERPRETATION', 'TREATMENT'],
      questions: [
        'Is the KCNT1 variant likely to be causal, and which test would settle it?',
        'Would you try quinidine or a ketogenic diet first?',
      ],
      urgency: 'URGENT',
      urgencyReason: 'Status epilepticus twice within ten days.',
      wantedBy: inDays(1),
    },
    sections: [
      {
        section: 'HISTORY',
        revision: 4,
        savedAt: ago(30),
        text: 'Born at term after an uneventful pregnancy. First seizures in the third week: migrating focal seizures with apnoea.\n\nDevelopment arrested at five months. No response to levetiracetam, topiramate or vigabatrin.',
      },
      {
        section: 'GENETICS',
        revision: 1,
        savedAt: ago(29),
        text: 'KCNT1 c.2800G>A, heterozygous, parents not tested.',
      },
    ],
    members: [
      { member: people.lead, state: 'ACCEPTED', isLead: true, signature: null },
      { member: people.expert, state: 'ACCEPTED', isLead: false, signature: null },
    ],
    contributions: [
      {
        id: 'k1',
        author: people.expert,
        at: ago(5),
        text: 'The variant has been described in four unrelated children with the same seizure type. I consider it causal until the parents are tested.',
        recommendation: 'Test both parents within the week.',
        certainty: 'MODERATE',
      },
    ],
    files: [
      {
        id: 'f1',
        name: 'mr_brain_t2_axial_0001.dcm',
        size: 52_428_800,
        sha256: 'a'.repeat(64),
        mediaType: 'application/dicom',
        attachedAt: ago(20),
      },
    ],
    dropBoxes: [
      { id: 'd1', userName: 'panel-7fq2m9', openedAt: ago(22), expiresAt: ago(-120), closedAt: null },
    ],
    outcome: null,
    closing: null,
    nextSteps: [
      {
        action: 'MOVE_PANEL',
        to: 'OUTCOME',
        primary: true,
        unmet: [
          {
            rule: 'TwoMembersHaveContributedOrWaived',
            message:
              'Two members other than the requester have contributed, or you give a reason; without them the panel does not count in monitoring.',
          },
        ],
      },
      { action: 'MOVE_PANEL', to: 'DATA_COMPLETION', primary: false, unmet: [] },
      { action: 'INVITE_MEMBERS', to: null, primary: false, unmet: [] },
      { action: 'APPOINT_LEAD', to: null, primary: false, unmet: [] },
      { action: 'SAVE_SECTION', to: null, primary: false, unmet: [] },
      { action: 'CONTRIBUTE', to: null, primary: false, unmet: [] },
      { action: 'COMMENT', to: null, primary: false, unmet: [] },
      { action: 'OPEN_DROP_BOX', to: null, primary: false, unmet: [] },
      {
        action: 'CLOSE_PANEL',
        to: null,
        primary: false,
        unmet: [
          { rule: 'QuorumHasSigned', message: 'The lead and at least one member have signed the outcome.' },
        ],
      },
    ],
    ...change,
  };
}

const panelIn = (id: string, step: PanelStep, change: Partial<MockPanel>) =>
  mockPanel({ id, step, ...change });

export const panels: MockPanel[] = [
  mockPanel(),
  panelIn('n2', 'OPEN', {
    number: 'PAN-2026-21',
    access: 'TRIAGE',
    title: null,
    patient: null,
    request: null,
    lead: null,
    urgency: 'SOON',
    wantedBy: inDays(9),
    nextSteps: [{ action: 'APPOINT_LEAD', to: null, primary: true, unmet: [] }],
  }),
  panelIn('n3', 'PANEL_SELECTION', {
    number: 'PAN-2026-20',
    access: 'INVITEE',
    patient: null,
    request: null,
    urgency: 'ROUTINE',
    wantedBy: null,
    title: 'Second reading of EEG before a possible hemispherotomy',
    nextSteps: [{ action: 'ANSWER_INVITATION', to: null, primary: true, unmet: [] }],
  }),
  panelIn('n4', 'DRAFT', {
    number: null,
    title: null,
    request: null,
    sections: [],
    members: [],
    contributions: [],
    files: [],
    dropBoxes: [],
    lead: null,
    ern: null,
    urgency: 'ROUTINE',
    wantedBy: null,
    nextSteps: [
      {
        action: 'SUBMIT_PANEL',
        to: null,
        primary: true,
        unmet: [
          {
            rule: 'RequestIsComplete',
            message:
              'The consultation request names the network, the primary area, what is asked for and a question.',
          },
        ],
      },
      { action: 'SAVE_SECTION', to: null, primary: false, unmet: [] },
      { action: 'OPEN_DROP_BOX', to: null, primary: false, unmet: [] },
    ],
  }),
  panelIn('n5', 'SIGN_OFF', {
    number: 'PAN-2026-9',
    urgency: 'ROUTINE',
    wantedBy: null,
    outcome: {
      version: 2,
      answers: ['Yes, the variant is very likely causal; test the parents.', ''],
      summary: 'KCNT1-related epilepsy of infancy with migrating focal seizures.',
      recommendations: 'Ketogenic diet first; quinidine only under ECG monitoring.',
      consensus: 'MAJORITY',
      sha256: 'c0ffee'.repeat(10) + 'beef',
      proposedAt: ago(3),
      signatures: [{ member: people.lead, signature: 'SIGNED', remark: '', at: ago(2) }],
    },
    nextSteps: [
      { action: 'CLOSE_PANEL', to: null, primary: true, unmet: [] },
      { action: 'SIGN_OUTCOME', to: null, primary: false, unmet: [] },
      { action: 'COMMENT', to: null, primary: false, unmet: [] },
    ],
  }),
];

const entry = (hours: number, kind: TimelineKind, actor: object | null, summary: string, detail = '') => ({
  id: `e${hours}`,
  at: ago(hours),
  kind,
  actor,
  summary,
  detail,
});

/** Newest first. */
export const timeline = [
  entry(
    0.4,
    'COMMENT',
    people.lead,
    'Prof. Jonas Brandt commented',
    'Can the ECG be repeated before Thursday? We need the QTc before anyone mentions quinidine.',
  ),
  entry(5, 'CONTRIBUTION', people.expert, 'Dr Femke de Vries-van den Heuvel contributed'),
  entry(
    19,
    'FILE_REFUSED',
    null,
    'report.x.dcm was refused',
    'ContentMatchesEnding: the content is text, the ending says DICOM.',
  ),
  entry(20, 'FILE_ATTACHED', null, 'mr_brain_t2_axial_0001.dcm was received (52 MB)'),
  entry(22, 'DROP_BOX_OPENED', people.requester, 'Dr Camille Laurent opened a drop box'),
  entry(48, 'MOVED', people.lead, 'The panel moved to Assessment', 'Parents’ samples are on their way.'),
  entry(72, 'ACCEPTED', people.expert, 'Dr Femke de Vries-van den Heuvel accepted the invitation'),
  entry(90, 'INVITED', people.lead, 'Prof. Jonas Brandt invited one expert'),
  entry(140, 'LEAD_APPOINTED', people.coordinator, 'Prof. Jonas Brandt leads the panel'),
  entry(200, 'SUBMITTED', people.requester, 'Dr Camille Laurent submitted the panel'),
  entry(220, 'DRAFTED', people.requester, 'Dr Camille Laurent began a draft'),
];
