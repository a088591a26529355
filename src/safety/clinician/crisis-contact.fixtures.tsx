import type { ReactNode } from 'react';
import { PageHeading } from '#design';
import { fixtureId, InClinic, ready, unreachable, waiting } from '#http/clinician';
import type { Instant, LocalDate } from '#kernel';
import { suggestionsFor } from '#safety';
import { ContactCard } from './contact-card.tsx';
import { ContactForm } from './contact-form.tsx';
import { CrisisContactAttentionShown } from './crisis-contact-attention.tsx';
import { type SafetySetup, SafetySetupShown } from './setup-screen.tsx';

export const wholePages = true;

type Contact = SafetySetup['contacts'][number];
const contact = (n: number, label: string, more: Partial<Contact>): Contact => ({
  contactId: fixtureId<'CrisisContactId'>(n),
  label: { en: label },
  phone: '116 123',
  textNumber: null,
  hours: { en: 'Day and night' },
  verifiedAt: '2026-11-01T10:00:00.000Z' as Instant,
  verifiedByName: 'Sam Hill',
  stale: false,
  stand: 'fresh',
  dueOn: '2027-01-30' as LocalDate,
  shownAsBefore: false,
  ...more,
});
const fresh = contact(1, 'Samaritans', {});
const soon = contact(2, 'Night line of the county', {
  verifiedAt: '2026-09-01T10:00:00.000Z' as Instant,
  stand: 'soon',
  dueOn: '2026-11-30' as LocalDate,
});
const stale = contact(3, 'Crisis team', {
  phone: '0800 123',
  verifiedAt: '2026-06-01T10:00:00.000Z' as Instant,
  stale: true,
  stand: 'stale',
  dueOn: '2026-08-30' as LocalDate,
});
const draft = contact(4, 'SHOUT', {
  phone: null,
  textNumber: '85258',
  hours: null,
  verifiedAt: null,
  verifiedByName: null,
  stale: true,
  stand: 'draft',
  dueOn: null,
  shownAsBefore: true,
});

const setup = (more: Partial<SafetySetup>): SafetySetup => ({
  contacts: [fresh],
  verifyDays: 90,
  warnDays: 14,
  suggestions: [...suggestionsFor('GB', [])],
  suggestionsAsOf: '2026-03',
  profile: 'UK-NG225',
  live: true,
  mayGoLive: true,
  why: [],
  ...more,
});
const notLive = { live: false, mayGoLive: false };

const page = (content: ReactNode): ReactNode => (
  <InClinic>
    <main className="work">
      <PageHeading>Admin</PageHeading>
      {content}
    </main>
  </InClinic>
);
const shown = (more: Partial<SafetySetup>): ReactNode =>
  page(<SafetySetupShown setup={ready(setup(more))} />);
const attention = (
  contacts: readonly Contact[],
  more: { readonly reachable?: boolean } = {},
): ReactNode =>
  page(
    <CrisisContactAttentionShown
      state={{ live: true, reachable: true, attention: [...contacts], verifyDays: 90, ...more }}
    />,
  );

/** Every state of the clinic's crisis contacts. */
export const fixtures: Readonly<Record<string, ReactNode>> = {
  'not live': shown({
    ...notLive,
    contacts: [stale, draft],
    why: [
      { en: 'Crisis team: last verified on 2026-06-01, more than 90 days ago.' },
      { en: 'SHOUT: not verified yet.' },
    ],
  }),
  'no contacts': shown({
    ...notLive,
    contacts: [],
    why: [{ en: 'There is no crisis contact with a number yet.' }],
  }),
  live: shown({}),
  'live, one to be called soon': shown({ contacts: [fresh, soon] }),
  'live, one out of date': shown({ contacts: [fresh, soon, stale, draft] }),
  'taking over a suggestion': page(
    <ContactForm
      contactId={fixtureId<'CrisisContactId'>(9)}
      contact={{ label: { en: 'SHOUT' }, phone: null, textNumber: '85258', hours: null }}
      onClose={() => {}}
    />,
  ),
  'one contact': page(<ContactCard contact={stale} />),
  'to whoever answers alerts, soon': attention([soon]),
  'to whoever answers alerts, out of date': attention([stale, draft]),
  'to whoever answers alerts, none verified': attention([draft], { reachable: false }),
  loading: page(<SafetySetupShown setup={waiting} />),
  'no connection': page(<SafetySetupShown setup={unreachable} />),
};
