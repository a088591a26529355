import type { ReactNode } from 'react';
import { PageHeading, Stack } from '#design';
import type { ImportReport } from '#exchange';
import { canned, InClinic } from '#http/clinician';
import { readLibrary } from '#library';
import { formOf, peg } from '#measures';
import { Decide, Taken } from './decide.tsx';
import { FormReport } from './form-report.tsx';
import { ImportFormScreen } from './import-form-screen.tsx';

export const wholePages = true;

const form = formOf(peg, 'en');
const good: ImportReport = {
  id: 'imported_three_1abc',
  title: 'Three questions about your pain',
  address: 'https://elsewhere.example/Questionnaire/three',
  version: '2.1',
  language: 'en',
  mayActivate: true,
  lines: [
    {
      path: '/item/0',
      linkId: 'q1',
      outcome: 'taken',
      code: 'question',
      says: 'How is your pain?',
    },
    {
      path: '/item/0/answerValueSet',
      linkId: 'q1',
      outcome: 'changed',
      code: 'answers-brought-in',
      says: 'The answers of the value set were written into the question.',
    },
    {
      path: '/item/1/initial',
      linkId: 'q2',
      outcome: 'left-out',
      code: 'initial',
      says: 'The answer that was filled in beforehand was left out: nobody gave it.',
    },
  ],
  claim: null,
  scores: [
    { key: 'total', title: 'Total', by: 'algebra' },
    { key: 'highest', title: 'Highest', by: 'expression' },
  ],
  preview: form.ok ? form.value : null,
  here: 1,
};
const hostile: ImportReport = {
  id: null,
  title: null,
  address: null,
  version: null,
  language: null,
  mayActivate: false,
  lines: [
    {
      path: '/item/3/extension',
      linkId: null,
      outcome: 'refused',
      code: 'expression-too-long',
      says: 'This expression does not come to an end.',
    },
  ],
  claim: null,
  scores: [],
  preview: null,
  here: null,
};
const claim: NonNullable<ImportReport['claim']> = {
  instrument: 'promis29',
  name: 'PROMIS-29 v2.1',
  by: 'code',
  proved: false,
  differences: [
    { path: '/item/8', kind: 'question-missing', expected: '61583-1', found: '', blocks: true },
    {
      path: '/item/2',
      kind: 'question-words',
      expected: 'Trouble falling or staying asleep, or sleeping too much',
      found: 'Trouble falling or staying asleep or sleeping much',
      blocks: false,
    },
  ],
  differing: [
    { score: 'anxiety_T', answers: { a: 1, b: 2, c: 1, d: 3 }, expected: 51.2, found: 57.1 },
    { score: 'anxiety_T', answers: { a: 1, b: 1, c: 1, d: 1 }, expected: 40.3, found: null },
  ],
  differingCount: 334,
  cases: 281,
};
const impostor: ImportReport = {
  ...good,
  title: 'PROMIS-29',
  mayActivate: false,
  lines: good.lines.slice(0, 1),
  claim,
  scores: [{ key: 'anxiety_T', title: 'Anxiety', by: 'known' }],
  here: null,
};
const proved: ImportReport = {
  ...good,
  title: 'GAD-7',
  here: null,
  claim: {
    ...claim,
    name: 'GAD-7',
    proved: true,
    differences: [],
    differing: [],
    differingCount: 0,
  },
  scores: [{ key: 'total', title: 'Total', by: 'known' }],
};

const nothing = () => undefined;
const library = canned(readLibrary, { rows: [] });

function Page({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <InClinic answers={[library]}>
      <main className="work">{children}</main>
    </InClinic>
  );
}

function Reported({ report }: { readonly report: ImportReport }): ReactNode {
  return (
    <Page>
      <Stack>
        <PageHeading title="Import a questionnaire">Import a questionnaire</PageHeading>
        <FormReport report={report} />
        <Decide report={report} busy={false} trouble={null} onTake={nothing} onDiscard={nothing} />
      </Stack>
    </Page>
  );
}

const faster = {
  status: 409,
  code: 'changed-meanwhile',
  title: 'Somebody else took this form at the same time. Please look again.',
} as const;

export const fixtures: Readonly<Record<string, ReactNode>> = {
  'choose a form': (
    <Page>
      <ImportFormScreen />
    </Page>
  ),
  'a form that can be used': <Reported report={good} />,
  'a hostile form': <Reported report={hostile} />,
  'a form that is not what it says': <Reported report={impostor} />,
  'a form that is what it says': <Reported report={proved} />,
  'somebody else was faster': (
    <Page>
      <PageHeading title="Import a questionnaire">Import a questionnaire</PageHeading>
      <Decide report={good} busy={false} trouble={faster} onTake={nothing} onDiscard={nothing} />
    </Page>
  ),
  taken: (
    <Page>
      <PageHeading title="Import a questionnaire">Import a questionnaire</PageHeading>
      <Taken instrument="imported_three_1abc" version={2} />
    </Page>
  ),
};
