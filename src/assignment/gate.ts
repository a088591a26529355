import { err, type LocalDate, ok, type Result, type Text } from '#kernel';
import type { Form } from '#measures';
import type { SecondScreen } from '#safety';
import type { Battery, Trigger } from './battery.ts';
import { triggersOf } from './battery-library.ts';
import { replacements } from './data/replacements.ts';

export type Refusal = { readonly code: string; readonly says: Text };

/** What this site may ask: the library's word, for one day. */
export type Library = {
  /** The form in the person's language, or why it may not be asked. */
  readonly form: (instrument: string, language: string) => Result<Form, Refusal>;
  readonly titleOf: (instrument: string) => Text;
  /** Languages in which it may be asked; for a sentence that says what would be possible. */
  readonly languagesOf: (instrument: string) => readonly string[];
  /** Questionnaires of the site's own and those shipped that could be assigned by themselves. */
  readonly known: readonly string[];
  readonly day: LocalDate;
};

/** What the site has decided about questions that need somebody to be there. */
export type AskingSettings = {
  readonly asksItem9: boolean;
  /** The second screen after item 9; left out, ASQ. C-SSRS needs the wording of the site. */
  readonly secondScreen?: SecondScreen;
};

/** A questionnaire within an occurrence, with what it is asked for. */
export type Part = {
  readonly instrument: string;
  readonly version: number;
  /** null: for everyone; else the trigger that must be reached. */
  readonly trigger: string | null;
};

export type LeftOut = {
  readonly instrument: string;
  readonly title: Text;
  readonly code: string;
  readonly why: Text;
  /** What asks about the same and may be used. */
  readonly instead: readonly { readonly instrument: string; readonly title: Text }[];
};

export type Allowed = {
  readonly parts: readonly Part[];
  readonly forms: ReadonlyMap<string, Form>;
  readonly leftOut: readonly LeftOut[];
};

const needsCover: Refusal = {
  code: 'needs-cover',
  says: {
    en: 'Nobody watches the answers round the clock here, so this is asked by a person in the clinic.',
    ar: 'لا يتابع أحد هنا الإجابات على مدار الساعة، لذا يطرح هذه الأسئلة شخص في العيادة.',
  },
};

const inClinicOnly: Refusal = {
  code: 'in-clinic-only',
  says: {
    en: 'These questions can bring up very hard memories. A person asks them in the clinic, never a phone at home.',
    ar: 'قد تعيد هذه الأسئلة ذكريات مؤلمة جدًا. يطرحها شخص في العيادة، ولا تُطرح عبر الهاتف في المنزل.',
  },
};

/** Asked between visits only where somebody is there to hear the answer at night. */
const onlyWithCover = new Set(['asq', 'cssrs']);

/** Asked where help is in the room: PCL-5 (instruments.md §3, step 2) and ACE, as its licence entry says. */
const askedInClinic = new Set(['pcl5', 'ace']);

/**
 * What of a battery may be asked of this person, and what is left out and why. Nothing that the
 * library refuses gets through, and nothing in a language the person does not read.
 */
export function allowedOf(
  battery: Battery,
  language: string,
  library: Library,
  settings: AskingSettings,
): Allowed {
  const parts: Part[] = [];
  const forms = new Map<string, Form>();
  const leftOut: LeftOut[] = [];
  const take = (wanted: string, trigger: Trigger | null): void => {
    const instrument = askedInPlaceOf(wanted, settings);
    const form = formFor(instrument, trigger, language, library, settings);
    if (form.ok) {
      forms.set(instrument, form.value);
      parts.push({ instrument, version: form.value.version, trigger: trigger?.id ?? null });
      return;
    }
    const { code, says } = form.problem;
    const title = library.titleOf(instrument);
    const instead = insteadOf(instrument, language, library);
    leftOut.push({ instrument, title, code, why: says, instead });
  };
  for (const { instrument } of battery.parts) take(instrument, null);
  for (const trigger of followUps(battery, parts)) {
    const asks = secondScreenIn(trigger.asks, language, library, settings);
    if (asks !== 'none') take(asks, trigger);
  }
  return { parts, forms, leftOut };
}

/**
 * C-SSRS in place of ASQ where the site chose it and may ask it in this language, else ASQ stands in; 'none' where
 * the profile has a person assess instead of any form.
 */
function secondScreenIn(
  asks: string,
  language: string,
  library: Library,
  { asksItem9, secondScreen }: AskingSettings,
): string {
  const wanted = asks === 'asq' && asksItem9 ? (secondScreen ?? asks) : asks;
  if (wanted === asks || wanted === 'none') return wanted;
  return library.form(wanted, language).ok ? wanted : asks;
}

/** Triggers that can be reached at all by what is asked before them, in the order of the data. */
function followUps(battery: Battery, parts: readonly Part[]): readonly Trigger[] {
  if (parts.length === 0) return [];
  const taken = new Set(parts.map(({ instrument }) => instrument));
  return triggersOf(battery).filter(({ asks }) => !taken.has(asks));
}

/** Where nobody watches, the form without item 9 is asked in its place (SAF-09). */
export const askedInPlaceOf = (instrument: string, { asksItem9 }: AskingSettings): string =>
  instrument === 'phq9' && !asksItem9 ? 'phq8' : instrument;

/** What no phone asks at home, whatever the library allows; null: it may be asked. */
export function notAtHome(
  instrument: string,
  isFollowUp: boolean,
  { asksItem9 }: AskingSettings,
): Refusal | null {
  if (askedInClinic.has(instrument)) return inClinicOnly;
  // Following up what was just said is another matter than asking out of the blue.
  return !isFollowUp && !asksItem9 && onlyWithCover.has(instrument) ? needsCover : null;
}

function formFor(
  instrument: string,
  trigger: Trigger | null,
  language: string,
  library: Library,
  settings: AskingSettings,
): Result<Form, Refusal> {
  const refusal = notAtHome(instrument, trigger !== null, settings);
  if (refusal !== null) return err(refusal);
  const form = library.form(instrument, language);
  return form.ok ? ok(form.value) : form;
}

function insteadOf(instrument: string, language: string, library: Library): LeftOut['instead'] {
  return (replacements[instrument] ?? [])
    .filter((other) => library.form(other, language).ok)
    .map((other) => ({ instrument: other, title: library.titleOf(other) }));
}
