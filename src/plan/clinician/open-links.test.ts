import { expect, it } from 'vitest';
import type { LinkView } from '#plan';
import { openLinks } from './open-links.ts';
import { draft } from './plan-example.ts';

it('counts as open what is in the way and nobody has overruled', () => {
  const [link] = draft.links;
  const all: LinkView[] =
    link === undefined
      ? []
      : [
          { ...link, effect: 'conflict', overruledBecause: null },
          { ...link, effect: 'gap', overruledBecause: null },
          { ...link, effect: 'conflict', overruledBecause: 'Agreed with the prescriber.' },
          { ...link, effect: 'reinforces', overruledBecause: null },
        ];
  expect(openLinks(all).map(({ effect }) => effect)).toEqual(['conflict', 'gap']);
});
