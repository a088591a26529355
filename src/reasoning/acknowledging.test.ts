import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '#kernel';
import {
  type AcknowledgementKind,
  type AcknowledgementStep,
  acknowledgementsIn,
  isAcknowledgedByAll,
  missingIn,
  ownersMoved,
  ownWordIn,
} from './index.ts';

const step = (
  owner: string,
  kind: AcknowledgementKind,
  at = '2026-03-09T15:00:00.000Z',
): AcknowledgementStep => ({
  owner,
  ownerName: owner,
  ownerRole: 'physician',
  kind,
  at: at as Instant,
  byName: kind === 'acknowledged' ? owner : null,
});
const namesMissing = (...steps: readonly AcknowledgementStep[]) =>
  missingIn(acknowledgementsIn(steps)).map(({ owner }) => owner);

describe('who has to take note of a conflict', () => {
  it('everybody who was asked, until they did', () => {
    expect(namesMissing(step('a', 'asked'), step('b', 'asked'))).toEqual(['a', 'b']);
    expect(namesMissing(step('a', 'asked'), step('b', 'asked'), step('a', 'acknowledged'))).toEqual(
      ['b'],
    );
  });

  it('again who took it back; no more who owns no part', () => {
    const both = [step('a', 'asked'), step('b', 'asked')];
    expect(namesMissing(...both, step('a', 'acknowledged'), step('a', 'taken-back'))).toEqual([
      'a',
      'b',
    ]);
    expect(namesMissing(...both, step('a', 'released'))).toEqual(['b']);
  });

  it('passing it on takes nobody’s word away and gives none', () => {
    const before = [step('a', 'asked'), step('b', 'acknowledged')];
    expect(acknowledgementsIn([...before, step('a', 'passed-on')])).toEqual(
      acknowledgementsIn(before),
    );
  });

  it('nobody asked is not everybody', () => {
    expect(isAcknowledgedByAll([])).toBe(false);
    expect(isAcknowledgedByAll(acknowledgementsIn([step('a', 'released')]))).toBe(false);
    expect(isAcknowledgedByAll(acknowledgementsIn([step('a', 'acknowledged')]))).toBe(true);
  });

  it('a part that names a role and nobody is that role’s to acknowledge', () => {
    const all = acknowledgementsIn([step('physiotherapist', 'asked'), step('wu', 'acknowledged')]);
    expect(ownWordIn(all, { accountId: 'ben', role: 'physiotherapist' })).toBe('missing');
    expect(ownWordIn(all, { accountId: 'wu', role: 'psychologist' })).toBe('given');
    expect(ownWordIn(all, { accountId: 'ana', role: 'coordinator' })).toBe('none');
  });
});

const kinds: readonly AcknowledgementKind[] = ['asked', 'acknowledged', 'taken-back', 'released'];
const someSteps = fc.array(
  fc
    .tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom(...kinds))
    .map(([owner, kind]) => step(owner, kind)),
  { maxLength: 12 },
);

describe('whatever was said', () => {
  it('one owner’s words change nothing about another’s', () => {
    fc.assert(
      fc.property(someSteps, (steps) => {
        const alone = acknowledgementsIn(steps.filter(({ owner }) => owner === 'a'));
        const together = acknowledgementsIn(steps).filter(({ owner }) => owner === 'a');
        expect(together).toEqual(alone);
      }),
    );
  });

  it('after asking whoever is new and releasing whoever is not, exactly today’s owners are left', () => {
    fc.assert(
      fc.property(someSteps, fc.subarray(['a', 'b', 'c', 'd']), (steps, owners) => {
        const now = owners.map((owner) => step(owner, 'asked'));
        const { asked, released } = ownersMoved(acknowledgementsIn(steps), now);
        const after = acknowledgementsIn([
          ...steps,
          ...asked.map(({ owner }) => step(owner, 'asked')),
          ...released.map(({ owner }) => step(owner, 'released')),
        ]);
        expect(new Set(after.map(({ owner }) => owner))).toEqual(new Set(owners));
        // Who stays has their word kept.
        const before = acknowledgementsIn(steps);
        for (const one of after) {
          const was = before.find(({ owner }) => owner === one.owner);
          expect(one.acknowledgedAt).toBe(was?.acknowledgedAt ?? null);
        }
      }),
    );
  });
});
