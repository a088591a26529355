import { type Fact, type FactType, factOf } from '#reasoning';
import { item9BetweenVisits, roundTheClockCover } from '#safety';
import { plainName } from '../score-limits.ts';
import {
  type Field,
  type Fields,
  fieldOf,
  fieldsOf,
  type ReadPart,
  yesNoField,
  yesNoIn,
} from './fields.ts';
import type { CaseInput } from './file.ts';

/** How the site asks item 9 and whether anybody watches (SAF-09). */
export function siteIn(input: CaseInput, places: readonly Fields[], path: string): ReadPart {
  const own = places.flatMap((fields) => {
    const named = ['site', 'clinic', 'config', 'settings', 'parameters'];
    return named.flatMap((name) => {
      const site = fields.get(name);
      return site === undefined ? [] : [fieldsOf(site.value, site.path)];
    });
  });
  const asked = firstOf(
    [...own, ...places],
    ['asyncitem9', 'item9async', 'item9betweenvisits', 'item9asynchronous', 'safetyasyncitem9'],
  );
  const cover = firstOf(
    [...own, ...places],
    [
      'roundtheclockcover',
      'cover247',
      'cover24h',
      'cover24hours',
      'has24hcover',
      'hasroundtheclockcover',
      'monitored247',
      'cover24x7',
      'has247cover',
      'has24x7cover',
      '247cover',
      '24x7cover',
      '24hcover',
      '24hourcover',
      'has24hourcover',
      'coverage',
      'coverage247',
      'coverage24x7',
      '24x7',
      '247',
      'monitored',
      'monitored247',
      'cover',
      'safetyroundtheclockcover',
    ],
  );
  const covered = yesNoField(cover);
  const collected = asked === null ? null : collectedIn(asked);
  const remote = item9FromAfar(input);
  const value = collected ?? remote;
  return {
    facts: [
      ...(value === null ? [] : [fact(item9BetweenVisits, asked?.path ?? `${path}/scores`, value)]),
      ...(cover === null ? [] : [fact(roundTheClockCover, cover.path, covered.value)]),
    ],
    faults: covered.faults,
  };
}

function firstOf(places: readonly Fields[], names: readonly string[]): Field | null {
  for (const fields of places) {
    const field = fieldOf(fields, names);
    if (field !== null) return field;
  }
  return null;
}

function collectedIn({ value }: Field): boolean | null {
  if (value === 'on') return true;
  if (value === 'phq8' || value === 'off') return false;
  const said = yesNoIn(value);
  return typeof said === 'boolean' ? said : null;
}

const fromAfar = /async|remote|home|app|phone|portal|online|link|sms|text|between/i;

/** A PHQ-9 with item 9 that came in from home is item 9 asked between visits. */
function item9FromAfar({ scores }: CaseInput): boolean | null {
  const afar = (scores ?? []).some((score) => {
    if (plainName(score.instr) !== 'phq9') return false;
    const fields = fieldsOf(score, '');
    const channel = fieldOf(fields, ['channel', 'mode', 'collected', 'setting', 'source'])?.value;
    const alone = fieldOf(fields, ['asynchronous', 'async', 'remote', 'betweenvisits'])?.value;
    return (typeof channel === 'string' && fromAfar.test(channel)) || yesNoIn(alone) === true;
  });
  return afar ? true : null;
}

function fact(type: FactType<boolean>, source: string, value: boolean | null): Fact {
  return factOf(type, { id: `${source}#${type.name}`, date: null, source, value });
}
