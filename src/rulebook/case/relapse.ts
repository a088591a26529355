import { earlierEpisodesCount, insomnia, relapsePlanSigned, remissionReview } from '#insight';
import { currentStep } from '#stepping';
import {
  type Field,
  type Fields,
  fieldOf,
  fieldsOf,
  nothingRead,
  type ReadPart,
  together,
  yesNoIn,
} from './fields.ts';
import type { CaseInput } from './file.ts';
import { numberIn, one, toldIn, yesNoTold } from './told.ts';
import { plainWord } from './words.ts';

/** Whether the person goes on to continuation, and whether the relapse plan for it is signed. */
export function continuationIn(
  { plan }: CaseInput,
  places: readonly Fields[],
  path: string,
): ReadPart {
  const unsaid = plan?.step === null || plan?.step === undefined;
  const signed = toldIn(places, ['relapseplansigned', 'signedrelapseplan', 'relapseplan']);
  return together([
    unsaid && continues(places)
      ? one(currentStep, `${path}/plan/phase`, 'continuation')
      : nothingRead,
    signed !== null && isSigned(signed) ? one(relapsePlanSigned, signed.path, true) : nothingRead,
  ]);
}

function continues(places: readonly Fields[]): boolean {
  const phase = toldIn(places, ['phase', 'carephase', 'planphase'])?.value;
  if (typeof phase === 'string' && /^continuation/i.test(phase)) return true;
  const names = ['enteringcontinuation', 'entercontinuation', 'continuation'];
  return yesNoIn(toldIn(places, names)?.value) === true;
}

function isSigned({ value, path }: Field): boolean {
  if (value === true) return true;
  if (typeof value === 'string') return /^signed|^yes/i.test(value);
  return yesNoIn(fieldOf(fieldsOf(value, path), ['signed'])?.value) === true;
}

/** What makes a relapse more likely. */
export function vulnerabilityIn(
  { conditions }: CaseInput,
  places: readonly Fields[],
  path: string,
): ReadPart {
  const listed = (conditions ?? []).some(
    ({ code, present }) => present !== false && /insomni|^f51-0|^g47-0/.test(plainWord(code)),
  );
  const episodes = (conditions ?? []).flatMap((condition, at) => {
    if (!/depress/.test(plainWord(condition.code))) return [];
    const place = `${path}/conditions/${at}`;
    return fieldOf(fieldsOf(condition, place), ['episodes', 'priorepisodes']) ?? [];
  })[0];
  const told = toldIn(places, ['insomnia', 'ongoinginsomnia', 'insomniaongoing']);
  return together([
    yesNoTold(
      remissionReview,
      toldIn(places, ['remissionreview', 'atremissionreview', 'reviewofremission']),
    ),
    numberIn(
      earlierEpisodesCount,
      toldIn(places, [
        'priorepisodes',
        'previousepisodes',
        'priordepressiveepisodes',
        'depressiveepisodes',
        'pastepisodes',
        'earlierepisodes',
        'depressionepisodes',
        'episodes',
      ]) ??
        episodes ??
        null,
      { min: 0, max: 100 },
    ),
    insomniaIn(told, listed ? `${path}/conditions` : null),
  ]);
}

/** Said in yes or no, or in how bad it is. */
function insomniaIn(told: Field | null, listedAt: string | null): ReadPart {
  const said = yesNoIn(told?.value);
  const degree =
    typeof told?.value === 'string' && /mild|moderate|severe|chronic|ongoing/i.test(told.value);
  if (told !== null && degree) return one(insomnia, told.path, true);
  if (told !== null && typeof said === 'boolean') return one(insomnia, told.path, said);
  return listedAt === null ? nothingRead : one(insomnia, listedAt, true);
}
