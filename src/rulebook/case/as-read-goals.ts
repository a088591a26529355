import { isObject } from './fields.ts';
import { textOf } from './words.ts';

type Given = Readonly<Record<string, unknown>>;

/** A role that somebody goes back to is work, paid or not. */
export const toRole = /(return|back).*(role|work|job)/i;

/** Goals as a list that is read, in the plan or beside it. */
export function goalLists({ goals, plan, patient }: Given): Given {
  const goal = textOf(isObject(patient) ? patient : {}, 'goal');
  const alone = goal === null ? {} : { goals: [{ text: goal }] };
  const named = Array.isArray(goals) ? { goals: goalsIn(goals) } : alone;
  const ofPlan = isObject(plan) && Array.isArray(plan['goals']) ? goalsIn(plan['goals']) : null;
  return { ...named, ...(ofPlan === null ? {} : { plan: { ...(plan as Given), goals: ofPlan } }) };
}

/** A goal by its code is one in words; its type is what is counted, and its owner a discipline. */
const goalsIn = (goals: readonly unknown[]): readonly unknown[] =>
  goals.map((goal) => (isObject(goal) ? { ...aimOf(goal), ...goal } : goal));

function aimOf(goal: Given): Given {
  const [code, type, owner, text] = ['code', 'type', 'owner', 'text'].map((name) =>
    textOf(goal, name),
  );
  const said = [code, text, type].join(' ').replaceAll('-', ' ');
  const construct = toRole.test(said) ? 'work' : type;
  const words = code ?? (isWordy.test(type ?? '') ? type : null);
  return given({ text: words?.replaceAll(/[-_]+/g, ' '), construct, discipline: owner });
}

const given = (fields: Given): Given =>
  Object.fromEntries(
    Object.entries(fields).filter(([, said]) => said !== null && said !== undefined),
  );

/** "zero-pain" says both what is counted and how much of it. */
const isWordy = /^(zero|no)[-_ ]|[-_ ](free|control)$|return|back-to/i;
