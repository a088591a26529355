import { isLightSensitiser, lifeFacts as life } from '#plan';
import type { Fact } from '#reasoning';
import { exclusions } from '#sleep';
import type { CaseInput } from './file.ts';
import { type Fields, known, numberIn, yesNoIn } from './places.ts';
import { clockOf, hasField, plainWord, yesNoOf } from './words.ts';

const inflammatory =
  /(^|-)ra($|-)|rheumatoid|psoriatic|(^|-)psa($|-)|axspa|axial-spond|ankylosing|spondyloarth|inflammatory-arth|^m0[5-8]|^m45|^l40-5/;

/** From the score before to the last one, in the order of their weeks or days. */
function riseIn({ scores }: CaseInput): number | null {
  const taken = (scores ?? [])
    .filter(({ instr }) => /^cdai$/i.test(instr.trim()))
    .toSorted(
      (a, b) => (a.week ?? 0) - (b.week ?? 0) || ((a.date ?? '') < (b.date ?? '') ? -1 : 1),
    );
  const [last, before] = [taken.at(-1)?.value, taken.at(-2)?.value];
  return last === null || last === undefined || before === null || before === undefined
    ? null
    : last - before;
}

export function rheumatologyFacts(
  input: CaseInput,
  places: readonly Fields[],
  path: string,
): readonly Fact[] {
  const codes = codesIn(input);
  const before = numberIn(places, 'cdaiBefore', 'cdaiBaseline', 'cdaiPrevious', 'previousCdai');
  const now = numberIn(places, 'cdaiNow', 'cdaiCurrent', 'cdai');
  const rise =
    numberIn(places, 'cdaiRise', 'cdaiChange', 'cdaiIncrease', 'cdaiDelta', 'deltaCdai') ??
    (before === null || now === null ? riseIn(input) : now - before);
  const count = numberIn(places, 'newSwollenJoints', 'newSwollenJointCount');
  return [
    ...known(
      life.inflammatoryArthritis,
      path,
      codes === null ? null : codes.some((code) => inflammatory.test(code)),
    ),
    ...known(life.diseaseActivityRise, path, rise),
    ...known(
      life.newSwollenJoint,
      path,
      yesNoIn(places, 'newSwollenJoint', 'newSwollenJoints', 'newJointSwelling') ??
        (count === null ? null : count > 0),
    ),
    ...known(life.flareNoted, path, flareIn(input, places)),
    ...known(
      life.morningStiffness,
      path,
      numberIn(
        places,
        'morningStiffnessMin',
        'morningStiffness',
        'morningStiffnessMinutes',
        'stiffnessMin',
        'stiffnessMinutes',
      ),
    ),
    ...known(life.usualRise, path, hourIn(places)),
  ];
}

/** On the illness itself, or by itself. */
function flareIn({ conditions }: CaseInput, places: readonly Fields[]): true | null {
  const ill = (conditions ?? []).filter(({ code }) =>
    inflammatory.test(plainWord(code.toLowerCase())),
  );
  const names = ['inflammatoryFlare', 'diseaseFlare', 'raFlare', 'rheumFlare'];
  const told = ill.some(
    (one) => yesNoOf(one, 'flare', 'inFlare', 'flaring') === true || /flar/i.test(one.status ?? ''),
  );
  return told || yesNoIn(places, ...names) === true || null;
}

function hourIn(places: readonly Fields[]): number | null {
  const names = ['riseTime', 'wakeTime', 'getUpTime', 'usualRise', 'rise'];
  const clock = places.map((place) => clockOf(place, ...names)).find((value) => value !== null);
  if (clock === null || clock === undefined) return null;
  const [hours = '', minutes = ''] = clock.split(':');
  return Number(hours) + Number(minutes) / 60;
}

export function conditionFactsOf(input: CaseInput, path: string): readonly Fact[] {
  const codes = codesIn(input);
  const has = (words: RegExp) => (codes === null ? null : codes.some((code) => words.test(code)));
  const meds = input.meds ?? null;
  return [
    ...known(life.retinalDisease, path, has(/retin|macula|diabetic-eye|^h3[3-6]/)),
    ...known(life.migraine, path, has(/migrain|^g43/)),
    ...known(
      life.lightSensitiser,
      path,
      has(/photosensit|porphyri|lupus|^l56/) === true
        ? true
        : (meds?.some(({ name }) => isLightSensitiser(name)) ?? null),
    ),
    ...(hasField(input, 'conditions') ? [] : bipolarTold(input, path)),
  ];
}

function bipolarTold(input: CaseInput, path: string): readonly Fact[] {
  return known(exclusions.bipolar, path, yesNoOf(input.patient, 'bipolar', 'bipolarDisorder'));
}

/** A list of conditions is the whole list; none is not known. */
function codesIn({ conditions }: CaseInput): readonly string[] | null {
  return (
    conditions
      ?.filter(({ present }) => present !== false)
      .map(({ code }) => plainWord(code.toLowerCase())) ?? null
  );
}
