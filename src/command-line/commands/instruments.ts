import { type Command, done } from '../command.ts';

export const instruments: Command = {
  name: 'instruments',
  summary: 'List the questionnaires with their items, options and licence.',
  usage: '',
  about:
    'What "sinew score" can score: ids, versions, item ids with their options, and the licence.',
  options: {},
  words: [0, 0],
  run: async () => {
    const { instruments: all } = await import('#measures');
    return done(
      all.map(({ id, version, title, licence, items, scores }) => ({
        id,
        version,
        title: title.en,
        licence: { tier: licence.tier, words: licence.words, says: licence.says },
        scores: Object.keys(scores),
        items: items.map((item) => ({
          id: item.id,
          loinc: item.loinc,
          options: item.options.map(({ value, label }) => ({ value, label: label?.en ?? null })),
        })),
      })),
    );
  },
};
