import type { ReactNode } from 'react';
import { PageHeading } from '#design';
import { fixtureId, InClinic } from '#http/clinician';
import type {
  ListedMedicine,
  MedicinesOutput,
  PlannedMedicine,
  SiteName,
  Taper,
} from '#medication';
import { HealthForm } from './health-form.tsx';
import { HealthRecords } from './health-history.tsx';
import { draftFromPlan } from './medicine-draft.ts';
import { Versions } from './medicine-history.tsx';
import {
  aMedicine,
  devsList,
  devsMedicines,
  devsTaper,
  noMedicines,
  today,
} from './medicines-example.ts';
import { Medicines, type Open } from './medicines-screen.tsx';
import { MedicineNames } from './names-screen.tsx';
import { pressures } from './pressures-example.ts';

export const wholePages = true;

const patientId = fixtureId<'PatientId'>(100);
const [oxycodone, diazepam] = devsMedicines;

function Page(props: { readonly read: MedicinesOutput; readonly open?: Open }): ReactNode {
  return (
    <InClinic>
      <main>
        <PageHeading title="Medicines">Medicines</PageHeading>
        <Medicines patientId={patientId} mayRecord mayPrescribe {...props} />
      </main>
    </InClinic>
  );
}

const shownBy = (what: 'stop' | 'mistake', medicine: ListedMedicine | undefined) =>
  medicine === undefined ? null : <Page read={devsList} open={{ what, medicine }} />;

const lowering = (taper: Taper | null) =>
  oxycodone === undefined ? null : (
    <Page read={devsTaper} open={{ what: 'taper', medicine: oxycodone, taper }} />
  );

const putOnList = (planned: PlannedMedicine | undefined) =>
  planned === undefined ? null : (
    <Page
      read={devsList}
      open={{
        what: 'form',
        editing: {
          medicineId: fixtureId<'MedicineId'>(53),
          from: null,
          start: draftFromPlan(planned, devsList.today),
          planned,
        },
      }}
    />
  );

const schmerzfrei: SiteName = {
  nameId: fixtureId<'MedicineNameId'>(80),
  version: 1,
  name: 'Schmerzfrei',
  sameAs: 'ibuprofen',
  class: null,
  code: null,
  retired: false,
  changedAt: '2026-10-12T09:00:00.000Z' as SiteName['changedAt'],
  changedByName: 'Dr Okoro',
};
const namesPage = (names: readonly SiteName[], mayEdit: boolean) => (
  <InClinic>
    <main>
      <PageHeading title="Names">Names</PageHeading>
      <MedicineNames names={names} mayEdit={mayEdit} />
    </main>
  </InClinic>
);

export const fixtures: Readonly<Record<string, ReactNode>> = {
  'a list that was read through': <Page read={devsList} />,
  'nothing known yet': <Page read={noMedicines} />,
  'a list nobody has read through': (
    <Page read={{ ...devsList, review: null, drafts: [], planned: [], notes: [] }} />
  ),
  'adding one that clashes': (
    <Page
      read={devsList}
      open={{
        what: 'form',
        editing: {
          medicineId: fixtureId<'MedicineId'>(50),
          from: null,
          start: { name: 'Tramadol', strength: '50 mg', dose: '1', times: '4' },
        },
      }}
    />
  ),
  'adding one that is not known': (
    <Page
      read={noMedicines}
      open={{
        what: 'form',
        editing: {
          medicineId: fixtureId<'MedicineId'>(51),
          from: null,
          start: { name: 'Foozol', dose: 'two' },
        },
      }}
    />
  ),
  'taking over one of which nobody knows since when': (
    <Page
      read={devsList}
      open={{
        what: 'form',
        editing: {
          medicineId: fixtureId<'MedicineId'>(52),
          from: null,
          start: { name: 'Sertraline 50 mg' },
        },
      }}
    />
  ),
  'putting one of the plan on the list': putOnList(devsList.planned[1]),
  'changing one': (
    <Page
      read={devsList}
      open={{
        what: 'form',
        editing: {
          medicineId: fixtureId<'MedicineId'>(2),
          from: diazepam ?? null,
          start: { dose: '2' },
        },
      }}
    />
  ),
  'stopping one': shownBy('stop', oxycodone),
  'an entry made by mistake': shownBy('mistake', oxycodone),
  'reading the list through': <Page read={devsList} open={{ what: 'review' }} />,
  'a taper that was agreed': <Page read={devsTaper} />,
  'lowering a dose': lowering(devsTaper.tapers[0] ?? null),
  'lowering a dose, a first draft': lowering(null),
  'names a clinic added': namesPage(
    [schmerzfrei, { ...schmerzfrei, nameId: fixtureId(81), retired: true }],
    true,
  ),
  'names, to read': namesPage([schmerzfrei], false),
  'writing down a blood pressure': (
    <InClinic>
      <main>
        <PageHeading title="Values">Values</PageHeading>
        <HealthForm
          patientId={patientId}
          today={today}
          start={{ kind: 'number', name: 'bloodPressure', number: '142' }}
          onClose={() => {}}
        />
      </main>
    </InClinic>
  ),
  'the history of a blood pressure': (
    <InClinic>
      <main>
        <PageHeading title="History">History</PageHeading>
        <HealthRecords records={pressures} />
      </main>
    </InClinic>
  ),
  'the history of one': (
    <InClinic>
      <main>
        <PageHeading title="History">History</PageHeading>
        <Versions
          versions={[
            aMedicine(1, 'Oxycodone', {
              version: 3,
              state: 'stopped',
              stopReason: 'risk',
              changeKind: 'stopped',
              changeWords: 'Agreed with Dev',
            }),
            aMedicine(1, 'Oxycodone', { version: 2, changeKind: 'dose', dose: 2 }),
            aMedicine(1, 'Oxycodone'),
          ]}
        />
      </main>
    </InClinic>
  ),
};
