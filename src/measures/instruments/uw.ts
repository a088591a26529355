import { defineInstrument } from '../define-instrument.ts';
import { uwSource } from './sources.ts';
import { allOf, bareChoices, bareItems, en, noCodes, slot } from './wording.ts';

const scale = {
  uw_cap: {
    name: 'UW-CAP',
    title: 'Concerns about pain',
    better: 'lower',
    says: 'University of Washington: item bank, short forms and user manuals "free and publicly available to all users" (abstract read).',
  },
  uw_prse: {
    name: 'UW-PRSE',
    title: 'Trust in handling pain',
    better: 'higher',
    says: 'University of Washington, same group and policy as UW-CAP (wording not seen).',
  },
} as const;

const points = 5;

/**
 * A form of a University of Washington bank. The places of a short form are the first places of the
 * longer ones, so that an answer given in one is not asked for again in another: the clinic that
 * fills in the wording keeps that order. The raw sum does not depend on it.
 */
const form = (family: keyof typeof scale, count: number, id: string, minutes: number) => {
  const { name, title, better, says } = scale[family];
  const items = bareItems(id, count, bareChoices(points, 1), family);
  return defineInstrument({
    id,
    version: 1,
    name: `${name}-${count}`,
    ...(id === family ? { aliases: [name] } : {}),
    title: en(title),
    instruction: null,
    items,
    scores: { raw: { sum: items.map((item) => item.id) } },
    main: { score: 'raw', min: count, max: count * points },
    better,
    bands: {},
    alarms: [],
    missing: allOf(count),
    change: null,
    recallDays: 7,
    minutes,
    languages: [],
    loinc: noCodes,
    licence: slot('A*', says, { toVerify: 'Redistribution clause of the user manual.' }),
    inactive:
      'The wording, the table from raw sums to T-scores and the item parameters stand in the user manual, which was not obtained.',
    evidence: [uwSource],
  });
};

export const uwCap2 = form('uw_cap', 2, 'uw_cap_sf2', 0.3);
export const uwCap = form('uw_cap', 6, 'uw_cap', 1);
export const uwCapBank = form('uw_cap', 24, 'uw_cap_bank', 4);
export const uwPrse2 = form('uw_prse', 2, 'uw_prse_sf2', 0.3);
export const uwPrse = form('uw_prse', 6, 'uw_prse', 1);
export const uwPrseBank = form('uw_prse', 29, 'uw_prse_bank', 5);
