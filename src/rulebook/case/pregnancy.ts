import { contraception, planningPregnancy, pregnancy } from '#screening';
import { type Field, type Fields, nothingRead, type ReadPart, together } from './fields.ts';
import { faultAt, one, toldIn, yesNoTold } from './told.ts';

const noContraception = /^(no|none|nothing|not|without|false)/i;

/** Pregnant, planning to be, and what prevents it. */
export function pregnancyIn(places: readonly Fields[]): ReadPart {
  const status = toldIn(places, ['pregnancystatus', 'pregnancy', 'pregnant']);
  const word = typeof status?.value === 'string' ? status.value : '';
  const path = status?.path ?? '';
  const planned = toldIn(places, [
    'planningpregnancy',
    'pregnancyplanned',
    'planspregnancy',
    'planning',
    'tryingtoconceive',
    'conceptionintent',
    'conceptionplanned',
    'wantspregnancy',
    'pregnancyintent',
    'pregnancyintention',
    'planningconception',
  ]);
  const bool = status !== null && typeof status.value === 'boolean' ? status.value : null;
  return together([
    /^(pregnant|yes|gravid)/i.test(word) || bool === true
      ? one(pregnancy, path, true)
      : nothingRead,
    /plan|trying|intend/i.test(word) ? one(planningPregnancy, path, true) : nothingRead,
    gestationIn(
      toldIn(places, ['gestationweeks', 'pregnancyweeks', 'weekspregnant', 'gestationalage']),
    ),
    planningIn(planned),
    contraceptionIn(toldIn(places, ['contraception', 'contraceptive', 'birthcontrol'])),
  ]);
}

/** Weeks of pregnancy are those of one. */
function gestationIn(field: Field | null): ReadPart {
  if (field === null || typeof field.value !== 'number') return nothingRead;
  if (field.value < 0) return faultAt(field.path, 'negative', 'This is 0 or more.');
  return field.value > 0 ? one(pregnancy, field.path, true) : nothingRead;
}

function planningIn(field: Field | null): ReadPart {
  if (field === null) return nothingRead;
  const { value, path } = field;
  if (typeof value === 'string' && /^(plan|try|want|intend|within|next|soon)/i.test(value))
    return one(planningPregnancy, path, true);
  return yesNoTold(planningPregnancy, field);
}

function contraceptionIn(field: Field | null): ReadPart {
  if (field === null) return nothingRead;
  const { value, path } = field;
  if (typeof value === 'boolean') return one(contraception, path, value);
  if (typeof value !== 'string') return yesNoTold(contraception, field);
  if (/unknown|not-?asked/i.test(value)) return nothingRead;
  return one(contraception, path, !noContraception.test(value.trim()));
}
