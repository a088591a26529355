import { expect, it } from 'vitest';
import { healthNames, kindOfHealth } from '#medication';
import { heldAgainst } from './held-against.ts';

/** Of substances and danger: what another record may name by a code, so that ours is asked about the same. */
const mapped = ['opioidUseDisorder', 'overdoseOrSubstanceUse', 'heavyAlcohol', 'regularCannabis'];

it('no judgement of the team is held against another record', () => {
  const judged = healthNames.filter((name) => kindOfHealth(name) === 'judgement');
  expect(judged).toEqual(expect.arrayContaining(['burdenStatements', 'suicideConcern']));
  expect(judged.filter((name) => heldAgainst.has(name))).toEqual([]);
});

it('nor a review or a test that was done; the day of a heart attack is', () => {
  const done = healthNames.filter((name) => kindOfHealth(name) === 'act');
  expect(done.filter((name) => heldAgainst.has(name))).toEqual(['infarction']);
});

it('of substances, danger and withdrawal what the table of conditions maps, and no more', () => {
  const delicate = healthNames.filter((name) =>
    /opioidUse|substance|alcohol|cannabis|withdrawal|overdose|suicid|burden|naloxone/i.test(name),
  );
  expect(delicate.filter((name) => heldAgainst.has(name)).toSorted()).toEqual(mapped.toSorted());
  expect(delicate.length).toBeGreaterThan(mapped.length);
});

it('a blood value, a blood pressure and a condition that the tables know are', () => {
  const known = ['egfr', 'bloodPressure', 'kidneyDisease', 'epilepsy'] as const;
  expect(known.filter((name) => !heldAgainst.has(name))).toEqual([]);
});
