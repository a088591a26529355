import type { ReactNode } from 'react';
import { PageHeading } from '#design';
import { broken, fixtureId, InClinic, ready, refused, unreachable, waiting } from '#http/clinician';
import type { Instant, LocalDate } from '#kernel';
import { SharingPanel } from './sharing-panel.tsx';

export const wholePages = true;

type Props = Parameters<typeof SharingPanel>[0];

const shown = (sharing: Props['sharing']): ReactNode => (
  <InClinic>
    <main className="work">
      <PageHeading>Rosa Marín</PageHeading>
      <SharingPanel sharing={sharing} />
    </main>
  </InClinic>
);

const tom = {
  accountId: fixtureId<'AccountId'>(1),
  invitationId: null,
  name: 'Tom',
  relation: 'husband',
  state: 'sharing' as const,
  topics: ['pain' as const, 'activity' as const],
  until: '2027-02-25' as LocalDate,
  joinedAt: '2026-09-01T10:00:00.000Z' as Instant,
};

/** Every state of the sharing panel. */
export const fixtures: Readonly<Record<string, ReactNode>> = {
  'with a helper': shown(
    ready({
      members: [
        tom,
        {
          ...tom,
          accountId: null,
          invitationId: fixtureId<'InvitationId'>(1),
          name: 'Lucía',
          state: 'invited',
        },
        { ...tom, accountId: fixtureId<'AccountId'>(3), name: 'Pau', state: 'ended' },
      ],
      shareable: ['pain'],
    }),
  ),
  'with nobody': shown(ready({ members: [], shareable: [] })),
  loading: shown(waiting),
  'no connection': shown(unreachable),
  'not for this role': shown(refused),
  'server busy': shown(broken),
};
