import type { Instrument } from '#measures';
import { type Command, done } from '../command.ts';

type Item = Instrument['items'][number];

export const instruments: Command = {
  name: 'instruments',
  summary: 'List the questionnaires with their items, options and licence.',
  usage: '',
  about: `What "sinew score" can score: ids and other names, versions, item ids with their options or
numbers, and the licence. Where "words" is "slot" only the scoring ships and the clinic brings its
own lawful wording; "inactive" says why one cannot be activated.`,
  options: {},
  words: [0, 0],
  run: async () => {
    const { instruments: all } = await import('#measures');
    return done(all.map(listed));
  },
};

function listed(instrument: Instrument) {
  const { id, version, name, aliases = [], title, languages, scores, bands, raw } = instrument;
  const { tier, words, says, toVerify, attestation } = instrument.licence;
  return {
    id,
    version,
    name,
    aliases,
    title: title.en,
    licence: { tier, words, says, toVerify, attestation: attestation?.en ?? null },
    inactive: instrument.inactive,
    languages,
    scores: Object.keys(scores),
    bands: Object.fromEntries(
      Object.entries(bands).map(([key, { of, steps }]) => [
        key,
        { of, names: steps.map((step) => step.name) },
      ]),
    ),
    raw: raw ?? null,
    missing: instrument.missing.says,
    items: instrument.items.map(itemListed),
    inputs: (instrument.inputs ?? []).map(itemListed),
    keys: instrument.keys ?? {},
  };
}

function itemListed({ id, loinc, concept, options, number }: Item) {
  return {
    id,
    concept,
    loinc,
    options: options.map(({ value, label, code }) => ({ value, label: label?.en ?? null, code })),
    number: number === undefined ? null : { min: number.min, max: number.max, step: number.step },
  };
}
