import type { ReactNode } from 'react';
import { Card, PageHeading } from '#design';
import {
  broken,
  fixtureId,
  InClinic,
  type Reading,
  ready,
  refused,
  unreachable,
  waiting,
} from '#http/clinician';
import type { Instant, LocalDate } from '#kernel';
import type { PersonStudy, StudyPage, StudyRow, StudyTextView } from '#research';
import { StudiesOfPerson } from './person-studies.tsx';
import { RecordConsent } from './record-consent.tsx';
import { Studies } from './studies-screen.tsx';
import { NewStudy } from './study-form.tsx';
import { PeopleList } from './study-people.tsx';
import { OneStudy } from './study-screen.tsx';
import { TextEditor } from './text-editor.tsx';

export const wholePages = true;

const patientId = fixtureId<'PatientId'>(2);
const at = (text: string) => text as Instant;
const day = (text: string) => text as LocalDate;

const study: StudyRow = {
  studyId: fixtureId<'StudyId'>(1),
  title: 'Sleep and pain 2026',
  runBy: 'Dr Kim Park',
  contact: 'Kim Park, 555 0100',
  ethicsReference: 'IRB 2026-14',
  ethicsOn: day('2026-01-20'),
  state: 'open',
  openedAt: at('2026-02-02T09:00:00.000Z'),
  closedAt: null,
  version: 2,
  languages: ['en'],
};
const draft: StudyRow = { ...study, state: 'draft', openedAt: null, version: 0, languages: [] };

const text = (version: number, over: Partial<StudyTextView> = {}): StudyTextView => ({
  version,
  language: 'en',
  words: {
    title: 'Sleep and pain',
    purpose: 'We want to learn how sleep and pain go together. Your answers help us to learn it.',
    asked: 'We ask you three short questions each week. It takes one minute.',
    answers: 'Only our team sees your answers. Your name is never with them.',
    leaving: 'You can stop at any time. You do not have to say why.',
  },
  asksAgain: true,
  reason: version === 1 ? null : 'We ask about rest, too.',
  madeByName: 'Dr Kim Park',
  madeAt: at('2026-02-01T09:00:00.000Z'),
  hard: [],
  ...over,
});

const page: StudyPage = {
  study,
  texts: [text(2), text(1, { hard: ['asked'] })],
  needed: 2,
  counts: { inForce: 34, newText: 12, declined: 11, leftKeep: null, leftDoNotUse: null },
};
const draftPage: StudyPage = {
  study: draft,
  texts: [],
  needed: null,
  counts: { inForce: null, newText: null, declined: null, leftKeep: null, leftDoNotUse: null },
};

const word = {
  how: 'phone' as const,
  version: 2,
  name: 'Rosa Alvarez',
  onDay: day('2026-11-20'),
  afterwards: null,
  recordedByName: null,
  at: at('2026-11-20T09:00:00.000Z'),
};
const people = {
  people: [
    { patientId, name: 'Rosa Alvarez', standing: 'in-force' as const, last: word },
    {
      patientId: fixtureId<'PatientId'>(3),
      name: 'Dev Raman',
      standing: 'left' as const,
      last: {
        ...word,
        how: 'told' as const,
        version: null,
        name: null,
        afterwards: 'do-not-use' as const,
        recordedByName: 'Ana',
      },
    },
  ],
  more: false,
};

const ofPerson = (over: Partial<PersonStudy>): PersonStudy => ({
  study,
  standing: 'not-asked',
  notAsked: 'not-asked',
  last: null,
  texts: [{ version: 2, language: 'en' }],
  ...over,
});

/** The record and a study have their own headings above these parts. */
const part = (shown: ReactNode): ReactNode => (
  <InClinic>
    <main>
      <PageHeading>Rosa Alvarez</PageHeading>
      {shown}
    </main>
  </InClinic>
);
const list = (studies: Reading<readonly StudyRow[]>, mayEdit = true): ReactNode => (
  <InClinic>
    <main>
      <Studies mayEdit={mayEdit} studies={studies} />
    </main>
  </InClinic>
);
const one = (shown: Reading<StudyPage>, mayEdit = true, withPeople = false): ReactNode => (
  <InClinic>
    <main>
      {shown.state !== 'ready' && <PageHeading>Study</PageHeading>}
      <OneStudy
        study={shown}
        mayEdit={mayEdit}
        people={withPeople ? <PeopleList people={ready(people)} /> : null}
        measures={() => null}
      />
    </main>
  </InClinic>
);
const idle = (): void => {};

export const fixtures: Readonly<Record<string, ReactNode>> = {
  'studies: the list': list(ready([study, { ...study, studyId: fixtureId(4), state: 'closed' }])),
  'studies: only to read': list(ready([study]), false),
  'studies: none yet': list(ready([])),
  'studies: loading': list(waiting),
  'studies: no connection': list(unreachable),
  'studies: refused': list(refused),
  'studies: a new one': part(<NewStudy onClose={idle} />),
  'study: open, by a researcher': one(ready(page)),
  'study: open, by the care team': one(ready(page), false, true),
  'study: a draft': one(ready(draftPage)),
  'study: closed': one(ready({ ...page, study: { ...study, state: 'closed' } })),
  'study: loading': one(waiting),
  'study: broken': one(broken),
  'study: writing the text': part(
    <Card heading="What people read">
      <TextEditor page={page} adds="version" onClose={idle} />
    </Card>,
  ),
  'study: writing it in another language': part(
    <Card heading="What people read">
      <TextEditor page={page} adds="language" onClose={idle} />
    </Card>,
  ),
  'study: nobody has chosen': part(<PeopleList people={ready({ people: [], more: false })} />),
  'studies of a person': part(
    <StudiesOfPerson
      patientId={patientId}
      studies={ready([
        ofPerson({ standing: 'in-force', notAsked: null, last: word }),
        ofPerson({ study: { ...study, studyId: fixtureId(5) } }),
        ofPerson({
          study: { ...study, studyId: fixtureId(6) },
          standing: 'new-text',
          notAsked: 'new-text',
          last: { ...word, how: 'paper', version: 1, recordedByName: 'Ana' },
        }),
        ofPerson({
          study: { ...study, studyId: fixtureId(7) },
          standing: 'left',
          notAsked: 'left',
          last: { ...word, version: null, name: null, afterwards: 'keep' },
        }),
      ])}
    />,
  ),
  'studies of a person: a signed paper': part(
    <RecordConsent patientId={patientId} one={ofPerson({})} doing="paper" onClose={idle} />,
  ),
  'studies of a person: leaving': part(
    <RecordConsent
      patientId={patientId}
      one={ofPerson({ standing: 'in-force', notAsked: null, last: word })}
      doing="left"
      onClose={idle}
    />,
  ),
};
