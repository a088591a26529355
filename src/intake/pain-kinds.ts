import { painKinds } from '#profile';
import { choicesOf } from './own-questions/own.ts';
import type { Choice } from './question.ts';

/** What a pain can be like, as it is offered at each place of the body map. */
export const painKindWords: readonly Choice[] = choicesOf(painKinds, {
  burning: 'Burning',
  aching: 'Aching',
  stabbing: 'Stabbing',
  electric: 'Electric shocks',
  numb: 'Pins and needles, numb',
  throbbing: 'Throbbing',
  stiff: 'Stiff or tight',
});
