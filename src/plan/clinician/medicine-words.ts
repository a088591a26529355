import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Dose } from '#plan';

export type MedicineClass = NonNullable<Dose['medicine']>['class'];

export const medicineClassWords: Readonly<Record<MedicineClass, MessageDescriptor>> = {
  opioid: msg`Opioid`,
  benzodiazepine: msg`Benzodiazepine`,
  'z-drug': msg`Z-drug (sleep medicine)`,
  gabapentinoid: msg`Gabapentinoid`,
  antidepressant: msg`Antidepressant`,
  tricyclic: msg`Tricyclic`,
  nsaid: msg`Anti-inflammatory (NSAID)`,
  paracetamol: msg`Paracetamol`,
  'muscle-relaxant': msg`Muscle relaxant`,
  dmard: msg`Disease-modifying (DMARD)`,
  steroid: msg`Steroid`,
  'sedating-antihistamine': msg`Sedating antihistamine`,
  other: msg`Other`,
};

export const medicineClasses = Object.keys(medicineClassWords) as readonly MedicineClass[];
