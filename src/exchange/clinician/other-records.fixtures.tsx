import type { ReactNode } from 'react';
import { PageHeading, Stack } from '#design';
import {
  fetchOtherRecord,
  type OtherRecords,
  readOtherRecords,
  readRecordServer,
  testRecordServer,
} from '#exchange';
import { canned, fixtureId, InClinic } from '#http/clinician';
import { NotRead } from './bring-record.tsx';
import { emptyRecord, fetching, noRecords, oneRecord, server } from './other-records-example.ts';
import { OtherRecordsScreen, Records } from './other-records-screen.tsx';
import { RecordServer, RecordServerScreen } from './record-server-screen.tsx';
import { type Tested, TestResult } from './test-server.tsx';

export const wholePages = true;

const patientId = fixtureId<'PatientId'>(1);

function Page({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <InClinic
      answers={[
        canned(readOtherRecords, noRecords),
        canned(fetchOtherRecord, noRecords),
        canned(readRecordServer, { server: null }),
        canned(testRecordServer, works),
      ]}
    >
      <main className="work">
        <PageHeading title="Sinew">Rosa Alvarez</PageHeading>
        {children}
      </main>
    </InClinic>
  );
}

const Shown = ({ answer }: { readonly answer: OtherRecords }): ReactNode => (
  <Page>
    <Records patientId={patientId} answer={answer} />
  </Page>
);

const anotherPerson = {
  status: 422,
  code: 'another-person',
  title: 'The record is of another person, or the name or day of birth is wrong in one.',
  fields: [
    {
      at: '/body/text',
      code: 'birth-date',
      message: 'Day of birth: there 1984-05-02, here 1974-05-02.',
    },
  ],
} as const;

const works: Tested = {
  ok: true,
  steps: [
    { step: 'discovery', says: 'The server says where to sign in.', ok: true },
    { step: 'sign-in', says: 'The server takes our signature.', ok: true },
    { step: 'metadata', says: 'The server speaks FHIR 4.0.1.', ok: true },
  ],
};
const fails: Tested = {
  ok: false,
  steps: [
    { step: 'discovery', says: 'The server says where to sign in.', ok: true },
    {
      step: 'sign-in',
      says: 'The server refused to let us in. Check the client id, and that our public key is registered there.',
      ok: false,
    },
  ],
};

const asked = { name: 'St Mary Hospital', recordNumber: 'RC-1001' };

export const fixtures: Readonly<Record<string, ReactNode>> = {
  'other records: none yet': (
    <Page>
      <OtherRecordsScreen patientId={patientId} />
    </Page>
  ),
  'other records: one of each line': <Shown answer={oneRecord} />,
  'other records: nothing of it has a place': <Shown answer={emptyRecord} />,
  'other records: being fetched': (
    <Shown answer={{ ...noRecords, server: asked, fetch: fetching('running') }} />
  ),
  'other records: not fetched': (
    <Shown
      answer={{
        ...noRecords,
        server: asked,
        fetch: fetching('failed', 'The server took too long to answer. Please try again later.'),
      }}
    />
  ),
  'other records: no number to ask by': (
    <Shown answer={{ ...noRecords, server: { ...asked, recordNumber: null } }} />
  ),
  'other records: of another person': (
    <Page>
      <NotRead trouble={anotherPerson} />
    </Page>
  ),
  'the server: not set': (
    <Page>
      <RecordServerScreen />
    </Page>
  ),
  'the server: set': (
    <Page>
      <RecordServer server={server} />
    </Page>
  ),
  'the server: it works, it does not': (
    <Page>
      <Stack>
        <TestResult tested={works} />
        <TestResult tested={fails} />
      </Stack>
    </Page>
  ),
};
