import { describe, expect, it } from 'vitest';
import { isHeard } from '#intake';
import type { Id, Instant, LocalDate } from '#kernel';
import { type Attestation, emptyRegister, type Register } from '#library';
import { instrumentOf, instruments, phq9 } from '#measures';
import { languagesToEnter, mayEnter, refusalFor } from './enterable.ts';

const day = '2026-03-09' as LocalDate;
const slot = instruments.find(
  ({ licence, inactive }) => licence.words === 'slot' && inactive === null,
);
if (slot === undefined) throw new Error('some slot can be activated');
const attested = (over: Partial<Attestation> = {}): Register => ({
  ...emptyRegister,
  attestations: [
    {
      attestationId: '0198c0de-0000-7000-8000-000000000000' as Id<'AttestationId'>,
      instrument: slot.id,
      language: 'en',
      statement: 'We hold the licence.',
      basis: 'licence',
      reference: '1',
      inNameOf: 'The clinic',
      from: '2026-03-01' as LocalDate,
      until: day,
      byName: 'Ira',
      at: '2026-03-01T09:00:00.000Z' as Instant,
      ended: null,
      ...over,
    },
  ],
});

describe('what may be typed in', () => {
  it('is what the site may ask, in its words', () => {
    expect(mayEnter(emptyRegister, phq9, 'en', day)).toMatchObject({
      ok: true,
      value: { neutral: false, form: { id: 'phq9' } },
    });
    expect(mayEnter(emptyRegister, phq9, 'tlh', day).ok).toBe(false);
  });

  it('is a slot by number only, once the right to it is attested', () => {
    expect(mayEnter(emptyRegister, slot, 'en', day)).toMatchObject({
      ok: false,
      problem: { code: 'not-attested' },
    });
    const entered = mayEnter(attested(), slot, 'en', day);
    if (!entered.ok) throw new Error(entered.problem.code);
    expect(entered.value.neutral).toBe(true);
    const { items } = entered.value.form;
    expect(items.map(({ text }) => text)).toEqual(items.map((_, at) => `${at + 1}`));
    for (const { options } of items) {
      for (const { value, label } of options) expect(label).toBe(`${value}`);
    }
    expect(languagesToEnter(attested(), slot, day)).toEqual(['en']);
  });

  it('is open on the last day of an attestation and shut on the next', () => {
    expect(mayEnter(attested(), slot, 'en', day).ok).toBe(true);
    expect(mayEnter(attested(), slot, 'en', '2026-03-10' as LocalDate).ok).toBe(false);
    expect(mayEnter(attested(), slot, 'en', '2026-02-28' as LocalDate).ok).toBe(false);
  });

  it('is nothing whose alarming answers open no alert, whatever was attested', () => {
    for (const instrument of instruments.filter(({ alarms }) => alarms.length > 0)) {
      const [attestation] = attested().attestations;
      if (attestation === undefined) throw new Error('something is attested');
      const register = {
        ...emptyRegister,
        attestations: [{ ...attestation, instrument: instrument.id }],
      };
      const entered = mayEnter(register, instrument, 'en', day);
      const outcome = entered.ok ? 'may be' : entered.problem.code;
      const heard = isHeard(instrument) ? 'may be' : 'alarm-not-heard';
      expect([instrument.id, outcome]).toEqual([instrument.id, heard]);
      // Old scores of it raise no alert and calm none, as those of any other.
      expect(refusalFor(register, instrument, day)).toBeNull();
    }
    expect(isHeard(phq9)).toBe(true);
    expect(instruments.filter((one) => !isHeard(one))).toEqual([]);
  });

  it('is nothing that is unknown or cannot be activated, and the refusal is in words', () => {
    expect(mayEnter(emptyRegister, null, 'en', day)).toMatchObject({
      problem: { code: 'unknown' },
    });
    const own = { ...phq9, id: 'own_mood' };
    expect(mayEnter(emptyRegister, own, 'en', day)).toMatchObject({ problem: { code: 'unknown' } });
    for (const instrument of instruments.filter(({ inactive }) => inactive !== null)) {
      expect(languagesToEnter(emptyRegister, instrument, day)).toEqual([]);
      expect(refusalFor(emptyRegister, instrument, day)?.en).toMatch(/\w/);
    }
    expect(instrumentOf('phq9')).toBe(phq9);
  });
});
