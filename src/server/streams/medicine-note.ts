import type { SiteId } from '#access';
import type { MedicineNoteDeps, Noted } from '#medication/server';
import { type CountsKept, caseloadWriter } from '#registry/server';
import type { CardToRaise } from '#worklist';
import { cardWriter } from '#worklist/server';

/** A person wrote from the phone how they take a medicine: the coordinator asks, the list stays as it is. */
export function medicineNoteStream(counts: CountsKept): MedicineNoteDeps {
  return {
    afterNote: async (trx, noted) => {
      const { patientId } = noted.patient;
      const siteId = noted.patient.siteId as SiteId;
      await cardWriter(trx).raise(cardFor(noted), { patientId, siteId, now: noted.now });
      await caseloadWriter(trx).afterCare(patientId, noted.now);
      counts.forget(siteId);
    },
  };
}

const titles: Readonly<Record<Noted['note']['kind'], string>> = {
  otherwise: 'Takes a medicine differently',
  stopped: 'No longer takes a medicine',
  effect: 'Tells of an effect of a medicine',
  question: 'Asks about a medicine',
};

function cardFor({ note, about }: Noted): CardToRaise {
  const name = about === null ? '' : `${about}: `;
  return {
    cause: `medicine-note:${note.noteId}`,
    queue: 'contact',
    severity: note.kind === 'question' ? 'info' : 'warning',
    title: { en: titles[note.kind] },
    why: { en: `${name}“${note.words}”` },
    rule: null,
    findingId: null,
    ownerRole: 'coordinator',
    ownerAccount: null,
    dueAt: null,
  };
}
