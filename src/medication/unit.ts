export type Unit =
  | { readonly kind: 'mass'; readonly mg: number }
  | { readonly kind: 'rate'; readonly mcgPerHour: number }
  | { readonly kind: 'volume'; readonly ml: number }
  /** Tablets, patches, sachets: a number of pieces. */
  | { readonly kind: 'piece'; readonly patch: boolean }
  /** Puffs, drops, international units, per cent: no mass without more. */
  | { readonly kind: 'other' };

const mass = (mg: number): Unit => ({ kind: 'mass', mg });
const volume = (ml: number): Unit => ({ kind: 'volume', ml });

const spellings: readonly (readonly [RegExp, Unit])[] = [
  [/^(mg|mgs|milligram(me)?s?|milligramm)$/, mass(1)],
  [/^(g|gm|gr|gram(me)?s?|gramm)$/, mass(1000)],
  [/^(mcg|ug|microgram(me)?s?|mikrogramm|mcgs)$/, mass(0.001)],
  [/^(ng|nanograms?)$/, mass(0.000_001)],
  [
    /^(mcg|ug|microgram(me)?s?|mikrogramm)( ?\/ ?| per |)(h|hr|hrs|hour|std)$/,
    { kind: 'rate', mcgPerHour: 1 },
  ],
  [/^mg ?\/ ?(h|hr|hour)$/, { kind: 'rate', mcgPerHour: 1000 }],
  [/^(ml|millilit(re|er)s?|cc)$/, volume(1)],
  [/^(l|lit(re|er)s?)$/, volume(1000)],
  [/^(tsp|teaspoons?)$/, volume(5)],
  [/^(patch(es)?|plasters?)$/, { kind: 'piece', patch: true }],
  [
    /^(tab(let)?s?|cap(sule|let)?s?|pills?|pieces?|sachets?|suppositor(y|ies)|lozenges?|ampoules?|vials?|doses?|units? dose)$/,
    { kind: 'piece', patch: false },
  ],
  [
    /^(puffs?|sprays?|drops?|gtt|applications?|inhalations?|iu|i\.u|units?|%|percent|mmol|meq|cm|fingertips?|fingertip units?)$/,
    { kind: 'other' },
  ],
];

/** The unit a record names; null when it is none that is known. */
export function unitOf(text: string): Unit | null {
  const plain = text
    .trim()
    .toLowerCase()
    .replaceAll(/[µμ]/g, 'u')
    .replaceAll(/\s+/g, ' ')
    .replace(/\.$/, '');
  return spellings.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}
