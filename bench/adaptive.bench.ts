import { type AdaptiveAnswer, adaptiveStep, readItemBank, readyBank } from '#measures';
import { type Measure, median } from './support/measure.ts';

const rule = { fewestItems: 4, mostItems: 12, error: 0.3, leastGain: 0.01 };

const text = (en: string) => ({ en });

/** A bank of the size of the largest in use (fatigue, 95 questions), with made-up parameters. */
function bankOf(count: number) {
  const read = readItemBank({
    id: 'made-up',
    version: '1',
    name: text('Made up'),
    credit: 'Made up for this measure.',
    language: 'en',
    recallDays: 7,
    better: 'lower',
    items: Array.from({ length: count }, (_, at) => ({
      id: `q${at}`,
      text: text(`Question ${at}`),
      options: ['never', 'rarely', 'sometimes', 'often', 'always'].map(text),
      a: 1.2 + (at % 9) / 4,
      b: [-1.2, -0.3, 0.6, 1.5].map((threshold) => threshold + ((at * 7) % 13) / 9 - 0.6),
    })),
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return readyBank(read.value);
}

/** What stands between an answer and the next question on an adaptive test of 95 questions. */
export async function run(): Promise<readonly Measure[]> {
  const ready = bankOf(95);
  const times: number[] = [];
  let asked = 0;
  for (let person = 0; person < 400; person++) {
    const answers: AdaptiveAnswer[] = [];
    for (;;) {
      const start = performance.now();
      const step = adaptiveStep(ready, answers, rule);
      times.push(performance.now() - start);
      if (step.done) break;
      answers.push({ item: step.next.id, option: (person + answers.length) % 5 });
      asked += 1;
    }
  }
  const kept = times.slice(200).toSorted((a, b) => a - b);
  return [
    {
      what: 'step of an adaptive test, 95 questions, p95',
      value: kept[Math.floor(kept.length * 0.95)] ?? Number.NaN,
      unit: 'ms',
      floor: 5,
      target: 0.5,
      better: 'lower',
      beside: `p50 ${median(kept).toFixed(3)} ms; ${(asked / 400).toFixed(1)} questions a person`,
    },
  ];
}
