export type IsiBand = 'none' | 'subthreshold' | 'moderate' | 'severe';

/** Bands of the Insomnia Severity Index: 8, 15, 22 (Morin 2011). They are the form's, not a site's. */
export function isiBand(total: number): IsiBand {
  if (total >= 22) return 'severe';
  if (total >= 15) return 'moderate';
  return total >= 8 ? 'subthreshold' : 'none';
}

/** What a change of ISI from its first reading means. */
export function isiAnswer(
  fall: number,
  { response, important }: { readonly response: number; readonly important: number },
): 'response' | 'important' | 'worse' | 'none' {
  if (fall >= response) return 'response';
  if (fall >= important) return 'important';
  return fall <= -important ? 'worse' : 'none';
}
