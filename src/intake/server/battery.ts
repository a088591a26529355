import type { Reader } from '#database/server';
import {
  asksActivities,
  asksAlcohol,
  asksConfidence,
  asksDailyNeeds,
  asksExercise,
  asksFatigue,
  asksGradedPain,
  asksLoneliness,
  asksPainThoughts,
  asksReadiness,
  asksReadingHelp,
  asksSleepInDetail,
  asksSnoring,
  asksSubstances,
  asksSupport,
  asksSymptoms,
  asksTraumaScreen,
  type Bearer,
  inForce,
  type Setting,
} from '#evidence';
import { type AskedForm, itemOfArea, type SectionId, type Trigger } from '#intake';
import type { Instant, LocalDate } from '#kernel';
import { mayUse } from '#library';
import { libraryReader } from '#library/server';
import { type Form, formOf, peg, phq4, sleepGate, sleepQuality } from '#measures';

type Part = {
  readonly instrument: string;
  readonly section: SectionId;
  readonly parameter: typeof asksSymptoms;
  readonly trigger?: Trigger;
};

const sleepGateOpen: Trigger = {
  items: ['sleep_gate_1', 'sleep_gate_2', 'sleep_gate_3'],
  reaches: 3,
};

/** What instruments.md §3 asks beside pain, mood, worry and sleep; each site leaves out what it likes. */
const parts: readonly Part[] = [
  { instrument: 'gcps_r', section: 'pain-week', parameter: asksGradedPain },
  { instrument: 'wpi_sss', section: 'pain-week', parameter: asksSymptoms },
  { instrument: 'nrs_fatigue', section: 'pain-week', parameter: asksFatigue },
  { instrument: 'uw_cap', section: 'feelings', parameter: asksPainThoughts },
  { instrument: 'uw_prse', section: 'feelings', parameter: asksConfidence },
  { instrument: 'nosas', section: 'sleep', parameter: asksSnoring },
  {
    instrument: 'mos_sleep',
    section: 'sleep',
    parameter: asksSleepInDetail,
    trigger: sleepGateOpen,
  },
  { instrument: 'psfs', section: 'days', parameter: asksActivities },
  { instrument: 'pavs', section: 'days', parameter: asksExercise },
  { instrument: 'ahc', section: 'days', parameter: asksDailyNeeds },
  {
    instrument: 'pc_ptsd5',
    section: 'people',
    parameter: asksTraumaScreen,
    trigger: { item: 'trauma-gate', is: 'yes' },
  },
  { instrument: 'osss3', section: 'people', parameter: asksSupport },
  { instrument: 'ucla3', section: 'people', parameter: asksLoneliness },
  { instrument: 'sils', section: 'people', parameter: asksReadingHelp },
  { instrument: 'audit_c', section: 'people', parameter: asksAlcohol },
  { instrument: 'taps', section: 'people', parameter: asksSubstances },
  { instrument: 'rulers', section: 'matters', parameter: asksReadiness },
];

export const batterySections: ReadonlyMap<string, SectionId> = new Map(
  parts.map(({ instrument, section }) => [instrument, section]),
);

/** For whom, and by which settings, questionnaires are looked up. */
export type Chosen = {
  readonly language: string;
  readonly day: LocalDate;
  readonly bearer: Bearer;
  readonly settings: readonly Setting[];
  readonly now: Instant;
};

/** What this site asks at intake, where it may, in the person's language; nothing is asked twice. */
export async function batteryFormsFor(
  db: Reader,
  { language, day, bearer, settings, now }: Chosen,
): Promise<AskedForm[]> {
  const library = libraryReader(db);
  const register = await library.register();
  const asked = new Set(alwaysAsked);
  const forms: AskedForm[] = [];
  for (const { instrument, section, parameter, trigger } of parts) {
    if (inForce(parameter, settings, bearer, now).value === 'off') continue;
    const definition = await library.definitionOf(instrument);
    const use = mayUse(register, definition, language, day);
    if (!use.ok || definition === null) continue;
    const form = formOf(definition, use.value.language, use.value.words ?? undefined);
    if (!form.ok) continue;
    const left = withoutAsked(form.value, asked);
    for (const { concept } of left.items) asked.add(concept);
    if (left.items.length > 0) forms.push({ form: left, section, trigger: trigger ?? null });
  }
  return forms;
}

/** Concepts that everybody is asked anyway. */
const alwaysAsked: readonly string[] = [peg, phq4, sleepGate, sleepQuality].flatMap(({ items }) =>
  items.map(({ concept }) => concept),
);

/** The areas that hurt stand in the body map already. */
const areas: ReadonlySet<string> = new Set(itemOfArea.values());

function withoutAsked(form: Form, asked: ReadonlySet<string>): Form {
  const items = form.items.filter(({ id, concept }) => !asked.has(concept) && !areas.has(id));
  // Its instruction is about the areas; each symptom says its own time.
  return { ...form, items, instruction: form.id === 'wpi_sss' ? null : form.instruction };
}
