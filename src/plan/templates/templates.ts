import { combinedCare } from './combined-care.ts';
import { guidedSelfManagement } from './guided-self-management.ts';
import { sleepFocused } from './sleep-focused.ts';
import { specialistIntegrated } from './specialist-integrated.ts';
import type { PlanTemplate } from './template.ts';
import { universalCare } from './universal-care.ts';

export const planTemplates: readonly PlanTemplate[] = [
  universalCare,
  guidedSelfManagement,
  combinedCare,
  sleepFocused,
  specialistIntegrated,
];

export function templateOf(id: string): PlanTemplate | null {
  return planTemplates.find((template) => template.id === id) ?? null;
}

/** The template to begin with at a step; null for step 4, whose programme brings its own. */
export function templateForStep(step: number): PlanTemplate | null {
  return planTemplates.find((template) => template.step === step) ?? null;
}
