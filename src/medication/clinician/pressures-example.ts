import { fixtureId } from '#http/clinician';
import type { LocalDate } from '#kernel';
import type { HealthHistoryView } from '#medication';

/** A pressure that was measured twice; the first time somebody else had sat in the chair. */
export const pressures: readonly HealthHistoryView[] = [
  {
    recordId: fixtureId<'HealthRecordId'>(42),
    name: 'bloodPressure',
    value: { systolic: 142, diastolic: 88 },
    unit: 'mmHg',
    day: '2026-11-20' as LocalDate,
    byName: 'Ana Moreno',
    writtenAt: '2026-11-20T15:00:00.000Z' as HealthHistoryView['writtenAt'],
    takenBackBecause: null,
    takenBackByName: null,
  },
  {
    recordId: fixtureId<'HealthRecordId'>(44),
    name: 'bloodPressure',
    value: { systolic: 118, diastolic: 74 },
    unit: 'mmHg',
    day: '2026-11-19' as LocalDate,
    byName: 'Dr Okoro',
    writtenAt: '2026-11-19T15:00:00.000Z' as HealthHistoryView['writtenAt'],
    takenBackBecause: 'Of another person',
    takenBackByName: 'Dr Okoro',
  },
];
