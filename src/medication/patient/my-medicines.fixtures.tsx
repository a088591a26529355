import type { ReactNode } from 'react';
import type { Id, Instant, LocalDate } from '#kernel';
import type { MyMedicine } from '#medication';
import { MedicinesHeading, MyMedicinesView } from './my-medicines.tsx';
import type { MyMedicines } from './use-my-medicines.ts';

export const wholePages = true;

const id = <Name extends string>(n: number): Id<Name> =>
  `00000000-0000-7000-8000-${`${n}`.padStart(12, '0')}` as Id<Name>;

const medicine = (n: number, name: string, said: Partial<MyMedicine> = {}): MyMedicine => ({
  medicineId: id<'MedicineId'>(n),
  name,
  strength: null,
  dose: 1,
  unit: 'tablet',
  times: 1,
  per: 'day',
  asNeeded: false,
  route: 'oral',
  indication: null,
  ...said,
});

const mine: MyMedicines = {
  medicines: [
    medicine(1, 'Oxycodone', { strength: '20 mg', times: 3, indication: 'my back' }),
    medicine(2, 'Ibuprofen', { strength: '400 mg', asNeeded: true, times: 3 }),
    medicine(3, 'Methotrexate', { dose: 10, unit: 'mg', per: 'week' }),
    medicine(4, 'Foozol', { dose: null, unit: null, times: null }),
  ],
  readThroughOn: '2026-10-12' as LocalDate,
  tapers: [
    {
      name: 'Oxycodone',
      unit: 'mg',
      paused: false,
      steps: [{ from: '2026-12-02' as LocalDate, daily: 54 }],
    },
  ],
  notes: [
    {
      noteId: id<'MedicineNoteId'>(9),
      medicineId: id<'MedicineId'>(1),
      words: 'I only take two a day.',
      at: '2026-11-24T18:20:00.000Z' as Instant,
      seenAt: null,
    },
  ],
  today: '2026-11-25' as LocalDate,
};

const page = (shown: MyMedicines): ReactNode => (
  <main>
    <MedicinesHeading />
    <MyMedicinesView mine={shown} unsent={[]} tell={async () => 'phone'} />
  </main>
);

export const fixtures: Readonly<Record<string, ReactNode>> = {
  'my medicines': page(mine),
  'a taper that rests': page({
    ...mine,
    tapers: mine.tapers.map((taper) => ({ ...taper, paused: true })),
  }),
  'nothing written down': page({
    ...mine,
    medicines: [],
    tapers: [],
    notes: [],
    readThroughOn: null,
  }),
};
