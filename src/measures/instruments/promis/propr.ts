import type { Formula } from '../../formula.ts';
import { needed, numberPlace, score, slotOf } from '../slots/slot.ts';

/** Pieces of a disutility: from which theta on, its slope there, and its intercept. */
type Piece = readonly [from: number, slope: number, intercept: number];

type Domain = {
  /** Key of its T-score, and of its utility. */
  readonly key: string;
  readonly utility: string;
  readonly weight: number;
  /** Disutility below the first piece and from `last` on. */
  readonly ends: readonly [below: 0 | 1, beyond: 0 | 1];
  readonly last: number;
  readonly pieces: readonly Piece[];
};

/** Constants of Dewitt 2018 as its authors publish them. */
const domains: readonly Domain[] = [
  {
    key: 'cog',
    utility: 'u_cog',
    weight: 0.635_045,
    ends: [1, 0],
    last: 1.124,
    pieces: [
      [-2.052, -1.0047, -1.0617],
      [-1.565, -0.1745, 0.2375],
      [-1.239, -0.4223, -0.0694],
      [-0.902, -0.1949, 0.1357],
      [-0.649, -0.1082, 0.192],
      [-0.367, -0.2468, 0.1411],
      [-0.002, -0.0176, 0.1416],
      [0.52, -0.2192, 0.2464],
    ],
  },
  {
    key: 'dep',
    utility: 'u_dep',
    weight: 0.666_164_1,
    ends: [0, 1],
    last: 2.703,
    pieces: [
      [-1.082, 0.1572, 0.1701],
      [-0.264, 0, 0.1286],
      [0.151, 0.1793, 0.1015],
      [0.596, 0.1817, 0.1001],
      [0.913, 0.4109, -0.1092],
      [1.388, 0.1887, 0.1993],
      [1.742, 0.2115, 0.1595],
      [2.245, 0.7983, -1.1577],
    ],
  },
  {
    key: 'fat',
    utility: 'u_fat',
    weight: 0.638_613_5,
    ends: [0, 1],
    last: 2.423,
    pieces: [
      [-1.648, 0.1152, 0.1898],
      [-0.818, 0.1077, 0.1837],
      [-0.094, 0.1189, 0.1848],
      [0.303, 0.1277, 0.1821],
      [0.87, 0.222, 0.1],
      [1.124, 0.0496, 0.2938],
      [1.688, 0.3233, -0.1681],
      [2.053, 1.3632, -2.3031],
    ],
  },
  {
    key: 'pain',
    utility: 'u_pain',
    weight: 0.652_968,
    ends: [0, 1],
    last: 2.725,
    pieces: [
      [-0.773, 0.0891, 0.0689],
      [0.1, 0.1721, 0.0606],
      [0.462, 0.1022, 0.0929],
      [0.827, 0.4241, -0.1733],
      [1.072, 0.3815, -0.1277],
      [1.407, 0.3681, -0.1089],
      [1.724, 0.1169, 0.3243],
      [2.169, 0.7594, -1.0692],
    ],
  },
  {
    key: 'phys',
    utility: 'u_phys',
    weight: 0.688_358_4,
    ends: [1, 0],
    last: 0.966,
    pieces: [
      [-2.575, -1.0761, -1.7709],
      [-2.174, -0.1756, 0.1867],
      [-1.784, -0.1764, 0.1853],
      [-1.377, -0.1161, 0.2683],
      [-0.787, -0.2721, 0.1456],
      [-0.443, -0.4082, 0.0853],
      [-0.211, -0.1695, 0.1356],
      [0.16, -0.1346, 0.13],
    ],
  },
  {
    key: 'slp',
    utility: 'u_slp',
    weight: 0.562_965_7,
    ends: [0, 1],
    last: 1.934,
    pieces: [
      [-1.535, 0.1241, 0.1905],
      [-0.775, 0, 0.0943],
      [-0.459, 0.0797, 0.1309],
      [0.093, 0.3455, 0.1062],
      [0.335, 0.3148, 0.1164],
      [0.82, 0.1238, 0.2731],
      [1.659, 1.8964, -2.6676],
    ],
  },
  {
    key: 'sr',
    utility: 'u_soc',
    weight: 0.611_268_6,
    ends: [1, 0],
    last: 1.221,
    pieces: [
      [-2.088, -1.1152, -1.3285],
      [-1.634, -0.2874, 0.0241],
      [-1.293, -0.1352, 0.2209],
      [-0.955, -0.132, 0.2239],
      [-0.618, -0.4012, 0.0576],
      [-0.276, 0, 0.1683],
      [0.083, -0.054, 0.1728],
      [0.494, -0.201, 0.2454],
    ],
  },
];

const interaction = -0.999_182_8;
const toDead = 1.021_915;

const theta = ({ key }: Domain): string => `theta_${key}`;
const disutility = ({ key }: Domain): string => `disutility_${key}`;

function disutilityOf(domain: Domain): Formula {
  const at = score(theta(domain));
  const [below, beyond] = domain.ends;
  return {
    cases: [
      [{ score: theta(domain), atLeast: domain.last }, { constant: beyond }],
      ...domain.pieces.toReversed().map(
        ([from, slope, intercept]) =>
          [
            { score: theta(domain), atLeast: from },
            { linear: at, times: slope, plus: intercept },
          ] as const,
      ),
    ],
    otherwise: { linear: at, times: 0, plus: below },
  };
}

const factors = domains.map(
  (domain): Formula => ({
    linear: score(disutility(domain)),
    times: interaction * domain.weight,
    plus: 1,
  }),
);
const multiplied = factors.reduce((before, next): Formula => ({ product: [before, next] }));

const thousandths = (rounded: Formula): Formula => ({ rounded, decimals: 3 });

/** What PROMIS T-scores are worth on the scale from dead (0) to full health (1): for research. */
export const propr = slotOf({
  id: 'propr',
  name: 'PROPr',
  aliases: ['PROPr (preference score from PROMIS T)'],
  title: 'Preference score from PROMIS',
  tier: 'B',
  says: 'Constants CC BY-SA 4.0 (J. Hanmer, B. Dewitt); the T-scores need the clinic’s PROMIS licence.',
  items: domains.map(({ key }) => numberPlace(`propr_${key}`, 0, 100)),
  keys: Object.fromEntries(domains.map(({ key }) => [key, `propr_${key}`])),
  scores: {
    ...Object.fromEntries(
      domains.flatMap((domain) => [
        [theta(domain), { linear: { sum: [`propr_${domain.key}`] }, times: 0.1, plus: -5 }],
        [disutility(domain), disutilityOf(domain)],
        [domain.utility, thousandths({ linear: score(disutility(domain)), times: -1, plus: 1 })],
      ]),
    ),
    PROPr: thousandths({
      linear: multiplied,
      times: -toDead / interaction,
      plus: 1 + toDead / interaction,
    }),
  },
  main: { score: 'PROPr', min: -0.022, max: 1 },
  better: 'higher',
  missing: needed('All seven T-scores are needed.'),
  inactive: 'Worked out from PROMIS T-scores; never asked of a person.',
  source: [
    'PROPR',
    'Dewitt B et al. Estimation of a preference-based summary score for PROMIS. Med Decis Making 2018;38:683.',
  ],
});
