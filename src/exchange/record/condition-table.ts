import type { HealthName } from '#medication';
import type { FactValue } from '#profile';

type InProfile = FactValue<'conditions'>[number];

/** Where a condition of another record stands in ours, and by which codes it is known. */
export type ConditionRow = {
  /** In the list of conditions of the record. */
  readonly profile: InProfile | null;
  /** Among what rules ask about, with a day. */
  readonly health: HealthName | null;
  /** Beginnings of ICD-10 codes, as ICD-10-CM and the WHO's ICD-10 both have them. */
  readonly icd10: readonly string[];
  /** Longer codes that begin the same and are something else (a condition in remission). */
  readonly except?: readonly string[];
  readonly snomed: readonly string[];
  /** It counts when it is over as well: the rule asks about the past. */
  readonly past?: true;
  /** It happened on a day, and says nothing without it. */
  readonly dated?: true;
};

const of = (codes: string): readonly string[] => codes.split(' ').filter((code) => code !== '');
type More = Pick<ConditionRow, 'except' | 'past' | 'dated'>;
const row = (
  profile: InProfile | null,
  health: HealthName | null,
  icd10: string,
  snomed = '',
  more: More = {},
): ConditionRow => ({ profile, health, icd10: of(icd10), snomed: of(snomed), ...more });

/**
 * Conditions that rules read, and nothing else. Sources: ICD-10-CM tabular list (CDC/NCHS, public domain),
 * each beginning checked against the WHO's ICD-10 where both have it; SNOMED CT codes alone, without terms.
 * What is not in here is shown as it stands in the other record and not interpreted.
 */
export const conditionTable = {
  'low-back-pain': row('low-back-pain', null, 'M54.4 M54.5', '279039007 278860009'),
  'neck-pain': row('neck-pain', null, 'M54.2', '81680005'),
  'hip-pain': row('hip-pain', null, 'M25.55', '49218002'),
  'knee-pain': row('knee-pain', null, 'M25.56', '30989003'),
  'shoulder-pain': row('shoulder-pain', null, 'M25.51', '45326000'),
  'hand-pain': row('hand-pain', null, 'M25.54 M79.64', '53057004'),
  osteoarthritis: row('osteoarthritis', null, 'M15 M16 M17 M18 M19', '396275006'),
  'inflammatory-arthritis': row(
    'inflammatory-arthritis',
    'inflammatoryArthritis',
    'M05 M06 M08 M45 L40.5',
    '69896004 9631008 33339001',
    { except: of('M06.4') },
  ),
  'rheumatoid-arthritis': row(null, 'rheumatoidArthritis', 'M05 M06.0 M06.8 M06.9', '69896004'),
  fibromyalgia: row('fibromyalgia', null, 'M79.7', '203082005'),
  osteoporosis: row('osteoporosis', null, 'M80 M81', '64859006'),
  headache: row('headache', null, 'R51 G44', '25064002'),
  migraine: row('migraine', 'migraine', 'G43', '37796009'),
  depression: row('depression', null, 'F32 F33', '35489007 370143000', {
    except: of('F32.5 F33.4 F33.42'),
  }),
  'anxiety-disorder': row('anxiety-disorder', null, 'F40 F41', '197480006 21897009 371631005'),
  'bipolar-disorder': row('bipolar-disorder', 'bipolar', 'F31', '13746004', { past: true }),
  'mania-history': row(null, 'maniaHistory', 'F30', '', { past: true }),
  psychosis: row('psychosis', 'psychosis', 'F20 F22 F23 F24 F25 F28 F29', '69322001 58214004'),
  'trauma-disorder': row('trauma-disorder', null, 'F43.1', '47505003'),
  'sleep-apnoea': row('sleep-apnoea', 'sleepDisorderedBreathing', 'G47.3', '73430006 78275009'),
  epilepsy: row('epilepsy', 'epilepsy', 'G40', '84757009'),
  diabetes: row('diabetes', null, 'E08 E09 E10 E11 E12 E13 E14', '73211009 44054006 46635009'),
  'heart-disease': row(
    'heart-disease',
    null,
    'I11 I20 I21 I22 I23 I24 I25 I50',
    '56265001 53741008 414545008 22298006 84114007',
    { past: true },
  ),
  'heart-attack': row(null, 'infarction', 'I21 I22', '22298006 57054005', {
    past: true,
    dated: true,
  }),
  'heart-failure': row(null, 'heartFailure', 'I50 I11.0 I13.0 I13.2', '84114007'),
  'kidney-disease': row(
    'kidney-disease',
    'kidneyDisease',
    'N18 I12 I13',
    '709044004 431855005 431856006 433144002 431857002 433146000 46177005',
  ),
  'kidney-failure': row(null, 'kidneyFailure', 'N18.5 N18.6 N19 Z99.2', '433146000 46177005'),
  pregnancy: row('pregnancy', 'pregnancy', 'Z33.1 Z34 Z3A O09', '77386006'),
  cancer: row(
    'cancer',
    'cancerSickleOrEndOfLife',
    'C0 C1 C2 C3 C40 C41 C43 C45 C46 C47 C48 C49 C5 C6 C7 C8 C9',
    '363346000',
  ),
  'sickle-cell-or-end-of-life': row(
    null,
    'cancerSickleOrEndOfLife',
    'D57.0 D57.1 D57.2 D57.4 D57.8 Z51.5',
    '417357006',
  ),
  insomnia: row('insomnia', 'insomnia', 'G47.0 F51.0', '193462001'),
  dementia: row('dementia', 'dementia', 'F01 F02 F03 G30 G31.84', '52448006 26929004'),
  'opioid-use-disorder': row(
    'opioid-use-disorder',
    'opioidUseDisorder',
    'F11.1 F11.2',
    '5602001 75544000',
    { except: of('F11.11 F11.21') },
  ),
  'substance-use': row(
    null,
    'overdoseOrSubstanceUse',
    'F10.1 F10.2 F11.1 F11.2 F12.1 F12.2 F13.1 F13.2 F14.1 F14.2 F15.1 F15.2 F16.1 F16.2 F18.1 F18.2 F19.1 F19.2',
    '66214007 5602001 75544000 7200002 15167005',
    { past: true },
  ),
  'heavy-alcohol': row(null, 'heavyAlcohol', 'F10.1 F10.2', '7200002 15167005', {
    except: of('F10.11 F10.21'),
  }),
  cannabis: row(null, 'regularCannabis', 'F12.2', '', { except: of('F12.21') }),
  'liver-disease': row(
    null,
    'liverDisease',
    'K70 K71 K72 K73 K74 K75 K76 B18',
    '235856003 19943007 328383001',
  ),
  copd: row(null, 'copd', 'J43 J44', '13645005'),
  'ulcer-or-bleed': row(
    null,
    'ulcerOrBleed',
    'K25 K26 K27 K28 K92.0 K92.1 K92.2 Z87.11',
    '13200003 397825006 51868009 74474003',
    { past: true },
  ),
  'narrow-angle-glaucoma': row(null, 'narrowAngleGlaucoma', 'H40.2'),
  glaucoma: row(null, 'glaucoma', 'H40', '23986001', { except: of('H40.0') }),
  arrhythmia: row(null, 'arrhythmia', 'I44 I45 I47 I48 I49', '698247007 49436004'),
  'urinary-retention': row(null, 'urinaryRetention', 'R33', '267064002'),
  'retinal-disease': row(
    null,
    'retinalDisease',
    'H33 H34 H35 E10.3 E11.3 E13.3',
    '29555009 4855003',
  ),
  'me-cfs': row(null, 'meCfs', 'G93.32', '52702003'),
  parasomnia: row(null, 'parasomnia', 'G47.5 F51.3 F51.4'),
} as const satisfies Readonly<Record<string, ConditionRow>>;

export type ConditionKey = keyof typeof conditionTable;
export const conditionKeys = Object.keys(conditionTable) as readonly ConditionKey[];
export const conditionRow = (key: ConditionKey): ConditionRow => conditionTable[key];

const plain = (code: string): string => code.toUpperCase().replaceAll('.', '').trim();

/** Conditions of ours that a code of ICD-10 stands for, by its beginning. */
export function conditionsOfIcd10(code: string): readonly ConditionKey[] {
  const given = plain(code);
  const begins = (beginnings: readonly string[]) =>
    beginnings.some((one) => given.startsWith(plain(one)));
  return conditionKeys.filter((key) => {
    const { icd10, except } = conditionRow(key);
    return begins(icd10) && !begins(except ?? []);
  });
}

export const conditionsOfSnomed = (code: string): readonly ConditionKey[] =>
  conditionKeys.filter((key) => conditionRow(key).snomed.includes(code));
