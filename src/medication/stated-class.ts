import { type IngredientClass, ingredientClasses } from './ingredient.ts';

/** Classes as records write them. `several`: too wide to say which of ours it is. */
const spellings: readonly (readonly [RegExp, IngredientClass | 'several'])[] = [
  [/^(strong |weak )?opioids?( analgesics?)?$/, 'opioid'],
  [/^(benzodiazepines?|bzds?|benzos?)$/, 'benzodiazepine'],
  [/^(z drugs?|zdrugs?|non ?benzodiazepine hypnotics?)$/, 'z-drug'],
  [/^gabapentinoids?$/, 'gabapentinoid'],
  [/^(anti ?epileptics?|anti ?convulsants?)$/, 'several'],
  [/^(skeletal )?muscle relaxants?$/, 'muscle-relaxant'],
  [/^(selective serotonin reuptake inhibitors?|ssris?)$/, 'ssri'],
  [
    /^(serotonin noradrenaline reuptake inhibitors?|serotonin norepinephrine reuptake inhibitors?|snris?)$/,
    'snri',
  ],
  [/^(tricyclics?|tricyclic antidepressants?|tcas?)$/, 'tca'],
  [/^(maois?|monoamine oxidase inhibitors?)$/, 'maoi'],
  [/^anti ?depressants?$/, 'several'],
  [/^anti ?psychotics?$/, 'antipsychotic'],
  [
    /^(oral |systemic )?(nsaids?|cox ?2 inhibitors?|non ?steroidal anti ?inflammatory( drugs?)?)$/,
    'nsaid',
  ],
  [/^(cortico|glucocortico)?steroids?$/, 'steroid'],
  [/^(cs|conventional )?dmards?$/, 'dmard'],
  [/^(bdmards?|tsdmards?|biologics?|jak inhibitors?|tnf inhibitors?)$/, 'biologic'],
  [/^((oral )?anti ?coagulants?|doacs?|vkas?)$/, 'anticoagulant'],
  [/^anti ?platelets?$/, 'antiplatelet'],
  [/^(ppis?|proton pump inhibitors?|gastro ?protection)$/, 'gastroprotection'],
  [/^h2 ?(blockers?|antagonists?|ras?)$/, 'acid-suppressant'],
  [/^(ace ?is?|ace inhibitors?)$/, 'ace-inhibitor'],
  [/^(arbs?|angiotensin receptor blockers?|sartans?)$/, 'arb'],
  [/^(loop |thiazide )?diuretics?$/, 'diuretic'],
  [/^statins?$/, 'lipid-lowering'],
  [/^(beta ?blockers?|calcium channel blockers?)$/, 'heart-and-blood-pressure'],
  [/^triptans?$/, 'triptan'],
  [/^(vitamins?|minerals?|supplements?|nutritional supplements?)$/, 'vitamin-or-mineral'],
  [
    /^(anti ?hypertensives?|anti ?arrhythmics?|nitrates?|alpha ?blockers?)$/,
    'heart-and-blood-pressure',
  ],
  [/^(anti ?diabetics?|insulins?|biguanides?|sglt2 inhibitors?|glp ?1 agonists?)$/, 'diabetes'],
  [/^(thyroid( hormones?)?|contraceptives?|hormones?|hrt)$/, 'hormone'],
  [/^(bronchodilators?|inhalers?|beta agonists?)$/, 'lungs'],
  [/^(laxatives?|antacids?|anti ?emetics?)$/, 'gut'],
  [/^antibiotics?$/, 'antibiotic'],
  [/^anti ?histamines?$/, 'antihistamine'],
  [/^(paracetamol|acetaminophen)$/, 'paracetamol'],
];

export function statedClass(text: string | null): IngredientClass | 'several' | null {
  const plain = (text ?? '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
  const spelled = spellings.find(([pattern]) => pattern.test(plain))?.[1];
  return spelled ?? ingredientClasses.find((each) => each === text && each !== 'other') ?? null;
}
