import { EventEmitter, on } from 'node:events';
import { GraphQLError } from 'graphql';
import { mockPanel, panels, patients, timeline } from './mockCase';
import { type Account, networks, people, rolesOf } from './mockPeople';

type Args = { id: string; panelId: string; asOf: string };

const page = <Node>(nodes: Node[]) => ({
  edges: nodes.map((node, index) => ({ cursor: String(index), node })),
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
});

const panelWith = (id: string) => panels.find((panel) => panel.id === id) ?? null;
const changed = (id: string) => ({ id, version: 99 });

const grown = new EventEmitter().setMaxListeners(0);

async function* growth() {
  for await (const [entry] of on(grown, 'entry')) yield { timelineAdded: entry };
}

function comment(who: Account, panelId: string, text: string) {
  const actor = people[who];
  const entry = {
    id: `c${timeline.length}`,
    at: new Date().toISOString(),
    kind: 'COMMENT' as const,
    actor,
    summary: `${actor.name} commented`,
    detail: text,
  };
  timeline.unshift(entry);
  grown.emit('entry', entry);
  return changed(panelId);
}

/** Answers as the server does, from memory. */
export function mockResolvers(who: () => Account) {
  return {
    Query: {
      me: () => ({ member: people[who()], roles: rolesOf(who()) }),
      erns: () => networks,
      ern: (_: unknown, { id }: Args) => networks.find((network) => network.id === id),
      patients: () => page(patients),
      patient: (_: unknown, { id }: Args) => patients.find((patient) => patient.id === id) ?? null,
      panels: () => page(panels),
      panel: (_: unknown, { id }: Args) => panelWith(id),
      search: () => page(panels.filter(({ access }) => access === 'FULL')),
      timeline: () => page(timeline),
      caseHistory: (_: unknown, { asOf }: Args) => ({
        asOf,
        instants: timeline.map(({ at }) => at).reverse(),
        panel: mockPanel(),
        timeline: timeline.filter(({ at }) => at <= asOf).reverse(),
      }),
    },
    Ern: { experts: () => page(Object.values(people)) },
    Mutation: {
      enrolPatient: () => changed('p1'),
      recordConsent: () => changed('p1'),
      withdrawConsent: () => changed('p1'),
      draftPanel: () => changed('n4'),
      saveSection: (
        _: unknown,
        { panelId, input }: { panelId: string; input: { expectedRevision: number } },
      ) => ({
        ...changed(panelId),
        revision: input.expectedRevision + 1,
      }),
      comment: (_: unknown, { panelId, text }: Args & { text: string }) => comment(who(), panelId, text),
      submitPanel: () => {
        throw new GraphQLError('This step is not possible yet.', {
          extensions: { code: 'RULE_VIOLATED', rules: panelWith('n4')?.nextSteps[0]?.unmet },
        });
      },
      openDropBox: () => ({
        id: 'd2',
        host: 'cpms.example.org',
        port: 2121,
        encryption: 'FTP with explicit TLS',
        userName: 'panel-k3x8w1',
        password: 'tern-maple-4817-fjord',
        expiresAt: new Date(Date.now() + 7 * 86_400_000).toISOString(),
        allowedExtensions:
          'pdf xml CSV xls xlsx xlsm ppt pptx pptm doc docx docm odt ods odp odc odi dcm jpg jpeg bmp tiff png avi flv wmv mov mp4 pcm wav ogg flac mp3'.split(
            ' ',
          ),
        maxFileSize: 20_000_000_000,
      }),
      ...Object.fromEntries(
        ['appointLead', 'inviteMembers', 'answerInvitation', 'movePanel', 'contribute'].map((name) => [
          name,
          (_: unknown, { panelId }: Args) => changed(panelId),
        ]),
      ),
      ...Object.fromEntries(
        ['proposeOutcome', 'signOutcome', 'closePanel'].map((name) => [
          name,
          (_: unknown, { panelId }: Args) => changed(panelId),
        ]),
      ),
    },
    Subscription: { timelineAdded: { subscribe: growth } },
  };
}
