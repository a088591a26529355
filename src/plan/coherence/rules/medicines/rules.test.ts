import { describe, expect, it } from 'vitest';
import { exampleFaults } from '#reasoning';
import { medicineLinkRules } from '../../link-rules-medicines.ts';

describe('every rule about medicines in a plan', () => {
  it.each(medicineLinkRules.map((rule) => [rule.rule.id, rule] as const))(
    '%s does what its three worked examples say',
    (_id, { rule }) => {
      expect(exampleFaults(rule)).toEqual([]);
      expect(rule.examples.unknown).not.toBeNull();
    },
  );
});
