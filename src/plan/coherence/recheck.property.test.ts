import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replay } from '#reasoning';
import { someLife } from '../../../tests/support/some-life.ts';
import { somePart, somePlan } from '../../../tests/support/some-parts.ts';
import type { PlanItem } from '../item.ts';
import { applied } from './change.ts';
import { type Coherence, coherence, recheck } from './coherence.ts';
import { coherenceRulebook } from './link-rules.ts';
import { linkViewOf } from './link-view.ts';

const running = { status: 'active', weeklyMinutesBudget: 300 } as const;
const said = ({ links, notChecked }: Coherence) => ({
  links: links.map(({ finding }) => finding),
  notChecked: notChecked.map(({ finding }) => finding),
});

describe('plans of any parts and lives of which anything is known or not', () => {
  it('a recheck after one change says exactly what a full check says, with every rule', () => {
    fc.assert(
      fc.property(
        somePlan,
        someLife,
        somePart,
        fc.nat(),
        fc.boolean(),
        (items, life, other, at, isNew) => {
          const target = items[at % items.length];
          const changed =
            isNew || target === undefined ? other : { ...other, itemId: target.itemId };
          const after = recheck(coherence(items, running, life), changed);
          expect(said(after)).toEqual(said(coherence(after.items, running, life)));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('many changes one after another lead to the same as one full check', () => {
    fc.assert(
      fc.property(somePlan, someLife, fc.array(somePart, { maxLength: 6 }), (items, life, more) => {
        const after = more.reduce(
          (check, part, at) => recheck(check, { ...part, itemId: idAt(items, at) ?? part.itemId }),
          coherence(items, running, life),
        );
        expect(said(after)).toEqual(said(coherence(after.items, running, life)));
      }),
      { numRuns: 100 },
    );
  });

  it('a ready way out changes only the parts in question and settles what it answers', () => {
    fc.assert(
      fc.property(somePlan, someLife, (items, life) => {
        for (const link of coherence(items, running, life).links) {
          if (link.rule.reach.of === 'plan') continue;
          const parts = new Set(link.items.map(({ itemId }) => itemId));
          for (const { changes } of linkViewOf(link).resolutions) {
            expect(changes.every(({ itemId }) => parts.has(itemId))).toBe(true);
            const after = items.map((item) => applied(item, changes));
            // What is left may have become a question: then the form asks it.
            const topics = coherence(after, running, life)
              .links.filter(({ finding }) => finding.status === 'fires')
              .map(({ finding }) => finding.topic);
            expect(topics).not.toContain(link.finding.topic);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('every conflict offers a way out, and each finding comes out the same when replayed', () => {
    fc.assert(
      fc.property(somePlan, someLife, (items, life) => {
        const { links } = coherence(items, running, life);
        const stuck = links.filter((link) => {
          const { effect, resolutions } = linkViewOf(link);
          return effect === 'conflict' && resolutions.length === 0;
        });
        expect(stuck.map(({ finding }) => finding.topic)).toEqual([]);
        for (const { finding } of links) {
          const stored = JSON.parse(JSON.stringify(finding)) as typeof finding;
          expect(replay(stored, coherenceRulebook).ok).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});

const idAt = (items: readonly PlanItem[], at: number) => items[(at * 2) % items.length]?.itemId;
