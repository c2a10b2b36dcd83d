/** Invented people, hospitals and networks for development and tests. */
const centre = (id: string, name: string, country: string) => ({ id, name, country });

const lyon = centre('c-fr', 'Hospices Civils de Lyon, Hôpital Femme Mère Enfant', 'FR');
const freiburg = centre('c-de', 'Universitätsklinikum Freiburg', 'DE');
const utrecht = centre('c-nl', 'University Medical Centre Utrecht', 'NL');
const porto = centre('c-pt', 'Centro Hospitalar Universitário do Porto', 'PT');

const person = (id: string, name: string, jobTitle: string, at: typeof lyon) => ({
  id,
  name,
  jobTitle,
  centre: at,
});

export const people = {
  requester: person('requester', 'Dr Camille Laurent', 'Paediatric neurologist', lyon),
  lead: person('lead', 'Prof. Jonas Brandt', 'Epileptologist', freiburg),
  expert: person('expert', 'Dr Femke de Vries-van den Heuvel', 'Clinical geneticist', utrecht),
  coordinator: person('coordinator', 'Dr Helena Duarte', 'Network coordinator', porto),
  auditor: person('auditor', 'Anneke Visser', 'Auditor', utrecht),
};

export type Account = keyof typeof people;

export const networks = [
  {
    id: 'ern-04',
    order: 4,
    code: 'EPICARE',
    shortName: 'EpiCARE',
    officialName: 'European Reference Network on Rare and Complex Epilepsies',
    areaLabel: 'theme',
    areas: [
      { id: 'a1', name: 'Genetic epilepsies' },
      { id: 'a2', name: 'Epilepsy surgery' },
      { id: 'a3', name: 'Neonatal seizures' },
    ],
  },
  {
    id: 'ern-10',
    order: 10,
    code: 'ITHACA',
    shortName: 'ERN ITHACA',
    officialName: 'European Reference Network on Congenital Malformations and Rare Intellectual Disability',
    areaLabel: 'working group',
    areas: [{ id: 'b1', name: 'Intellectual disability' }],
  },
];

const roleNames = { coordinator: 'COORDINATOR', auditor: 'AUDITOR' } as Record<Account, string>;

export const rolesOf = (account: Account) => [
  { role: roleNames[account] ?? 'HEALTH_PROFESSIONAL', ern: networks[0] },
];
