import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Id, type Instant, type LocalDate } from '#kernel';
import { type Instrument, peg, type Wording } from '#measures';
import {
  type Attestation,
  emptyRegister,
  entryOf,
  mayUse,
  type Register,
  type SiteWording,
  statementFor,
} from './index.ts';

const day = '2026-03-09' as LocalDate;
const noon = '2026-03-01T12:00:00.000Z' as Instant;

/** A questionnaire of the site itself, so that a test may choose its licence. */
function instrument(
  tier: Instrument['licence']['tier'],
  changes: Partial<Instrument> = {},
): Instrument {
  const slot = tier === 'C';
  return {
    ...peg,
    id: `test_${tier === 'A*' ? 'a_star' : tier.toLowerCase()}`,
    items: slot
      ? peg.items.map((item) => ({
          ...item,
          text: null,
          options: item.options.map((option) => ({ ...option, label: null })),
        }))
      : peg.items,
    languages: slot ? [] : ['en'],
    licence: {
      tier,
      words: slot ? 'slot' : 'shipped',
      says: 'A licence for tests.',
      toVerify: tier === 'A*' ? 'The clause on changes.' : null,
      attestation: null,
      credit: null,
    },
    ...changes,
  };
}

const registerOf = (of: Instrument, more: Partial<Register> = {}): Register => ({
  ...emptyRegister,
  own: [{ id: of.id, state: 'active' }],
  ...more,
});

const attested = (of: Instrument, changes: Partial<Attestation> = {}): Attestation => ({
  attestationId: '0198c0de-0000-7000-8000-000000000001' as Id<'AttestationId'>,
  instrument: of.id,
  language: 'en',
  statement: 'We hold the licence.',
  basis: 'licence',
  reference: 'No. 17',
  inNameOf: 'Sam Field',
  from: '2026-01-01' as LocalDate,
  until: null,
  byName: 'Sam Field',
  at: noon,
  ended: null,
  ...changes,
});

const wordsFor = (of: Instrument, titled = true): Wording => ({
  ...(titled ? { title: 'Titel', instruction: 'Anleitung' } : {}),
  items: Object.fromEntries(
    of.items.map(({ id, options }) => [
      id,
      {
        text: `Words of ${id}`,
        options: Object.fromEntries(options.map(({ value }) => [value, 'w'])),
      },
    ]),
  ),
});

const worded = (of: Instrument, changes: Partial<SiteWording> = {}): SiteWording => ({
  instrument: of.id,
  language: 'en',
  version: 1,
  ofVersion: of.version,
  words: wordsFor(of),
  byName: 'Sam Field',
  at: noon,
  ...changes,
});

const codeOf = (register: Register, of: Instrument | null, language = 'en', on = day) => {
  const use = mayUse(register, of, language, on);
  return use.ok ? 'ok' : use.problem.code;
};

describe('what a site may ask', () => {
  const a = instrument('A');
  const star = instrument('A*');
  const b = instrument('B');
  const c = instrument('C');
  const whole = registerOf(c, { attestations: [attested(c)], wordings: [worded(c)] });

  it('is a shipped questionnaire of tier A at once, in the languages whose words ship', () => {
    expect(codeOf(emptyRegister, peg)).toBe('ok');
    expect(codeOf(registerOf(a), a)).toBe('ok');
    expect(codeOf(registerOf(a), a, 'en-x-plain')).toBe('ok');
    expect(codeOf(registerOf(a), a, 'de')).toBe('no-such-language');
    expect(codeOf(registerOf(a), a, 'e')).toBe('no-such-language');
  });

  it('is one of tier A*, and what is still to be verified is said', () => {
    expect(mayUse(registerOf(star), star, 'en', day)).toMatchObject({
      value: { toVerify: 'The clause on changes.', words: null, attestation: null },
    });
  });

  it('is none of tier B or C without both an attestation and words', () => {
    expect(codeOf(registerOf(b), b)).toBe('not-attested');
    expect(codeOf(registerOf(b, { attestations: [attested(b)] }), b)).toBe('ok');
    expect(codeOf(registerOf(c), c)).toBe('no-wording');
    expect(codeOf({ ...whole, wordings: [] }, c)).toBe('no-wording');
    expect(codeOf({ ...whole, attestations: [] }, c)).toBe('not-attested');
    expect(codeOf(whole, c)).toBe('ok');
  });

  it('is none that asks for an attestation, whatever its tier', () => {
    const asks = instrument('A*', {
      licence: { ...star.licence, attestation: { en: 'We do not change it.' } },
    });
    expect(codeOf(registerOf(asks), asks)).toBe('not-attested');
    expect(codeOf(registerOf(asks, { attestations: [attested(asks)] }), asks)).toBe('ok');
  });

  it('is no other language and no other questionnaire than was attested', () => {
    expect(codeOf(whole, c, 'de')).toBe('no-wording');
    const german = registerOf(c, {
      attestations: [attested(c)],
      wordings: [worded(c, { language: 'de' })],
    });
    expect(codeOf(german, c, 'de')).toBe('not-attested');
    const other = registerOf(c, { ...whole, attestations: [attested(b)] });
    expect(codeOf({ ...other, own: whole.own }, c)).toBe('not-attested');
  });

  it('counts an attestation on its first and on its last day, and not a day beside them', () => {
    const limited = attested(c, { from: day, until: addDays(day, 30) });
    const register = { ...whole, attestations: [limited] };
    expect(codeOf(register, c, 'en', addDays(day, -1))).toBe('attestation-not-yet');
    expect(codeOf(register, c, 'en', day)).toBe('ok');
    expect(codeOf(register, c, 'en', addDays(day, 30))).toBe('ok');
    expect(codeOf(register, c, 'en', addDays(day, 31))).toBe('attestation-expired');
  });

  it('warns from 60 days before the end, not from 61', () => {
    const ends = (days: number) =>
      entryOf(
        { ...whole, attestations: [attested(c, { until: addDays(day, days) })] },
        c,
        'en',
        day,
      ).endsInDays;
    expect([ends(61), ends(60), ends(0)]).toEqual([null, 60, 0]);
  });

  it('is none whose attestation was taken back, unless another one counts', () => {
    const ended = attested(c, {
      ended: { byName: 'Sam Field', at: noon, reason: 'The licence was not renewed.' },
    });
    expect(codeOf({ ...whole, attestations: [ended] }, c)).toBe('attestation-ended');
    expect(codeOf({ ...whole, attestations: [ended, attested(c)] }, c)).toBe('ok');
  });

  it('is none whose words were taken back or lack an item or an answer', () => {
    expect(codeOf({ ...whole, wordings: [worded(c, { words: null })] }, c)).toBe('no-wording');
    const words = wordsFor(c);
    const [first = ''] = Object.keys(words.items);
    const { [first]: _, ...rest } = words.items;
    const lacksItem = worded(c, { words: { ...words, items: rest } });
    expect(codeOf({ ...whole, wordings: [lacksItem] }, c)).toBe('wording-incomplete');
    const blankAnswer = { ...words.items, [first]: { text: 'Words', options: { 0: ' ' } } };
    const lacksAnswer = worded(c, { words: { ...words, items: blankAnswer } });
    expect(codeOf({ ...whole, wordings: [lacksAnswer] }, c)).toBe('wording-incomplete');
  });

  it('is a shipped questionnaire in a further language only with words and an attestation', () => {
    const german = worded(a, { language: 'de' });
    const register = registerOf(a, { wordings: [german] });
    expect(codeOf(register, a, 'de')).toBe('not-attested');
    const both = { ...register, attestations: [attested(a, { language: 'de' })] };
    expect(codeOf(both, a, 'de')).toBe('ok');
    const untitled = {
      ...both,
      wordings: [worded(a, { language: 'de', words: wordsFor(a, false) })],
    };
    expect(codeOf(untitled, a, 'de')).toBe('wording-incomplete');
  });

  it('never puts other words in the place of those that ship', () => {
    const register = registerOf(a, { attestations: [attested(a)], wordings: [worded(a)] });
    expect(mayUse(register, a, 'en', day)).toMatchObject({ value: { words: null } });
  });

  it('is nothing unknown, inactive, unpublished or retired', () => {
    expect(codeOf(whole, null)).toBe('unknown');
    expect(codeOf(emptyRegister, a)).toBe('unknown');
    const inactive = instrument('A', { inactive: 'The table could not be obtained.' });
    expect(codeOf(registerOf(inactive), inactive)).toBe('inactive');
    expect(codeOf({ ...emptyRegister, own: [{ id: a.id, state: 'draft' }] }, a)).toBe('draft');
    expect(codeOf({ ...emptyRegister, own: [{ id: a.id, state: 'retired' }] }, a)).toBe('retired');
  });

  it('says every refusal in a sentence', () => {
    const use = mayUse(registerOf(c), c, 'en', day);
    expect(use).toMatchObject({ problem: { says: { en: expect.stringMatching(/\.$/) } } });
  });
});

describe('a register with fewer rights', () => {
  const all = (['A', 'A*', 'B', 'C'] as const).map((tier) => instrument(tier));
  const one = fc.constantFrom(...all);
  const tag = fc.constantFrom('en', 'en-x-plain', 'de');
  const near = fc.integer({ min: -3, max: 3 }).map((days) => addDays(day, days));
  const attestation = fc
    .record({ of: one, language: tag, from: near, until: fc.option(near), ended: fc.boolean() })
    .map(({ of, ended, ...rest }) =>
      attested(of, {
        ...rest,
        ended: ended ? { byName: 'Sam', at: noon, reason: 'Ended.' } : null,
      }),
    );
  const wording = fc
    .record({ of: one, language: tag, whole: fc.boolean() })
    .map(({ of, language, whole }) =>
      worded(of, { language, words: whole ? wordsFor(of) : { items: {} } }),
    );
  const rights = fc.record({
    attestations: fc.array(attestation, { maxLength: 6 }),
    wordings: fc.uniqueArray(wording, {
      maxLength: 6,
      selector: ({ instrument: id, language }) => `${id} ${language}`,
    }),
    own: fc.subarray(all.map(({ id }) => ({ id, state: 'active' as const }))),
  });
  const fewer = rights.chain((more) =>
    fc.record({
      more: fc.constant(more),
      less: fc.record({
        attestations: fc.subarray(more.attestations),
        wordings: fc.subarray(more.wordings),
        own: fc.subarray(more.own),
      }),
    }),
  );

  it('never allows more', () => {
    fc.assert(
      fc.property(fewer, one, tag, ({ more, less }, of, language) => {
        const allowed = (register: Register) => mayUse(register, of, language, day).ok;
        expect(!allowed(less) || allowed(more)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('allows nothing when it is empty but what ships freely', () => {
    for (const of of all) expect(mayUse(emptyRegister, of, 'en', day).ok).toBe(false);
  });

  it('never allows more once an attestation is taken back', () => {
    fc.assert(
      fc.property(rights, one, tag, (register, of, language) => {
        const ended = { byName: 'Sam', at: noon, reason: 'Ended.' };
        const without = {
          ...register,
          attestations: register.attestations.map((kept) => ({ ...kept, ended })),
        };
        const allowed = (held: Register) => mayUse(held, of, language, day).ok;
        expect(!allowed(without) || allowed(register)).toBe(true);
      }),
    );
  });
});

describe('words that are a draft translation of ours', () => {
  const licence = { ...instrument('A').licence, drafts: ['es'] };
  const ours = instrument('A', { languages: ['en', 'es'], licence });

  it('are asked in the language that is checked without further ado', () => {
    expect(mayUse(registerOf(ours), ours, 'en', day).ok).toBe(true);
  });

  it('are not asked before somebody of the site says that they were read and found right', () => {
    expect(mayUse(registerOf(ours), ours, 'es', day)).toMatchObject({
      ok: false,
      problem: { code: 'not-attested' },
    });
    const attestations = [attested(ours, { language: 'es' })];
    expect(mayUse(registerOf(ours, { attestations }), ours, 'es', day).ok).toBe(true);
  });

  it('are attested as read by a native reader and a clinician, not as licensed', () => {
    expect(statementFor(ours, 'es', true)).toContain('A native reader and a clinician');
    expect(statementFor(ours, 'en', true)).toContain('the right to use');
  });
});
