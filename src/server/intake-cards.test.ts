import { expect, it } from 'vitest';
import type { KeptAnswer } from '#intake';
import type { Id, Instant } from '#kernel';
import { afterIntake } from './intake-cards.ts';

const now = '2026-03-09T10:00:00.000Z' as Instant;
const cardsAfter = (said: Readonly<Record<string, unknown>>, interpreterNeeded = false) => {
  const answers = Object.entries(said).map(
    ([item, value]): KeptAnswer => ({ item, value, mode: 'self', answeredAt: now }),
  );
  return afterIntake('1' as Id<'IntakeId'>, answers, { interpreterNeeded }, now);
};

it('what is different in the record is put right by somebody', () => {
  expect(cardsAfter({ known: 'right' })).toEqual([]);
  const [card] = cardsAfter({ known: 'different', 'known-different': 'I moved.' });
  expect(card).toMatchObject({ ownerRole: 'coordinator', why: { en: '“I moved.”' } });
  expect(cardsAfter({ known: 'different' })[0]?.why.en).toContain('Please ask');
});

it('an interpreter who is wanted and not noted yet is noted', () => {
  const wants = { interpreter: 'spoken', 'home-language': 'Spanish' };
  expect(cardsAfter(wants)[0]?.why.en).toContain('Spanish');
  expect(cardsAfter({ interpreter: 'signed' })[0]?.why.en).toBe('For sign language.');
  expect(cardsAfter(wants, true)).toEqual([]);
  expect(cardsAfter({ interpreter: 'no' })).toEqual([]);
  expect(cardsAfter({ interpreter: null })).toEqual([]);
});
