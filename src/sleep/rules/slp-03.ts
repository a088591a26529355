import {
  noSasRaised,
  noSasSource,
  own,
  stopBang,
  stopBangHigh,
  stopBangIntermediate,
} from '#evidence';
import { allOf, anyOf } from '#kernel';
import { noSasTotal } from '#measures';
import { atLeast, defineRule, holdsTrue, type Presence, presenceOf } from '#reasoning';
import {
  restrictionPlanned,
  sedatingMedicine,
  stopBangTotal,
  stopBangTwoAndRisk,
} from '../facts.ts';

type Seen = {
  readonly total: number | null;
  readonly given: Presence;
  readonly twoAndRisk: boolean | null;
  readonly noSas: number | null;
};

/** A site without the licence of STOP-Bang has none at all: then NoSAS speaks. */
const readsNoSas = ({ total, given, twoAndRisk, noSas }: Seen): boolean =>
  given === 'absent' && total === null && twoAndRisk === null && noSas !== null;

export const slp03 = defineRule({
  id: 'SLP-03',
  version: 2,
  title: { en: 'Sleep apnoea to be looked for' },
  needs: {
    total: stopBangTotal,
    given: presenceOf(stopBangTotal),
    noSas: noSasTotal,
    twoAndRisk: stopBangTwoAndRisk,
    sedating: sedatingMedicine,
    restriction: restrictionPlanned,
  },
  parameters: { some: stopBangIntermediate, high: stopBangHigh, noSasCut: noSasRaised },
  checks: [
    {
      says: { en: 'Sleep apnoea is likely, or would make a treatment dangerous' },
      anyOf: [
        {
          says: { en: 'STOP-Bang is {high} or more' },
          holds: (known, p) => (readsNoSas(known) ? false : atLeast(known.total, p.high)),
        },
        {
          says: { en: 'Two STOP answers with male sex, BMI over 35 or a wide neck' },
          holds: (known) => (readsNoSas(known) ? false : holdsTrue(known.twoAndRisk)),
        },
        {
          says: {
            en: 'STOP-Bang is {some} or more with an opioid or sedative, or with sleep restriction planned',
          },
          holds: (known, { some }) =>
            readsNoSas(known)
              ? false
              : allOf([
                  atLeast(known.total, some),
                  anyOf([holdsTrue(known.sedating), holdsTrue(known.restriction)]),
                ]),
        },
        {
          says: { en: 'Without STOP-Bang: NoSAS is {noSasCut} or more (a composite reading)' },
          holds: (known, { noSasCut }) =>
            readsNoSas(known) ? atLeast(known.noSas, noSasCut) : false,
        },
      ],
    },
  ],
  proposes: {
    by: (known, { high }) => ({
      en: readsNoSas(known)
        ? `NoSAS ${known.noSas}: arrange a sleep study before sedatives or sleep restriction.`
        : `STOP-Bang ${known.total ?? '?'}: arrange a sleep study before sedatives or sleep restriction; from ${high}, refer.`,
    }),
  },
  severity: 'warning',
  owners: ['pcp'],
  due: null,
  evidence: [stopBang, noSasSource, own],
  examples: {
    met: { known: { total: 3, sedating: true } },
    justNotMet: { known: { total: 2, twoAndRisk: false, sedating: true } },
    unknown: { known: { total: 3, twoAndRisk: false, sedating: false } },
  },
});
