import type { StaffRole } from '#access';

/** Who answers for what a rule says here: the clinical leads, physicians and psychologists of the site. */
const leads: readonly StaffRole[] = ['physician', 'psychologist'];

export const maySign = (role: StaffRole): boolean => leads.includes(role);
