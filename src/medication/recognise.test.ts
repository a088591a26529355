import { expect, it } from 'vitest';
import { row } from './ingredient.ts';
import { ingredientTable, shippedIngredients } from './ingredient-table.ts';
import { phraseOf } from './name-tokens.ts';
import { recognise } from './recognise.ts';

const names = (text: string) => recognise(text).parts.map(({ ingredient }) => ingredient.name);

it.each([
  ['oxycodone', ['oxycodone']],
  ['OXYCODONE', ['oxycodone']],
  ['OxyContin', ['oxycodone']],
  ['morphine sulfate', ['morphine']],
  ['Morphine Sulphate ER 30 mg tablets', ['morphine']],
  ['oxycodone HCl', ['oxycodone']],
  ['Tramadol 50 mg', ['tramadol']],
  ['Tramadol-HCl 50mg retard', ['tramadol']],
  ['oxycodone/acetaminophen', ['oxycodone', 'paracetamol']],
  ['Oxycodone-Acetaminophen 5-325', ['oxycodone', 'paracetamol']],
  ['hydrocodone bitartrate and acetaminophen', ['hydrocodone', 'paracetamol']],
  ['Percocet 5/325', ['oxycodone', 'paracetamol']],
  ['co-codamol 30/500', ['codeine', 'paracetamol']],
  ['Tylenol #3', ['codeine', 'paracetamol']],
  ['Tylenol', ['paracetamol']],
  ['Fentanyl 25 mcg/h patch', ['fentanyl']],
  ['Fentanyl transdermal 25 µg/h', ['fentanyl']],
  ['naproxen sodium', ['naproxen']],
  ['atorvastatin calcium', ['atorvastatin']],
  ['esomeprazole magnesium 40 mg', ['esomeprazole']],
  ['diclofenac gel', ['diclofenac']],
  ['Effexor XR', ['venlafaxine']],
  ['St. John’s wort', ['st johns wort']],
  ['TMP/SMX', ['trimethoprim', 'sulfamethoxazole']],
  ['Bactrim DS', ['trimethoprim', 'sulfamethoxazole']],
  ['Suboxone 8 mg/2 mg', ['buprenorphine', 'naloxone']],
  ['vitamin D3 1,000 IU', ['vitamin d']],
  ['Métamizole', ['metamizole']],
  ['Sertralin 50', ['sertraline']],
  ['ibuprofène', ['ibuprofen']],
  ['Sativex', ['dronabinol', 'cannabidiol']],
  ['AZA', ['azathioprine']],
])('%s holds %j', (text, ingredients) => {
  expect(names(text)).toEqual(ingredients);
  expect(recognise(text).notUnderstood).toEqual([]);
});

it.each(['foozol', 'oxycodne', 'tramadolo', '', 'codeine-free cough syrup', 'stopped tramadol'])(
  '“%s” is not known, and not guessed at',
  (text) => {
    expect(names(text)).toEqual([]);
  },
);

it('keeps what it knows of a combination and says what it does not', () => {
  expect(recognise('codeine / foozol')).toMatchObject({
    parts: [{ ingredient: { name: 'codeine' } }],
    notUnderstood: ['foozol'],
  });
});

it.each([
  ['Tramadol 50 mg', [{ mg: 50, per: 'piece' }]],
  ['Tramadol 50', [{ mg: 50, per: 'piece' }]],
  [
    'Percocet 5/325',
    [
      { mg: 5, per: 'piece' },
      { mg: 325, per: 'piece' },
    ],
  ],
  [
    'Percocet 5 mg/325 mg',
    [
      { mg: 5, per: 'piece' },
      { mg: 325, per: 'piece' },
    ],
  ],
  [
    'oxycodone/acetaminophen 7.5 mg-325 mg',
    [
      { mg: 7.5, per: 'piece' },
      { mg: 325, per: 'piece' },
    ],
  ],
  [
    'Ultracet',
    [
      { mg: 37.5, per: 'piece' },
      { mg: 325, per: 'piece' },
    ],
  ],
  [
    'Tylenol #3',
    [
      { mg: 30, per: 'piece' },
      { mg: 300, per: 'piece' },
    ],
  ],
  ['Duragesic 25 mcg/hr', [{ mcgPerHour: 25, per: 'patch' }]],
  ['Fentanyl 12,5 µg/h', [{ mcgPerHour: 12.5, per: 'patch' }]],
  ['Oramorph 10 mg/5 ml', [{ mg: 2, per: 'ml' }]],
  ['levothyroxine 100 mcg', [{ mg: 0.1, per: 'piece' }]],
  ['paracetamol 1 g', [{ mg: 1000, per: 'piece' }]],
  ['naproxen', [null]],
])('%s says its strength', (text, strengths) => {
  const found = recognise(text).parts.map(({ strength }) => strength);
  expect(JSON.parse(JSON.stringify(found, round))).toEqual(strengths);
});

const round = (_key: string, value: unknown) =>
  typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value;

it.each([
  ['Duragesic', 'transdermal'],
  ['Voltaren Gel', 'topical'],
  ['ibuprofen cream', 'topical'],
  ['Actiq', 'buccal'],
  ['naproxen', null],
])('%s says its route: %s', (text, route) => {
  expect(recognise(text).route).toBe(route);
});

it('a site can add a medicine of its own', () => {
  const table = ingredientTable({ ingredients: [row('foozol', null, 'nsaid', 'Foozolin')] });
  expect(recognise('Foozolin 20 mg', table).parts[0]?.ingredient.classes).toEqual(['nsaid']);
});

it('no name of the shipped table stands for two ingredients', () => {
  const owners = new Map<string, string>();
  const twice = shippedIngredients.flatMap(({ name, alsoCalled }) =>
    [name, ...alsoCalled].flatMap((each) => {
      const before = owners.get(phraseOf(each));
      owners.set(phraseOf(each), name);
      return before === undefined || before === name ? [] : [`${each}: ${before}, ${name}`];
    }),
  );
  expect(twice).toEqual([]);
});

it('every opioid has a factor, is left out on purpose, or makes a total unknown; ATC codes are well-formed', () => {
  const malformed = shippedIngredients.filter(
    ({ atc }) => atc !== null && !/^[A-Z]\d\d([A-Z]([A-Z](\d\d)?)?)?$/.test(atc),
  );
  expect(malformed).toEqual([]);
  const factors = shippedIngredients.flatMap(({ name, marks }) =>
    marks.mme === undefined ? [] : [[name, marks.mme]],
  );
  expect(Object.fromEntries(factors)).toEqual({
    codeine: 0.15,
    hydrocodone: 1,
    hydromorphone: 5,
    methadone: 4.7,
    morphine: 1,
    oxycodone: 1.5,
    oxymorphone: 3,
    tapentadol: 0.4,
    tramadol: 0.2,
  });
});
