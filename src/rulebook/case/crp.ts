import { crp } from '#screening';
import { plainName } from '../score-limits.ts';
import {
  type Field,
  type Fields,
  fieldOf,
  fieldsOf,
  isObject,
  nothingRead,
  type ReadPart,
  yesNoIn,
} from './fields.ts';
import type { CaseInput } from './file.ts';
import { faultAt, one, toldIn } from './told.ts';

const mgPerLitreInMgPerDecilitre = 10;
const highestCrp = 1000;

/** CRP among the joints or the labs, as a figure, with a unit, or as the laboratory's own word. */
export function crpIn(input: CaseInput, places: readonly Fields[], path: string): ReadPart {
  const named = toldIn(places, ['crp', 'crpmgl', 'creactiveprotein', 'crpvalue']);
  const listed = named ?? crpInList(input, path);
  if (listed !== null) return crpOf(listed);
  const word = toldIn(places, ['crpnormal', 'normalcrp', 'crpisnormal']);
  const said = word === null ? null : yesNoIn(word.value);
  return typeof said !== 'boolean'
    ? nothingRead
    : one(crp, word?.path ?? '', said ? 'normal' : 'raised');
}

/** Labs may be a list of {name, value, unit}. */
function crpInList({ labs }: CaseInput, path: string): Field | null {
  if (!Array.isArray(labs)) return null;
  const at = labs.findIndex((lab) => {
    const name = fieldOf(fieldsOf(lab, ''), ['name', 'code', 'test'])?.value;
    return typeof name === 'string' && /^(crp|creactiveprotein)/.test(plainName(name));
  });
  return at < 0 ? null : { value: labs[at], path: `${path}/labs/${at}` };
}

function crpOf({ value, path }: Field): ReadPart {
  const fields = fieldsOf(value, path);
  const inner = isObject(value) ? fieldOf(fields, ['value', 'result']) : { value, path };
  if (inner === null) return nothingRead;
  const said = inner.value;
  if (typeof said === 'string') return crpInWords(said, inner.path);
  if (typeof said !== 'number') return faultAt(inner.path, 'wrong-type', 'CRP is a number.');
  if (said < 0) return faultAt(inner.path, 'negative', 'CRP is 0 or more.');
  if (said > highestCrp)
    return faultAt(inner.path, 'out-of-range', `CRP is ${highestCrp} at the most, not ${said}.`);
  const unit = fieldOf(fields, ['unit'])?.value;
  const perDecilitre = typeof unit === 'string' && /mg\s*\/\s*dl/i.test(unit);
  return one(crp, inner.path, perDecilitre ? said * mgPerLitreInMgPerDecilitre : said);
}

function crpInWords(said: string, path: string): ReadPart {
  if (/^(normal|neg|ok|within)/i.test(said)) return one(crp, path, 'normal');
  return /high|raised|elev|pos|abnormal/i.test(said) ? one(crp, path, 'raised') : nothingRead;
}
