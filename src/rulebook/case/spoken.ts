import { cssrsFacts } from '#measures';
import {
  type Field,
  type Fields,
  fieldOf,
  fieldsOf,
  isObject,
  type ReadPart,
  yesNoIn,
} from './fields.ts';

/** What C-SSRS asks as questions 4, 5 and 6b, where somebody said it without being asked. */
const asked = {
  four: { alone: ['suicidalintent', 'statedintent', 'suicideintent'], within: ['intent'] },
  five: { alone: ['suicideplan', 'suicidalplan', 'statedplan'], within: ['plan'] },
  sixB: {
    alone: [
      'recentsuicidalbehaviour',
      'recentsuicidalbehavior',
      'suicidalbehaviourpast3months',
      'suicidalbehaviorpast3months',
      'suicideattemptpast3months',
      'recentsuicideattempt',
      'recentattempt',
    ],
    within: ['recentbehaviour', 'recentbehavior', 'recentattempt', 'recentact', 'attempt', 'act'],
  },
} as const;
const disclosures = ['disclosure', 'disclosed', 'suicidaldisclosure', 'stated'];
const attemptAgo = ['suicideattemptdaysago', 'attemptdaysago'];

/** As C-SSRS counts a recent act: within three months. */
const recentDays = 92;

/**
 * A person who spoke of intent, a plan or a recent attempt has answered those questions: a rule that acts on
 * the answers acts on the words too. What was not spoken of stays unknown, and no is never concluded.
 */
export function spokenIn(places: readonly Fields[]): ReadPart {
  const four = saidIn(places, asked.four);
  const five = saidIn(places, asked.five);
  const sixB = saidIn(places, asked.sixB) ?? attemptIn(places);
  const [first] = [four, five, sixB].flatMap((field) => field ?? []);
  if (first === undefined) return { facts: [], faults: [] };
  const answers = { one: null, two: null, three: null, longAgo: { four: false, five: false } };
  const said = { ...answers, four: yes(four), five: yes(five), six: yes(sixB), sixB: yes(sixB) };
  const record = { id: `${first.path}#spoken`, date: null, source: first.path };
  return { facts: cssrsFacts(said, record), faults: [] };
}

const yes = (field: Field | null): true | null => (field === null ? null : true);

type Names = { readonly alone: readonly string[]; readonly within: readonly string[] };

function saidIn(places: readonly Fields[], { alone, within }: Names): Field | null {
  for (const fields of places) {
    const told = fieldOf(fields, disclosures);
    const inner = told !== null && isObject(told.value) ? fieldsOf(told.value, told.path) : null;
    const found = fieldOf(fields, alone) ?? (inner === null ? null : fieldOf(inner, within));
    if (found !== null && yesNoIn(found.value) === true) return found;
  }
  return null;
}

function attemptIn(places: readonly Fields[]): Field | null {
  for (const fields of places) {
    const ago = fieldOf(fields, attemptAgo);
    if (typeof ago?.value === 'number' && ago.value >= 0 && ago.value <= recentDays) return ago;
  }
  return null;
}
