import { callWithinDays, own, signalsTogether, signalsWithinDays } from '#evidence';
import type { LocalDate, Tri } from '#kernel';
import { dayOfAsking, defineRule, type Reading, seriesOf, verdictsOf } from '#reasoning';
import { asksForHelp, earlierSignal, signalCount } from '../course-facts.ts';
import { callsForACall, signalRules, signalsWithin } from '../early-signs.ts';

/** The widest window a site may set. */
const lookBackDays = 28;

type Seen = {
  readonly signals: Readonly<Record<string, Tri>>;
  readonly earlier: readonly Reading<string>[] | null;
  readonly today: LocalDate;
};
const found = ({ signals, earlier, today }: Seen, within: number): readonly string[] =>
  signalsWithin(signals, earlier, today, within);

export const ew07 = defineRule({
  id: 'EW-07',
  version: 1,
  title: { en: 'Early signs come together' },
  needs: {
    signals: verdictsOf(...signalRules),
    earlier: seriesOf(earlierSignal, lookBackDays),
    counted: signalCount,
    asks: asksForHelp,
    today: dayOfAsking,
  },
  parameters: { count: signalsTogether, within: signalsWithinDays, callDays: callWithinDays },
  checks: [
    {
      says: {
        en: '{count} early signs or more within {within} days, or one and the person asks for help',
      },
      holds: (known, { count, within }) =>
        callsForACall(Math.max(found(known, within).length, known.counted ?? 0), count, known.asks),
    },
  ],
  proposes: {
    en: 'Call within {callDays} days, open the written relapse plan together, look at the step again.',
  },
  severity: 'warning',
  owners: ['care-manager'],
  due: { days: 'callDays' },
  tasks: [
    { code: 'call-patient', within: { days: 'callDays' } },
    { code: 'open-relapse-plan', within: { days: 'callDays' } },
    { code: 'review-step', within: { days: 14 } },
  ],
  evidence: [own],
  about: (known, { within }) => found(known, within),
  derive: (known, { within }) => {
    const signals = found(known, within);
    return signals.length === 0 ? {} : { earlyWarningSignals: signals };
  },
  examples: {
    met: { known: { signals: { 'EW-01': true, 'EW-03': true }, asks: false } },
    justNotMet: { known: { signals: { 'EW-01': true, 'EW-03': false }, asks: false } },
    unknown: { known: { signals: { 'EW-01': true, 'EW-03': 'unknown' } } },
  },
});
