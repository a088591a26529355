import type { Instant } from '#kernel';
import { type Fact, type FactType, factOf, type Json } from '#reasoning';
import { burdenStatements, insomniaSevere, pcsHelplessness } from '#safety';
import { plainName } from '../score-limits.ts';
import {
  type Fields,
  fieldOf,
  fieldsOf,
  nothingRead,
  type ReadPart,
  together,
  yesNoField,
  yesNoIn,
} from './fields.ts';
import type { CaseInput, CaseScore } from './file.ts';
import { taperIn } from './opioid-taper.ts';

/** What makes thoughts of suicide likelier in pain (SAF-12). */
export function amplifiersIn(
  input: CaseInput,
  places: readonly Fields[],
  asOf: Instant,
  path: string,
): ReadPart {
  return together([
    {
      facts: [...helplessnessFacts(input, places, path), ...insomniaFacts(input, places)],
      faults: [],
    },
    burdenIn(places),
    taperIn(input, places, asOf, path),
  ]);
}

const helplessnessNames = new Set([
  'pcshelplessness',
  'pcshelp',
  'painhelplessness',
  'helplessness',
]);
/** Items 1 to 5 and 12 of the 13 are its helplessness scale. */
const helplessItems = [0, 1, 2, 3, 4, 11];

function helplessnessFacts(
  { scores }: CaseInput,
  places: readonly Fields[],
  path: string,
): readonly Fact[] {
  const stated = places.flatMap((fields) => fieldOf(fields, [...helplessnessNames]) ?? []);
  const [alone] = stated;
  if (typeof alone?.value === 'number') return [fact(pcsHelplessness, alone.path, alone.value)];
  return (scores ?? []).flatMap((score, at) => {
    const value = helplessnessOf(score);
    return value === null ? [] : [fact(pcsHelplessness, `${path}/scores/${at}`, value)];
  });
}

function helplessnessOf(score: CaseScore): number | null {
  const name = plainName(score.instr);
  if (helplessnessNames.has(name)) return score.value ?? null;
  if (name !== 'pcs' && name !== 'pcs13') return null;
  const fields = fieldsOf(score, '');
  const sub = fieldOf(fields, ['subscales', 'subscores', 'scales']);
  const inner = sub === null ? fields : new Map([...fields, ...fieldsOf(sub.value, sub.path)]);
  const stated = fieldOf(inner, ['helplessness', 'pcshelplessness'])?.value;
  if (typeof stated === 'number') return stated;
  const answers = helplessItems.map((at) => score.items?.[at]);
  const numbers = answers.filter((answer) => typeof answer === 'number');
  return numbers.length === helplessItems.length
    ? numbers.reduce((sum, one) => sum + one, 0)
    : null;
}

function insomniaFacts({ conditions }: CaseInput, places: readonly Fields[]): readonly Fact[] {
  const named = (...names: string[]) => places.flatMap((fields) => fieldOf(fields, names) ?? []);
  for (const { value, path } of named('insomniasevere', 'severeinsomnia')) {
    const said = yesNoIn(value);
    if (typeof said === 'boolean') return [fact(insomniaSevere, path, said)];
  }
  for (const { value, path } of named('insomnia', 'insomniaseverity')) {
    const inner = fieldOf(fieldsOf(value, path), ['severity', 'level']);
    const words = inner === null ? value : inner.value;
    if (typeof words === 'string') return [fact(insomniaSevere, path, /severe/i.test(words))];
  }
  return (conditions ?? []).some(isSevereInsomnia)
    ? [fact(insomniaSevere, '/conditions', true)]
    : [];
}

function isSevereInsomnia(condition: NonNullable<CaseInput['conditions']>[number]): boolean {
  if (!/insomnia/i.test(condition.code)) return false;
  const severity = fieldOf(fieldsOf(condition, ''), ['severity'])?.value;
  return /severe/i.test(`${condition.code} ${typeof severity === 'string' ? severity : ''}`);
}

function burdenIn(places: readonly Fields[]): ReadPart {
  for (const fields of places) {
    const field = fieldOf(fields, [
      'burdenstatements',
      'burdenstatement',
      'statesburden',
      'perceivedburdensomeness',
      'feelslikeaburden',
      'burdensomeness',
    ]);
    if (field === null) continue;
    const { value } = field;
    // What the person said, word for word or in a list, is a statement.
    const quoted = Array.isArray(value)
      ? value.length > 0
      : typeof value === 'string' && yesNoIn(value) === undefined;
    const said = quoted
      ? { value: true, faults: [] }
      : yesNoField(Array.isArray(value) ? { ...field, value: false } : field);
    return { facts: [fact(burdenStatements, field.path, said.value)], faults: said.faults };
  }
  return nothingRead;
}

function fact<Value extends Json>(
  type: FactType<Value>,
  source: string,
  value: Value | null,
): Fact {
  return factOf(type, { id: `${source}#${type.name}`, date: null, source, value });
}
