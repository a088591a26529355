import { readFileSync } from 'node:fs';
import { type Clock, evaluateCases, wholeRulebook } from '#rulebook';
import { type Measure, percentile } from './support/measure.ts';

type Asked = { readonly json: unknown; readonly clock: Clock };

const rounds = 3;

/** Every rule on every case file that the tests ask about, one process, one core. */
export async function run(): Promise<readonly Measure[]> {
  const asked = JSON.parse(
    readFileSync(new URL('../src/rulebook/golden/asked-cases.json', import.meta.url), 'utf8'),
  ) as readonly Asked[];
  for (const { json, clock } of asked) evaluateCases(json, clock);
  const times = asked.map(({ json, clock }) => {
    const start = performance.now();
    for (let round = 0; round < rounds; round++) evaluateCases(json, clock);
    return (performance.now() - start) / rounds;
  });
  const typical = percentile(times, 50);
  const rules = wholeRulebook.rules;
  const worked = rules.filter(
    ({ examples }) => examples.met && examples.justNotMet && examples.unknown !== null,
  );
  const absent = rules.filter(({ examples }) => examples.unknown === null);
  return [
    {
      what: 'one case file, all rules, median',
      value: typical,
      unit: 'ms',
      floor: 5,
      target: 2,
      better: 'lower',
      beside: `95 % within ${percentile(times, 95).toFixed(1)} ms; ${Math.round((rules.length / typical) * 1_000)} rules a second on one core`,
    },
    {
      what: 'rules with all three worked examples ÷ rules whose subject is not an absence',
      value: worked.length / (rules.length - absent.length),
      unit: '×',
      floor: 1,
      target: 1,
      better: 'higher',
      beside: `${worked.length} of ${rules.length}; of ${absent.map(({ id }) => id).join(', ')} the subject is an absence, which is always known`,
    },
  ];
}
