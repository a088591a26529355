import { expect, it } from 'vitest';
import { isHypnotic, isSedating } from './medicine-class.ts';

it('counts a tricyclic and mirtazapine as sedating, an NSAID and an SSRI not', () => {
  expect(isSedating({ class: 'tricyclic', name: 'amitriptyline' })).toBe(true);
  expect(isSedating({ class: 'antidepressant', name: 'Mirtazapine 15 mg' })).toBe(true);
  expect(isSedating({ class: 'antidepressant', name: 'sertraline' })).toBe(false);
  expect(isSedating({ class: 'nsaid', name: 'naproxen' })).toBe(false);
});

it('counts a z-drug as taken to sleep, a gabapentinoid not', () => {
  expect(isHypnotic({ class: 'z-drug' })).toBe(true);
  expect(isHypnotic({ class: 'gabapentinoid' })).toBe(false);
});
