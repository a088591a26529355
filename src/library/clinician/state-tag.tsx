import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Tag } from '#design';
import type { EntryState } from '#library';
import { stateTones, stateWords } from './library-words.ts';

/** Whether it may be asked, in words; the colour only repeats them. */
export function StateTag({ state }: { readonly state: EntryState }): ReactNode {
  const { i18n } = useLingui();
  return <Tag tone={stateTones[state]}>{i18n._(stateWords[state])}</Tag>;
}
