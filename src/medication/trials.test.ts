import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '#kernel';
import {
  adequateDoseSources,
  adequateDoses,
  adequateTrialsIn,
  type DoseVersion,
  isAdequate,
  type MedicineBody,
  moodMedicine,
  moodMedicineIn,
  shippedTable,
  takenFrom,
  weeksAtAdequateDose,
} from './index.ts';

const day = (text: string) => text as LocalDate;
const today = day('2026-03-31');
const body = (over: Partial<MedicineBody> = {}): MedicineBody => ({
  name: 'Sertraline',
  strength: null,
  statedClass: null,
  dose: 50,
  unit: 'mg',
  times: 1,
  per: 'day',
  asNeeded: false,
  route: 'oral',
  indication: null,
  prescriber: null,
  startedOn: day('2026-03-03'),
  overTheCounter: false,
  ...over,
});
const version = (
  changeKind: DoseVersion['changeKind'],
  over: Partial<MedicineBody> = {},
  rest: Partial<DoseVersion> = {},
): DoseVersion => ({
  changeKind,
  body: body(over),
  state: changeKind === 'stopped' ? 'stopped' : changeKind === 'withdrawn' ? 'withdrawn' : 'taken',
  changedOn: null,
  stoppedOn: null,
  writtenOn: day('2026-03-20'),
  ...rest,
});
const through = (...versions: readonly DoseVersion[]) => moodMedicine(versions, shippedTable);
const weeks = (...versions: readonly DoseVersion[]) =>
  weeksAtAdequateDose(
    [through(...versions)].filter((each) => each !== null),
    today,
  );
const trials = (...all: readonly (readonly DoseVersion[])[]) =>
  adequateTrialsIn(
    all.map((each) => through(...each)).filter((each) => each !== null),
    today,
    4,
  );

const at = (name: string, mg: number | null) =>
  isAdequate(
    takenFrom({
      at: 'm',
      name,
      class: null,
      dosePerAdmin: mg,
      unit: 'mg',
      perDay: 1,
      route: 'oral',
      started: null,
      changed: null,
      changedUp: null,
      indication: null,
    }),
  );

describe('whether the dose of an antidepressant is enough', () => {
  it.each(Object.entries(adequateDoses))(
    '%s is judged on both sides of its doses',
    (name, doses) => {
      const [least, sure] = doses;
      expect(at(name, least - 0.5)).toBe(false);
      expect(at(name, sure)).toBe(true);
      expect(at(name, least)).toBe(least === sure ? true : 'unknown');
      expect(at(name, sure - 0.5)).toBe(least === sure ? false : 'unknown');
    },
  );

  it('is not known without a dose, and of a medicine the table has no dose for', () => {
    expect(at('sertraline', null)).toBe('unknown');
    expect(at('phenelzine', 45)).toBe('unknown');
    expect(at('ibuprofen', 400)).toBe('unknown');
  });

  it('stands on sources that are named', () => {
    expect(adequateDoseSources.map(({ grade }) => grade)).toContain('read');
  });

  it('is asked only of what is given for mood', () => {
    const taken = (name: string, indication: string | null) =>
      moodMedicineIn(
        takenFrom({
          at: 'm',
          name,
          class: null,
          dosePerAdmin: 25,
          unit: 'mg',
          perDay: 1,
          route: null,
          started: null,
          changed: null,
          changedUp: null,
          indication,
        }),
      );
    expect(taken('amitriptyline', 'nerve pain')).toBeNull();
    expect(taken('amitriptyline', 'depression')).toBe('amitriptyline');
    expect(taken('duloxetine', 'back pain and low mood')).toBe('duloxetine');
    expect(taken('Zoloft', null)).toBe('sertraline');
    expect(taken('rasagiline', null)).toBeNull();
    expect(taken('naproxen', null)).toBeNull();
  });
});

describe('weeks at a dose that is enough', () => {
  it('count from the first day', () => {
    expect(weeks(version('added'))).toBe(4);
  });

  it('are not known without a first day or a dose, and none where the dose is too low', () => {
    expect(weeks(version('added', { startedOn: null }))).toBeNull();
    expect(weeks(version('added', { dose: null }))).toBeNull();
    expect(weeks(version('added', { dose: 25 }))).toBe(0);
  });

  it('begin anew when a dose is raised to enough, and go on when it was enough before', () => {
    const raised = version('dose', { dose: 100 }, { changedOn: day('2026-03-17') });
    expect(weeks(version('added', { dose: 25 }), raised)).toBe(2);
    expect(weeks(version('added'), raised)).toBe(4);
  });

  it('are not known where nobody noted the day on which the dose became enough', () => {
    expect(weeks(version('added', { dose: 25 }), version('dose', { dose: 100 }))).toBeNull();
  });

  it('follow what was put right', () => {
    expect(weeks(version('added', { dose: 5 }), version('corrected', { dose: 50 }))).toBe(4);
    const earlier = version('corrected', { startedOn: day('2026-02-17') });
    expect(weeks(version('added'), earlier)).toBe(6);
  });

  it('are those of the one taken for longest, and of nothing that was stopped', () => {
    const stopped = version('stopped', {}, { stoppedOn: day('2026-03-10') });
    expect(weeks(version('added'), stopped)).toBeUndefined();
    const longer = through(
      version('added', { name: 'Fluoxetine 20 mg', dose: 20, startedOn: day('2026-01-06') }),
    );
    const both = [through(version('added')), longer].filter((each) => each !== null);
    expect(weeksAtAdequateDose(both, today)).toBe(12);
  });
});

describe('adequate trials', () => {
  it('last four weeks: a day less is none', () => {
    expect(trials([version('added')])).toEqual(['sertraline']);
    expect(trials([version('added', { startedOn: day('2026-03-04') })])).toEqual([]);
  });

  it('count what was stopped, once for each antidepressant', () => {
    const old = { startedOn: day('2025-01-01') };
    const stopped = version('stopped', old, { stoppedOn: day('2025-02-01') });
    const other = version('added', { name: 'Citalopram', dose: 20, startedOn: day('2025-06-01') });
    expect(trials([version('added', old), stopped], [version('added')], [other])).toEqual([
      'sertraline',
      'citalopram',
    ]);
  });

  it('do not count a mistake, a dose that is too low, or a gap as time', () => {
    expect(trials([version('added'), version('withdrawn')])).toEqual([]);
    expect(trials([version('added', { dose: 25 })])).toEqual([]);
    const stopped = version('stopped', {}, { stoppedOn: day('2026-03-10') });
    const again = version('restarted', {}, { writtenOn: day('2026-03-20') });
    expect(trials([version('added'), stopped, again])).toEqual([]);
  });

  it('count what was written down long ago without a first day: it was taken since then at the latest', () => {
    const written = version('added', { startedOn: null }, { writtenOn: day('2026-03-03') });
    expect(trials([written])).toEqual(['sertraline']);
  });

  it('never become fewer as time goes by', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 60 }),
        (ago, more) => {
          const medicine = through(version('added', { startedOn: addDays(today, -ago) }));
          const found = (on: LocalDate) =>
            medicine === null ? 0 : adequateTrialsIn([medicine], on, 4).length;
          expect(found(addDays(today, more))).toBeGreaterThanOrEqual(found(today));
        },
      ),
    );
  });
});
