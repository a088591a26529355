import type { ReactNode } from 'react';
import { Stack } from '#design';
import {
  broken,
  canned,
  fixtureId,
  fixtureNow,
  InClinic,
  ready,
  refused,
  unreachable,
  waiting,
} from '#http/clinician';
import type { LocalDate } from '#kernel';
import {
  type BankView,
  emptyQuestionnaire,
  instrumentFrom,
  type LibraryRow,
  type OwnPage,
  type OwnQuestionnaire,
  type RegisterPage,
  readForm,
} from '#library';
import { formOf } from '#measures';
import { AttestDialog } from './attest-dialog.tsx';
import { Banks } from './banks-card.tsx';
import { EditorShown } from './editor-screen.tsx';
import { Library } from './library-screen.tsx';
import { LoadBank } from './load-bank.tsx';
import { PreviewCard } from './preview-card.tsx';
import { Register } from './register-screen.tsx';
import { WordingEditor } from './wording-editor.tsx';

export const wholePages = true;

const day = (text: string) => text as LocalDate;
const usable = {
  language: 'en',
  state: 'usable',
  refusal: null,
  words: 'shipped',
  until: null,
  endsInDays: null,
} as const;

const free: LibraryRow = {
  id: 'peg',
  version: 1,
  name: 'PEG',
  title: { en: 'Pain in the last week' },
  tier: 'A',
  topic: 'pain',
  origin: 'shipped',
  state: 'usable',
  ownState: null,
  entries: [usable],
  questions: 3,
  minutes: 0.5,
};
const licensed: LibraryRow = {
  ...free,
  id: 'pcs',
  name: 'PCS',
  title: { en: 'Thoughts when you are in pain' },
  tier: 'C',
  topic: 'thoughts',
  entries: [
    { ...usable, words: 'site', until: day('2026-12-31'), endsInDays: 36 },
    {
      language: 'ar',
      state: 'needs-attestation',
      refusal: {
        code: 'not-attested',
        says: { en: 'Nobody of the clinic has attested the right to use it in this language.' },
      },
      words: null,
      until: null,
      endsInDays: null,
    },
  ],
  questions: 2,
};
const wordless: LibraryRow = {
  ...licensed,
  id: 'isi',
  name: 'ISI',
  title: { en: 'Sleep over the last two weeks' },
  topic: 'sleep',
  state: 'needs-wording',
  entries: [
    {
      language: 'en',
      state: 'needs-wording',
      refusal: {
        code: 'no-wording',
        says: { en: 'Its words are licensed. The clinic has not brought its own wording.' },
      },
      words: null,
      until: null,
      endsInDays: null,
    },
  ],
};
const own: LibraryRow = {
  ...free,
  id: 'own_mornings',
  name: 'Mornings',
  title: { en: 'Mornings' },
  topic: 'other',
  origin: 'authored',
  ownState: 'active',
  version: 2,
};
const rows = [free, licensed, wordless, own];

const item = (id: string, text: string | null): RegisterPage['items'][number] => ({
  id,
  text: text === null ? null : { en: text },
  options: [0, 1, 2].map((value) => ({
    value,
    label: text === null ? null : { en: `answer ${value}` },
  })),
  number: null,
});

const page: RegisterPage = {
  row: free,
  licence: {
    words: 'shipped',
    says: 'Free to use and to reproduce.',
    toVerify: null,
    attestation: null,
    credit: 'Krebs EE et al. 2009',
    drafts: ['es'],
  },
  shipsIn: ['en'],
  inactive: null,
  instruction: { en: 'Think of the last week.' },
  items: [item('peg_1', 'How strong was your pain?'), item('peg_2', 'How much was it in the way?')],
  recallDays: 7,
  missing: 'Every answer is needed.',
  watchesSafety: false,
  sources: [
    { key: 'PEG', grade: 'read', reference: 'Krebs EE et al. J Gen Intern Med 2009;24:733–738' },
  ],
  attestations: [],
  wordings: [],
  versions: [],
  usedBy: 12,
};

const words = {
  title: 'Thoughts about pain',
  items: {
    pcs_1: { text: 'Our words of the first', options: { 0: 'never', 1: 'at times', 2: 'always' } },
    pcs_2: { text: 'Our words of the second', options: { 0: 'never', 1: 'at times', 2: 'always' } },
  },
};
const attested = {
  attestationId: fixtureId<'AttestationId'>(1),
  language: 'en',
  statement: 'PCS, language en: Our clinic holds a licence. The wording is the lawful one.',
  basis: 'licence',
  reference: 'No. 17-204',
  inNameOf: 'Dr Wu',
  from: day('2026-01-01'),
  until: day('2026-12-31'),
  byName: 'Sam Field',
  at: fixtureNow,
  ended: null,
  standing: 'counts',
} as const;
const slotPage: RegisterPage = {
  ...page,
  row: licensed,
  licence: {
    words: 'slot',
    says: 'Licensed by its owner; no words ship.',
    toVerify: 'Whether the licence covers phones.',
    attestation: { en: 'Our clinic holds a licence of the owner.' },
    credit: null,
    drafts: [],
  },
  shipsIn: [],
  items: [item('pcs_1', null), item('pcs_2', null)],
  attestations: [
    attested,
    {
      ...attested,
      attestationId: fixtureId<'AttestationId'>(2),
      standing: 'ended',
      ended: { byName: 'Sam Field', at: fixtureNow, reason: 'Not renewed.' },
    },
    { ...attested, attestationId: fixtureId<'AttestationId'>(3), standing: 'expired' },
  ],
  wordings: [
    { language: 'en', version: 2, ofVersion: 1, words, byName: 'Sam Field', at: fixtureNow },
    { language: 'ar', version: 1, ofVersion: 1, words: null, byName: 'Sam Field', at: fixtureNow },
  ],
  usedBy: null,
};
const ownRegister: RegisterPage = {
  ...page,
  row: own,
  versions: [2, 1].map((version) => ({ version, byName: 'Sam Field', at: fixtureNow })),
  usedBy: 0,
};

const written: OwnQuestionnaire = {
  ...emptyQuestionnaire,
  title: { en: 'Mornings', ar: 'الصباح' },
  instruction: { en: 'Think of the last seven mornings.', ar: 'فكّر في آخر سبعة صباحات.' },
  languages: ['en', 'ar'],
  items: [
    {
      key: 'q1',
      text: { en: 'How stiff were you when you got up?', ar: 'ما مدى تيبّسك عند النهوض؟' },
      answer: {
        kind: 'scale',
        low: { en: 'not at all', ar: 'لا تيبّس' },
        high: { en: 'very', ar: 'شديد' },
      },
      showWhen: null,
    },
    {
      key: 'q2',
      text: { en: 'How long did it last?', ar: 'كم دام ذلك؟' },
      answer: {
        kind: 'number',
        min: 0,
        max: 240,
        step: 1,
        unit: { en: 'minutes', ar: 'دقيقة' },
      },
      showWhen: { item: 'q1', atLeast: 1 },
    },
    {
      key: 'q3',
      text: { en: 'Did you stay in bed longer for it?', ar: 'هل بقيت في السرير أطول بسببه؟' },
      answer: {
        kind: 'choice',
        options: [
          { value: 0, label: { en: 'no', ar: 'لا' } },
          { value: 1, label: { en: 'at times', ar: 'أحيانًا' } },
          { value: 2, label: { en: 'yes', ar: 'نعم' } },
        ],
      },
      showWhen: null,
    },
  ],
  scoring: { method: 'sum', items: [{ item: 'q1', reversed: false }], mayMiss: 0, better: 'lower' },
  bands: [
    { from: 0, label: { en: 'little', ar: 'قليل' } },
    { from: 4, label: { en: 'a lot', ar: 'كثير' } },
  ],
  numbered: 3,
};
const ownPage: OwnPage = {
  id: 'own_mornings',
  state: 'active',
  draft: written,
  draftNumber: 4,
  unpublished: true,
  latestVersion: 2,
  usedBy: 12,
};
const bank: BankView = {
  bankId: 'low-mood',
  version: '2.1',
  name: { en: 'Low mood' },
  language: 'en',
  questions: 28,
  credit: 'Used with permission of its owner.',
  basis: 'letter',
  reference: 'Letter of 2 March 2026',
  inNameOf: 'Dr Wu',
  until: day('2026-12-31'),
  counts: true,
  endsInDays: 36,
  byName: 'Sam Field',
  at: fixtureNow,
};
const form = formOf(instrumentFrom(written, { id: 'own_mornings', version: 2 }), 'en');
const answers = form.ok ? [canned(readForm, { form: form.value, refusal: null })] : [];

const shown = (content: ReactNode): ReactNode => (
  <InClinic answers={answers}>
    <main className="work">{content}</main>
  </InClinic>
);
const part = (content: ReactNode): ReactNode =>
  shown(
    <Stack>
      <h1>PCS</h1>
      <h2>PCS</h2>
      {content}
    </Stack>,
  );
const idle = (): void => {};

/** Every state of the library: the list, the register, authoring. */
export const fixtures: Readonly<Record<string, ReactNode>> = {
  'the list': shown(<Library mayEdit rows={ready(rows)} />),
  'the list, to read': shown(<Library mayEdit={false} rows={ready(rows)} />),
  'the list, loading': shown(<Library mayEdit rows={waiting} />),
  'the list, empty': shown(<Library mayEdit rows={ready([])} />),
  'the list, no connection': shown(<Library mayEdit rows={unreachable} />),
  'the list, not for this role': shown(<Library mayEdit={false} rows={refused} />),
  'one that ships': shown(<Register mayEdit page={ready(page)} />),
  'one that is licensed': shown(<Register mayEdit page={ready(slotPage)} />),
  'one that is licensed, to read': shown(<Register mayEdit={false} page={ready(slotPage)} />),
  'one that cannot be used': shown(
    <Register
      mayEdit
      page={ready({
        ...slotPage,
        row: { ...wordless, state: 'not-usable' },
        inactive: 'Its scoring table could not be obtained.',
        watchesSafety: true,
        attestations: [],
        wordings: [],
      })}
    />,
  ),
  'one of the clinic’s own': shown(<Register mayEdit page={ready(ownRegister)} />),
  'one, loading': shown(<Register mayEdit page={waiting} />),
  'one, server busy': shown(<Register mayEdit page={broken} />),
  'attesting a licence': part(<AttestDialog page={slotPage} language="ar" onClose={idle} />),
  'bringing a wording': part(<WordingEditor page={slotPage} language="en" onClose={idle} />),
  'choosing a language for a wording': part(
    <WordingEditor page={slotPage} language="" onClose={idle} />,
  ),
  'on the phone': part(<PreviewCard page={ownRegister} startsOpen />),
  'banks of questions': part(
    <Banks
      mayEdit
      banks={ready([bank, { ...bank, bankId: 'old', counts: false, endsInDays: null }])}
    />,
  ),
  'no bank of questions': part(<Banks mayEdit={false} banks={ready([])} />),
  'loading a bank': part(<LoadBank onClose={idle} />),
  'writing, nothing yet': shown(
    <EditorShown
      own={ready({
        ...ownPage,
        draft: emptyQuestionnaire,
        draftNumber: 0,
        latestVersion: 0,
        usedBy: 0,
      })}
    />,
  ),
  'writing in two languages': shown(<EditorShown own={ready(ownPage)} />),
  'writing, loading': shown(<EditorShown own={waiting} />),
  'writing, no connection': shown(<EditorShown own={unreachable} />),
};
