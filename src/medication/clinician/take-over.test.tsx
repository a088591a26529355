import { describe, expect, it } from 'vitest';
import { fixtureId, InClinic } from '#http/clinician';
import { renderInEnglish } from '../../../tests/support/render.tsx';
import { checkedHere } from './check-here.ts';
import { draftFromPlan } from './medicine-draft.ts';
import { MedicineForm } from './medicine-form.tsx';
import { devsList, devsMedicines } from './medicines-example.ts';
import type { EditedMedicine } from './use-medicine-form.ts';

const patientId = fixtureId<'PatientId'>(100);

const form = (editing: Omit<EditedMedicine, 'medicineId'>): string =>
  renderInEnglish(
    <InClinic>
      <MedicineForm
        patientId={patientId}
        here={checkedHere(devsList, patientId)}
        editing={{ ...editing, medicineId: fixtureId<'MedicineId'>(50) }}
        onClose={() => {}}
      />
    </InClinic>,
  );
const [, planned] = devsList.planned;
const stopped = devsMedicines.find(({ state }) => state === 'stopped');

describe('a medicine that is taken over', () => {
  it('from the plan comes with its dose, times and first day, and the plan’s own words beside it', () => {
    if (planned === undefined) throw new Error('the plan holds one more');
    const html = form({ from: null, start: draftFromPlan(planned, devsList.today), planned });
    expect(html).toContain('value="Duloxetine"');
    expect(html).toContain('value="30"');
    expect(html).toMatch(/The plan says:.*30 mg/s);
    // Begun five days ago by the plan: nobody has to be asked, and the watch is proposed.
    expect(html).not.toContain('Was it begun in the last');
    expect(html).toContain('Watch in the first two weeks');
  });

  it('from what the person named is asked since when, before anything is watched', () => {
    const html = form({ from: null, start: { name: 'Sertraline 50 mg' } });
    expect(html).toMatch(/Was it begun in the last .*14.* days\?/);
    expect(html).not.toContain('Watch in the first two weeks');
  });

  it('for longer than the watch lasts is neither asked about nor watched', () => {
    const startedOn = { day: '1', month: '3', year: '2024' };
    const html = form({ from: null, start: { name: 'Sertraline 50 mg', startedOn } });
    expect(html).not.toContain('Was it begun in the last');
    expect(html).not.toContain('Watch in the first two weeks');
  });

  it('what is begun again has its first day to come, not the one from before', () => {
    const html = form({ from: stopped ?? null, start: {} });
    expect(html).toContain('Begin Gabapentin');
    expect(html).not.toContain('value="2024"');
    expect(html).toMatch(/Was it begun in the last/);
  });
});
