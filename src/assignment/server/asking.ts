import {
  type AskedForm,
  askedInPlaceOf,
  batteryFor,
  type DueView,
  notAtHome,
  sameItems,
  singleAlarms,
  type Trigger,
  triggersOf,
} from '#assignment';
import { recordInputs } from '#intake';
import { localDayOf } from '#kernel';
import type { Instrument } from '#measures';
import type { Assignment } from './assignment-store.ts';
import { answeredElsewhere, knownFor, reuseSince } from './known.ts';
import type { Occurrence } from './occurrence-store.ts';
import type { At, Given } from './phone-at.ts';
import { definitionsIn } from './stand-ins.ts';

/** What the phone asks: the forms as they stood when it opened, less what is known already. */
export function askingOf(
  assignment: Assignment,
  occurrence: Occurrence,
  { rounds }: Given,
  at: At,
): DueView['asking'] {
  const { library, numbers, recent, now } = at;
  const battery = batteryFor(assignment.what, library.titleOf);
  const triggers = battery === null ? [] : triggersOf(battery);
  const forms = occurrence.parts.flatMap((part) => formOf(part, triggers, at));
  // What a round began with is heard on, also where something else is asked in its place now.
  const begun = forms.length === 0 ? [] : definitionsIn(occurrence, library);
  const asked = new Set(forms.map(({ form }) => form.id));
  const definitions = begun.filter(({ id }) => asked.has(id));
  const own = new Set(rounds.map(({ occurrenceId }): string => occurrenceId));
  const since = reuseSince(occurrence, assignment, numbers.reuseDays);
  // What was said in care was not said for a study, so a study takes nothing over.
  const elsewhere = assignment.study === null ? answeredElsewhere(recent, since, own) : [];
  const same = Object.entries(sameItems(begun));
  return {
    forms: forms.map(({ form, trigger }) => ({
      form,
      trigger: trigger && { ...trigger, items: [...trigger.items] },
    })),
    sameAs: Object.fromEntries(same.map(([item, others]) => [item, [...others]])),
    known: {
      ...recordKnown(definitions, at),
      ...knownFor(definitions, elsewhere, now, numbers.reuseDays),
    },
    alarms: [...singleAlarms(begun)],
    secondsPerQuestion: numbers.secondsPerQuestion,
    chunkMinutes: numbers.chunkMinutes,
  };
}

/** No question depends on how long there was pain, or on height and weight. */
const noBody = { painSince: null, heightCm: null, weightKg: null };

/** What the record says, where a question depends on it (PHQ-15 asks men nothing about periods). */
function recordKnown(
  definitions: readonly Instrument[],
  { patient, now }: At,
): DueView['asking']['known'] {
  const record = recordInputs(patient, noBody, localDayOf(now, patient.timeZone));
  const inputs = definitions.flatMap((definition) => definition.inputs ?? []);
  return Object.fromEntries(
    inputs.flatMap(({ id }) => {
      const value = record[id];
      return value === undefined ? [] : [[id, { value, from: 'record', at: now }]];
    }),
  );
}

/**
 * In the version in which the round began; one that may no longer be asked is not asked. What the
 * site decides about item 9 holds at once, also for rounds that are open (SAF-09).
 */
function formOf(
  part: Occurrence['parts'][number],
  triggers: readonly Trigger[],
  { library, patient, numbers }: At,
): readonly AskedForm[] {
  const instrument = askedInPlaceOf(part.instrument, numbers);
  if (notAtHome(instrument, part.trigger !== null, numbers) !== null) return [];
  const form =
    instrument === part.instrument
      ? library.formAt(part, patient.language)
      : library.form(instrument, patient.language);
  if (!form.ok) return [];
  if (part.trigger === null) return [{ form: form.value, trigger: null }];
  const trigger = triggers.find(({ id }) => id === part.trigger);
  if (trigger === undefined) return [];
  const { id, items, first } = trigger;
  const reaches = numbers.valueOf(trigger.reaches);
  return [{ form: form.value, trigger: { id, items, reaches, first } }];
}
