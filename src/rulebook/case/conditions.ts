import { conditionFacts } from '#medication';
import { type Fact, factOf } from '#reasoning';
import type { CaseInput } from './file.ts';
import { flaggedConditions } from './flags.ts';
import { textOf } from './words.ts';

type Condition = keyof typeof conditionFacts;

/** Condition codes as files write them: words with hyphens, or ICD-10. */
const patterns: Readonly<Record<Condition, RegExp>> = {
  cancerSickleOrEndOfLife:
    /cancer|malignan|carcinoma|neoplas|lymphoma|leuka?emia|myeloma|sarcoma|melanoma|metasta|sickle|palliati|end-of-life|hospice|terminal|^c\d\d|^d57|^z51-5/,
  sleepDisorderedBreathing:
    /apno?ea|^osa$|-osa$|^osa-|sleep-disordered-breathing|^sdb$|hypoventilation|^g47-3/,
  overdoseOrSubstanceUse:
    /overdose|substance-(use|abuse|misuse)|drug-(use|abuse|misuse|dependen)|opioid-(use-disorder|dependen|misuse|addiction)|alcohol-(use-disorder|dependen)|addiction|^oud$|^sud$|^aud$|^f1[0-9]/,
  kidneyDisease:
    /ckd|kidney-(disease|failure|insufficiency|impairment)|renal-(disease|failure|insufficiency|impairment)|chronic-kidney|esrd|dialysis|nephropathy|^n18|^n19/,
  kidneyFailure:
    /(kidney|renal)-failure|esrd|end-stage-(renal|kidney)|dialysis|(ckd|chronic-kidney-disease)(-stage)?-?g?[45]|stage-[45]-(ckd|chronic-kidney)|^n18-[456]|^n19/,
  liverDisease: /cirrhosis|liver|hepatic|hepatitis|^k7[0-6]/,
  lostTolerance:
    /lost-tolerance|loss-of-(opioid-)?tolerance|reduced-tolerance|tolerance-lost|recent-(release|detox)/,
  copd: /copd|chronic-obstructive|emphysema|^j44/,
  heartFailure: /heart-failure|cardiac-failure|^chf$|hfref|hfpef|^hf$|cardiomyopathy|^i50/,
  ulcerOrBleed:
    /(peptic|gastric|duodenal|stomach)-ulcer|^ulcer|gi-bleed|gastrointestinal-(bleed|haem|hem)|ugib|upper-gi|ha?ematemesis|mela?ena|stomach-bleed|^k2[5-8]/,
  heavyAlcohol:
    /heavy-alcohol|alcohol-(use-disorder|dependen|misuse|abuse|excess|heavy)|alcoholism|hazardous-drinking|harmful-drinking|^aud$|^f10/,
  narrowAngleGlaucoma: /(narrow|closed)-angle|angle-closure|^h40-2/,
  bipolar: /bipolar|mania|manic|^f3[01]/,
  chronicPrimaryPain:
    /chronic-primary|primary-chronic|fibromyalg|chronic-widespread|widespread-pain|^crps|complex-regional|^m79-7|^mg30-0/,
};

/** Words that leave open which kind is meant: then it is asked, not assumed. */
const leavesOpen: Readonly<Partial<Record<Condition, RegExp>>> = {
  narrowAngleGlaucoma: /^glaucoma$|^h40$/,
  kidneyFailure:
    /^(ckd|chronic-kidney-disease|kidney-disease|renal-disease|renal-impairment|n18|n18-9)$/,
};

const names = Object.keys(patterns) as readonly Condition[];

/** A list of conditions is taken as the whole list: what it does not hold is not there. No list: unknown, but for what is said by a field of its own. */
export function caseConditionFacts(input: CaseInput, path: string): readonly Fact[] {
  const { conditions } = input;
  const flags = flaggedConditions(input);
  const codes = conditions?.filter(isThere).map(({ code }) => plainCode(code)) ?? null;
  return names.flatMap((name) => {
    const type = conditionFacts[name];
    const drinks = name === 'heavyAlcohol' ? drinkingIn(input) : null;
    const told = drinks ?? toldBy(flags, name);
    const listed = codes === null ? null : verdictOn(name, codes);
    if (codes === null && told === null) return [];
    const source = codes === null ? `${path}/patient` : `${path}/conditions`;
    const value = told === true ? true : (listed ?? told);
    return [factOf(type, { id: `${source}#${type.name}`, date: null, source, value })];
  });
}

function toldBy(flags: ReturnType<typeof flaggedConditions>, name: Condition): boolean | null {
  const about = flags.filter(({ code }) => patterns[name].test(code));
  return about.length === 0 ? null : about.some(({ there }) => there);
}

/** How somebody drinks, in a word. */
function drinkingIn(input: CaseInput): boolean | null {
  const said =
    textOf(input.patient, 'alcohol', 'alcoholUse', 'drinking') ??
    textOf(input, 'alcohol', 'alcoholUse', 'drinking') ??
    '';
  if (/heavy|harmful|hazard|dependen|excess|daily/i.test(said)) return true;
  return /^(none|no|never|rare|occasional|light|social|moderate)/i.test(said) ? false : null;
}

const isThere = ({ present, status }: NonNullable<CaseInput['conditions']>[number]): boolean =>
  present !== false && !/^(absent|ruled-?out|refuted|negated)$/i.test(status ?? '');

function verdictOn(name: Condition, codes: readonly string[]): boolean | null {
  if (codes.some((code) => patterns[name].test(code))) return true;
  return codes.some((code) => leavesOpen[name]?.test(code) === true) ? null : false;
}

const plainCode = (code: string): string =>
  code
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
