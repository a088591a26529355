import { appendFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { vi } from 'vitest';

// Tests that make their cases up make the same ones each time, so that a difference is one of the rules.
fc.configureGlobal({ seed: 20_260_331 });

/** As a setup file of the tests: writes down every case file that a test asks the rules about. */
vi.mock('../../src/rulebook/evaluate-cases.ts', async (original) => {
  const real = await original<typeof import('../../src/rulebook/evaluate-cases.ts')>();
  const evaluateCases: typeof real.evaluateCases = (json, clock) => {
    appendFileSync(process.env['KEEP_CASES'] ?? '', `${JSON.stringify({ json, clock })}\n`);
    return real.evaluateCases(json, clock);
  };
  return { ...real, evaluateCases };
});
