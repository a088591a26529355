import type { StaffRole } from '#access';

/** Who answers for what a rule says here: the clinical leads, physicians and psychologists of the site. */
const leads: readonly StaffRole[] = ['physician', 'psychologist'];

export const maySign = (role: StaffRole): boolean => leads.includes(role);

/** Who sets numbers for their own work and for one person: whoever treats, not whoever coordinates. */
const treating: readonly StaffRole[] = [...leads, 'physiotherapist'];

export const maySetOwn = (role: StaffRole): boolean => treating.includes(role);
