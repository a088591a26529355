import type { ReactNode } from 'react';
import { Loaded, PageHeading } from '#design';
import type { Id, Instant, LocalDate } from '#kernel';
import type { MyStudy } from '#research';
import { AgreeForm } from './agree-form.tsx';
import type { StudyHere } from './here.ts';
import { OneStudy } from './one-study.tsx';
import { StudiesList } from './studies-list.tsx';
import type { Saying } from './use-my-studies.ts';

export const wholePages = true;

const studyId = (n: number): Id<'StudyId'> =>
  `00000000-0000-7000-8000-${`${n}`.padStart(12, '0')}` as Id<'StudyId'>;

const sleep: StudyHere = {
  studyId: studyId(1),
  runBy: 'Dr Kim Park, Riverside Clinic',
  contact: 'Kim Park, 555 0100',
  ethicsReference: 'IRB 2026-14',
  ethicsOn: '2026-01-20' as LocalDate,
  open: true,
  version: 1,
  language: 'en',
  words: {
    title: 'Sleep and pain',
    purpose: 'We want to learn how sleep and pain go together.\nYour answers help us to learn it.',
    asked: 'We ask you three short questions each week. It takes one minute.',
    answers: 'Only our team sees your answers. Your name is never with them.',
    leaving: 'You can stop at any time. You do not have to say why.',
  },
  standing: 'not-asked',
  saidAt: null,
  afterwards: null,
  onItsWay: false,
};
const said = '2026-11-20T08:12:00.000Z' as Instant;
const stands = (standing: MyStudy['standing'], over: Partial<StudyHere> = {}): StudyHere => ({
  ...sleep,
  standing,
  saidAt: said,
  ...over,
});

const saying: Saying = {
  agree: async () => 'phone',
  decline: async () => 'phone',
  leave: async () => 'phone',
};
const one = (study: StudyHere): ReactNode => (
  <main>
    <OneStudy study={study} saying={saying} />
  </main>
);
const called = (title: string): Pick<StudyHere, 'words'> => ({ words: { ...sleep.words, title } });
const list = (studies: readonly StudyHere[]): ReactNode => (
  <main>
    <StudiesList studies={studies} />
  </main>
);

export const fixtures: Readonly<Record<string, ReactNode>> = {
  'studies of every kind': list([
    sleep,
    stands('in-force', { ...called('Walking and mood'), studyId: studyId(2) }),
    stands('new-text', { ...called('Rest and work'), studyId: studyId(3) }),
    stands('declined', { ...called('Warm water'), studyId: studyId(4) }),
    stands('left', { ...called('Short nights'), studyId: studyId(5), afterwards: 'keep' }),
  ]),
  'no studies': list([]),
  'getting the studies': (
    <main>
      <PageHeading>Studies</PageHeading>
      <Loaded from={{ state: 'loading' }}>{() => null}</Loaded>
    </main>
  ),
  'never fetched and no network': (
    <main>
      <PageHeading>Studies</PageHeading>
      <Loaded from={{ state: 'failed', tryAgain: () => undefined }}>{() => null}</Loaded>
    </main>
  ),
  'a study to choose about': one(sleep),
  'taking part, saved without a network': one(stands('in-force', { onItsWay: true })),
  'a new text': one(stands('new-text', { version: 2 })),
  'said no': one(stands('declined')),
  'left, answers kept': one(stands('left', { afterwards: 'keep' })),
  'left, answers not used': one(stands('left', { afterwards: 'do-not-use' })),
  'closed while taking part': one(stands('in-force', { open: false })),
  'the choice alone': (
    <main>
      <PageHeading>Sleep and pain</PageHeading>
      <AgreeForm mayDecline onAgree={async () => {}} onDecline={async () => {}} />
    </main>
  ),
};
