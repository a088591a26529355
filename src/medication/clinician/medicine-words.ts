import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type {
  doseUnits,
  IngredientClass,
  ListedMedicine,
  ListStanding,
  MmeReason,
  ReviewAnswer,
  routesTaken,
  stopReasons,
  Taper,
  TaperBody,
  WatchItem,
} from '#medication';

type Words<Key extends string> = Readonly<Record<Key, MessageDescriptor>>;

export const unitWords: Words<(typeof doseUnits)[number]> = {
  mg: msg`mg`,
  mcg: msg`mcg`,
  g: msg`g`,
  ml: msg`ml`,
  'mcg/h': msg`mcg an hour (patch)`,
  tablet: msg`tablets`,
  capsule: msg`capsules`,
  patch: msg`patches`,
  sachet: msg`sachets`,
  suppository: msg`suppositories`,
  drops: msg`drops`,
  puff: msg`puffs`,
  IU: msg`IU`,
};

export const routeWords: Words<(typeof routesTaken)[number]> = {
  oral: msg`by mouth`,
  transdermal: msg`as a patch`,
  topical: msg`on the skin`,
  injection: msg`by injection`,
  rectal: msg`in the rectum`,
  buccal: msg`under the tongue or in the cheek`,
  nasal: msg`in the nose`,
  inhaled: msg`breathed in`,
  'eye-or-ear': msg`in the eye or ear`,
};

export const stopWords: Words<(typeof stopReasons)[number]> = {
  'no-longer-needed': msg`No longer needed`,
  'did-not-help': msg`Did not help`,
  'side-effect': msg`Side effect`,
  risk: msg`The risk is too high`,
  replaced: msg`Replaced by another`,
  'person-wishes': msg`The person wishes it`,
  'said-by-person': msg`The person no longer takes it`,
  other: msg`Another reason`,
};

export const answerWords: Words<ReviewAnswer> = {
  takes: msg`Takes it as written`,
  otherwise: msg`Takes it otherwise`,
  stopped: msg`No longer takes it`,
  'not-known': msg`Not known`,
};

export const changeWords: Words<ListedMedicine['changeKind']> = {
  added: msg`put on the list`,
  corrected: msg`written down again, rightly`,
  dose: msg`taken differently`,
  stopped: msg`stopped`,
  restarted: msg`begun again`,
  withdrawn: msg`taken off the list as a mistake`,
  otherwise: msg`taken otherwise, as the person says`,
};

export const standingWords: Words<ListStanding> = {
  never: msg`This list was never read through with the person. Rules count what stands here, and take nothing else for absent.`,
  open: msg`When the list was last read through, something was left open. More may be taken than stands here.`,
  stale: msg`The list was last read through too long ago. Until it is read through again, rules count it as not known.`,
  confirmed: msg`The list was read through, and there was nothing else.`,
};

export const mmeWords: Words<MmeReason> = {
  counted: msg`counted`,
  'buprenorphine-left-out': msg`left out: buprenorphine`,
  'treatment-of-opioid-use-left-out': msg`left out: treatment of opioid use disorder`,
  'no-factor': msg`not counted: no factor for it or for this way of taking it`,
  'dose-missing': msg`not counted: dose or times not known`,
  'not-recognised': msg`not counted: the name is not recognised`,
  'not-known-whether-taken': msg`not counted: not known whether it is taken`,
};

export const classWords: Words<IngredientClass> = {
  opioid: msg`Opioid`,
  'opioid-antagonist': msg`Opioid antagonist`,
  benzodiazepine: msg`Benzodiazepine`,
  'z-drug': msg`Z-drug (sleep medicine)`,
  gabapentinoid: msg`Gabapentinoid`,
  antiepileptic: msg`Antiepileptic`,
  'muscle-relaxant': msg`Muscle relaxant`,
  'sedating-antihistamine': msg`Sedating antihistamine`,
  antihistamine: msg`Antihistamine`,
  ssri: msg`SSRI`,
  snri: msg`SNRI`,
  tca: msg`Tricyclic`,
  maoi: msg`MAO inhibitor`,
  antidepressant: msg`Antidepressant`,
  antipsychotic: msg`Antipsychotic`,
  'mood-stabiliser': msg`Mood stabiliser`,
  stimulant: msg`Stimulant`,
  nsaid: msg`Anti-inflammatory (NSAID)`,
  aspirin: msg`Aspirin`,
  paracetamol: msg`Paracetamol`,
  steroid: msg`Steroid`,
  dmard: msg`Disease-modifying (DMARD)`,
  biologic: msg`Biologic`,
  gout: msg`For gout`,
  anticoagulant: msg`Anticoagulant`,
  antiplatelet: msg`Antiplatelet`,
  gastroprotection: msg`Protects the stomach`,
  'acid-suppressant': msg`Against stomach acid`,
  'ace-inhibitor': msg`ACE inhibitor`,
  arb: msg`Angiotensin receptor blocker`,
  diuretic: msg`Diuretic`,
  'aldosterone-antagonist': msg`Aldosterone antagonist`,
  'heart-and-blood-pressure': msg`Heart and blood pressure`,
  'lipid-lowering': msg`Against blood fats`,
  diabetes: msg`For diabetes`,
  antibiotic: msg`Antibiotic`,
  triptan: msg`Triptan`,
  'local-anaesthetic': msg`Local anaesthetic`,
  bladder: msg`For the bladder`,
  lungs: msg`For the lungs`,
  gut: msg`For the gut`,
  hormone: msg`Hormone`,
  'vitamin-or-mineral': msg`Vitamin or mineral`,
  other: msg`Other`,
};

export const watchWords: Words<WatchItem> = {
  mood: msg`Mood`,
  sleep: msg`Sleep`,
  thinking: msg`Thinking and fog`,
  'side-effects': msg`Side effects`,
};

export const preferenceWords: Words<TaperBody['preference']> = {
  agrees: msg`Agrees to this pace`,
  slower: msg`Would like it slower`,
  later: msg`Would like it later`,
  'not-wanted': msg`Does not want it`,
};

export const slowWords: Words<TaperBody['slowWhen'][number]> = {
  withdrawal: msg`Signs of withdrawal`,
  'pain-worse': msg`Pain gets in the way more than before`,
  'mood-falls': msg`Mood falls`,
  'person-asks': msg`The person asks for it`,
};

export const pauseWords: Words<TaperBody['stopWhen'][number]> = {
  'suicidal-thoughts': msg`Thoughts of suicide: stop, and act on them now`,
  'unable-to-function': msg`Everyday life no longer works`,
  'person-asks': msg`The person asks for it`,
};

export const taperStateWords: Words<Taper['state']> = {
  proposed: msg`proposed`,
  agreed: msg`agreed`,
  paused: msg`paused`,
  ended: msg`ended`,
};
