import type { PatientId } from '#access';
import { addDays, type Id, type LocalDate } from '#kernel';
import {
  draftSteps,
  type MedicineBody,
  type MedicinesOutput,
  readMedicines,
  reviewMedicines,
  saveMedicine,
  saveTaper,
  stopMedicine,
  takenOf,
} from '#medication';
import { chanceFrom } from './chance.ts';
import { hour, type Stage } from './stage.ts';

/** A chance of its own, so that the other stories stay as they are. */
const chance = chanceFrom(20_261_124);
const newId = <Name extends string>(at: string) => chance.uuid(Date.parse(at)) as Id<Name>;

const taken = (name: string, said: Partial<MedicineBody>): MedicineBody => ({
  name,
  strength: null,
  statedClass: null,
  dose: 1,
  unit: 'tablet',
  times: 1,
  per: 'day',
  asNeeded: false,
  route: 'oral',
  indication: null,
  prescriber: 'Dr Okoro',
  startedOn: null,
  overTheCounter: false,
  ...said,
});

const since = (day: string) => day as LocalDate;
const atIntake: readonly MedicineBody[] = [
  taken('Oxycodone', {
    strength: '20 mg',
    times: 2,
    indication: 'back pain',
    startedOn: since('2016-05-02'),
  }),
  taken('Zolpidem', { strength: '10 mg', indication: 'sleep', startedOn: since('2021-02-15') }),
  taken('Lisinopril', {
    strength: '10 mg',
    indication: 'blood pressure',
    startedOn: since('2018-09-03'),
  }),
];
const naloxone = taken('Naloxone', {
  strength: '4 mg',
  unit: 'puff',
  asNeeded: true,
  route: 'nasal',
  indication: 'overdose, at home',
});
/** What he called it at the intake; it stands on the list under its own name. */
const bloodPressurePill = 'Blood pressure pill';

const daysBack = { list: 24, sedative: 3, taper: 2 } as const;

type Telling = { readonly patientId: PatientId; readonly stage: Stage };

/** Dr Okoro writes down what Dev takes, and Ana reads the list through with him. */
export async function listMedicines({ patientId, stage }: Telling): Promise<void> {
  const okoro = stage.staff('Dr Chidi Okoro');
  const at = hour(addDays(stage.today, -daysBack.list), 15);
  for (const medicine of [...atIntake, naloxone]) {
    await stage.play(saveMedicine, okoro, at, {
      params: { patientId, medicineId: newId<'MedicineId'>(at) },
      body: { version: 0, medicine, change: { kind: 'added', on: null, words: null }, watch: [] },
    });
  }
  await stage.play(saveMedicine, okoro, at, {
    params: { patientId, medicineId: newId<'MedicineId'>(at) },
    body: {
      version: 0,
      medicine: { ...taken(bloodPressurePill, {}), dose: null, unit: null, times: null },
      change: { kind: 'not-taken', on: null, words: 'This is his lisinopril.' },
      watch: [],
    },
  });
  await readThrough({ patientId, stage });
}

async function readThrough({ patientId, stage }: Telling): Promise<void> {
  const day = addDays(stage.today, -daysBack.list);
  const at = hour(day, 17);
  const ana = stage.staff('Ana Moreno');
  const { medicines } = await stage.play(readMedicines, ana, at, { params: { patientId } });
  await stage.play(reviewMedicines, ana, at, {
    params: { patientId },
    body: {
      reviewId: newId<'MedicineReviewId'>(at),
      day,
      asked: 'person',
      nothingElse: true,
      words: null,
      answers: medicines
        .filter(({ state }) => state === 'taken')
        .map(({ medicineId, version }) => ({
          medicineId,
          version,
          answer: 'takes' as const,
          words: null,
          otherwise: null,
        })),
    },
  });
}

/** The night sedative of the shared plan takes the place of the one he had. */
export async function changeSedative({ patientId, stage }: Telling): Promise<void> {
  const okoro = stage.staff('Dr Chidi Okoro');
  const on = addDays(stage.today, -daysBack.sedative);
  const at = hour(on, 17);
  const { medicineId, version } = named(await listAt({ patientId, stage }, at), 'Zolpidem');
  await stage.play(stopMedicine, okoro, at, {
    params: { patientId, medicineId },
    body: { version, on, reason: 'replaced', words: null },
  });
  const medicine = taken('Temazepam', { strength: '15 mg', indication: 'sleep', startedOn: on });
  await stage.play(saveMedicine, okoro, at, {
    params: { patientId, medicineId: newId<'MedicineId'>(at) },
    body: { version: 0, medicine, change: { kind: 'added', on: null, words: null }, watch: [] },
  });
}

const pace = { share: 0.1, everyDays: 28 } as const;
const steps = 3;

/** Dr Lind proposes to lower the oxycodone slowly; it waits for Dev and Dr Okoro to agree. */
export async function proposeTaper({ patientId, stage }: Telling): Promise<void> {
  const at = hour(addDays(stage.today, -daysBack.taper), 16);
  const oxycodone = named(await listAt({ patientId, stage }, at), 'Oxycodone');
  const drafted = draftSteps(takenOf(oxycodone), addDays(stage.today, 12), pace, steps);
  if (drafted === null) throw new Error('the dose of the oxycodone is known');
  const [first, ...later] = drafted.steps;
  if (first === undefined) throw new Error('a taper has a first step');
  const { accountId: supportedBy } = stage.staff('Ana Moreno');
  await stage.play(saveTaper, stage.staff('Dr Eva Lind'), at, {
    params: { patientId, taperId: newId<'TaperId'>(at) },
    body: {
      version: 0,
      taper: {
        ...drafted,
        steps: [{ ...first, supportedBy }, ...later],
        medicineId: oxycodone.medicineId,
        preference: 'slower',
        preferenceWords: 'I want fewer pills, but slowly. I am afraid of the nights.',
        slowWhen: ['withdrawal', 'mood-falls', 'person-asks'],
        stopWhen: ['suicidal-thoughts', 'person-asks'],
        reason: null,
      },
      state: 'proposed',
      words: null,
    },
  });
}

const listAt = ({ patientId, stage }: Telling, at: ReturnType<typeof hour>) =>
  stage.play(readMedicines, stage.staff('Dr Chidi Okoro'), at, { params: { patientId } });

function named({ medicines }: MedicinesOutput, name: string) {
  const found = medicines.find((one) => one.name === name && one.state === 'taken');
  if (found === undefined) throw new Error(`${name} is on the demo's list`);
  return found;
}
