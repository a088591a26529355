import { describe, expect, it } from 'vitest';
import type { Instant } from '#kernel';
import { fateOf, type LedgerRow, ledgerCsv } from './reminder.ts';

const closesAt = '2026-03-05T00:00:00.000Z' as Instant;
const at = (moment: string) => moment as Instant;

describe('a reminder whose time has come', () => {
  it.each([
    ['open', '2026-03-04T23:59:59.999Z', 'send'],
    ['open', '2026-03-05T00:00:00.000Z', 'too-late'],
    ['expired', '2026-03-04T10:00:00.000Z', 'too-late'],
    ['withdrawn', '2026-03-04T10:00:00.000Z', 'too-late'],
    ['answered', '2026-03-04T10:00:00.000Z', 'already-answered'],
    ['skipped', '2026-03-04T10:00:00.000Z', 'already-answered'],
  ] as const)('of what is %s at %s: %s', (state, now, fate) => {
    expect(fateOf({ state, closesAt }, at(now))).toBe(fate);
  });
});

describe('the ledger as a file', () => {
  const row = (what: string): LedgerRow => ({
    patient_id: 'p',
    assignment_id: 'a',
    what,
    schedule_version: 2,
    occurrence_id: 'o',
    due: '2026-03-02',
    opens: '2026-03-02',
    closes: '2026-03-04',
    state: 'open',
    reminder: 1,
    channel: 'in-app',
    intended: '2026-03-02T08:00:00.000Z',
    sent: null,
    delivered: null,
    opened: null,
    answered: null,
    not_sent: null,
  });
  it('has a heading, one line for each, and an empty cell for what did not happen', () => {
    const [heading, line, end] = ledgerCsv([row('monthly')]).split('\r\n');
    expect(heading).toMatch(/^patient_id,.*,not_sent$/);
    expect(line).toBe(
      'p,a,monthly,2,o,2026-03-02,2026-03-02,2026-03-04,open,1,in-app,2026-03-02T08:00:00.000Z,,,,,',
    );
    expect(end).toBe('');
  });
  it('quotes what needs it, and runs no formula', () => {
    expect(ledgerCsv([row('a "b", c')])).toContain('"a ""b"", c"');
    expect(ledgerCsv([row('=1+1')])).toContain(`,'=1+1,`);
  });
});
