import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { teamWords } from './owner-words.ts';

/** Whose it is, in the clinic's words. */
export function Owners({ owners }: { readonly owners: readonly string[] }): ReactNode {
  const { i18n } = useLingui();
  return <>{[...new Set(owners.map((owner) => i18n._(teamWords(owner))))].join(', ')}</>;
}
