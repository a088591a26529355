import { ipdas } from '#evidence';
import { ask, type Tri } from '#kernel';
import { codeInWords, defineRule } from '#reasoning';
import {
  type AidField,
  certifying,
  certifyingScreening,
  lacking,
  qualifying,
  wantedOf,
} from '../aid.ts';
import { aidFields, aidKind } from '../facts.ts';

type Kind = 'treatment' | 'screening' | null;

/** Whatever the kind, twelve fields are needed; only the last four depend on it. */
function lacksAny(held: readonly AidField[] | null, kind: Kind): Tri {
  if (held === null) return 'unknown';
  if (lacking(held, wantedOf('treatment')).length > 0) return true;
  if (lacking(held, certifyingScreening).length === 0) return false;
  return ask(kind, (known) => known === 'screening');
}

export const da01 = defineRule({
  id: 'DA-01',
  version: 1,
  title: { en: 'The decision aid is not complete' },
  needs: { held: aidFields, kind: aidKind },
  parameters: {},
  checks: [
    {
      says: {
        en: 'The option grid lacks one of the 6 fields that qualify it, the 6 that certify it, or the 4 more for screening',
      },
      holds: ({ held, kind }) => lacksAny(held, kind),
    },
  ],
  proposes: {
    by: ({ held, kind }) => ({
      en: `Add: ${lacking(held ?? [], wantedOf(kind ?? 'treatment'))
        .map(codeInWords)
        .join(', ')}.`,
    }),
  },
  severity: 'info',
  owners: ['content-editor'],
  due: null,
  tasks: [{ code: 'complete-decision-aid', within: { days: 28 } }],
  evidence: [ipdas],
  about: ({ held, kind }) => lacking(held ?? [], wantedOf(kind ?? 'treatment')),
  derive: ({ held, kind }) =>
    held === null
      ? {}
      : {
          qualifyingMet: qualifying.length - lacking(held, qualifying).length,
          certifyingMet: certifying.length - lacking(held, certifying).length,
          missingFields: lacking(held, wantedOf(kind ?? 'treatment')),
        },
  examples: {
    met: { known: { held: [...qualifying, ...certifying], kind: 'screening' } },
    justNotMet: { known: { held: [...qualifying, ...certifying], kind: 'treatment' } },
    unknown: { known: { held: [...qualifying, ...certifying] } },
  },
});
