import type { StaffRole } from '#access';

/** The people of the demo clinic (product/scenarios.md). All invented. */
export const clinic = {
  siteId: '01900000-0000-7000-8000-000000000001',
  name: 'Riverside Pain Service',
  country: 'US',
  timeZone: 'America/Chicago',
  phone: '+1 555 0100',
} as const;

export type DemoStaff = {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly role: StaffRole;
  readonly jobTitle: string;
};

const account = (number: number): string =>
  `01900000-0000-7000-8000-0000000001${String(number).padStart(2, '0')}`;

export const staff: readonly DemoStaff[] = [
  {
    accountId: account(1),
    name: 'Ana Moreno',
    email: 'ana@demo.invalid',
    role: 'coordinator',
    jobTitle: 'Care coordinator',
  },
  {
    accountId: account(2),
    name: 'Dr Mei Wu',
    email: 'wu@demo.invalid',
    role: 'psychologist',
    jobTitle: 'Psychologist',
  },
  {
    accountId: account(3),
    name: 'Ben Adeyemi',
    email: 'ben@demo.invalid',
    role: 'physiotherapist',
    jobTitle: 'Physical therapist',
  },
  {
    accountId: account(4),
    name: 'Dr Ruth Hale',
    email: 'hale@demo.invalid',
    role: 'physician',
    jobTitle: 'Rheumatologist',
  },
  {
    accountId: account(5),
    name: 'Dr Chidi Okoro',
    email: 'okoro@demo.invalid',
    role: 'physician',
    jobTitle: 'Primary care physician',
  },
  {
    accountId: account(6),
    name: 'Dr Eva Lind',
    email: 'lind@demo.invalid',
    role: 'physician',
    jobTitle: 'Pain medicine physician',
  },
  {
    accountId: account(7),
    name: 'Kim Park',
    email: 'kim@demo.invalid',
    role: 'researcher',
    jobTitle: 'Research and quality lead',
  },
  {
    accountId: account(8),
    name: 'Sam Field',
    email: 'sam@demo.invalid',
    role: 'administrator',
    jobTitle: 'IT administrator',
  },
];

export const family = {
  tom: {
    accountId: account(21),
    name: 'Tom Alvarez',
    email: 'tom@demo.invalid',
    relation: 'husband',
  },
} as const;

export const patientAccounts = {
  rosa: { accountId: account(11), email: 'rosa@demo.invalid' },
  dev: { accountId: account(12), email: 'dev@demo.invalid' },
  mina: { accountId: account(13), email: 'mina@demo.invalid' },
} as const;

/** For the rest of the caseload: names from many places, none of a real person. */
export const givenNames = [
  'Aisha',
  'Lukas',
  'Priya',
  'Tomasz',
  'Grace',
  'Omar',
  'Helen',
  'Mateo',
  'Ingrid',
  'Samuel',
  'Leila',
  'Viktor',
  'Nora',
  'Hiro',
  'Bianca',
  'Joseph',
  'Amara',
  'Peter',
  'Yusuf',
  'Clara',
  'Daniel',
  'Fatima',
  'Owen',
  'Sofia',
] as const;
export const familyNames = [
  'Bauer',
  'Nkemelu',
  'Haddad',
  'Kowalska',
  'Lindgren',
  'Castillo',
  'Ito',
  'Murphy',
  'Rahman',
  'Novak',
  'Ferreira',
  'Osei',
  'Petrov',
  'Schmidt',
  'Torres',
  'Virtanen',
  'Weiss',
  'Yilmaz',
  'Zhang',
  'Brandt',
] as const;
