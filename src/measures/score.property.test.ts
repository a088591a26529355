import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compiledOf, type Instrument, instruments, scoreValues } from './index.ts';
import { workedOut } from './score.ts';

const completePage = (instrument: Instrument) =>
  fc.tuple(
    ...instrument.items.map(({ options }) => fc.constantFrom(...options.map(({ value }) => value))),
  );
const anyPage = (instrument: Instrument) =>
  fc.tuple(
    ...instrument.items.map(({ options }) =>
      fc.constantFrom(null, ...options.map(({ value }) => value)),
    ),
  );

describe.each(instruments.map((instrument) => [instrument.id, instrument] as const))(
  '%s',
  (_id, instrument) => {
    const compiled = compiledOf(instrument);
    const mainOf = (page: readonly (number | null)[]) =>
      scoreValues(compiled, page).scores[instrument.main.score] ?? null;

    it('is the same on the shared path and when worked out anew', () => {
      fc.assert(
        fc.property(anyPage(instrument), (page) => {
          expect(scoreValues(compiled, page)).toEqual(workedOut(compiled, page));
        }),
      );
    });

    it('lies in its range, and has a score on every complete page', () => {
      fc.assert(
        fc.property(completePage(instrument), (page) => {
          const main = Number(mainOf(page));
          expect(main).toBeGreaterThanOrEqual(instrument.main.min);
          expect(main).toBeLessThanOrEqual(instrument.main.max);
        }),
      );
    });

    it('never falls, nor loses an alarm, when one answer rises', () => {
      fc.assert(
        fc.property(completePage(instrument), fc.nat(), (page, pick) => {
          const at = pick % page.length;
          const highest = instrument.items[at]?.options.at(-1)?.value ?? 0;
          const higher = page.map((value, n) => (n === at ? Math.min(highest, value + 1) : value));
          expect(Number(mainOf(higher))).toBeGreaterThanOrEqual(Number(mainOf(page)));
          const heard = scoreValues(compiled, higher).alarms;
          for (const alarm of scoreValues(compiled, page).alarms) expect(heard).toContain(alarm);
        }),
      );
    });

    it('only becomes unknown when an answer is taken away, or stays what it was within the rule', () => {
      fc.assert(
        fc.property(completePage(instrument), fc.nat(), (page, pick) => {
          const less = page.map((value, n) => (n === pick % page.length ? null : value));
          const { status, missing } = scoreValues(compiled, less);
          expect(status).not.toBe('error');
          expect(
            missing.items.length <= instrument.missing.prorateUpTo || status !== 'prorated',
          ).toBe(true);
        }),
      );
    });
  },
);
