/** What is asked after item 9 was answered above zero: a form by its name, or no form at all. */
export type SecondScreen = 'asq' | 'cssrs' | 'none';

/**
 * The second screen that holds under a safety profile, for the phone, the intake and the clinic alike. The profile
 * ASQ knows no other. No form at all is a choice only where the law forbids to sort people by one (UK-NG225: a
 * person assesses, no level); elsewhere SAF-01 asks for a screen, and ASQ stands in.
 */
export function secondScreenUnder(profile: string, chosen: SecondScreen): SecondScreen {
  if (profile === 'ASQ') return 'asq';
  return chosen === 'none' && profile !== 'UK-NG225' ? 'asq' : chosen;
}
