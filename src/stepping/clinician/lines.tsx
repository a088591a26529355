import type { ReactNode } from 'react';
import { Said } from '#http/clinician';
import type { Text } from '#kernel';

/** Sentences of rules, one a line. */
export function Lines({ texts }: { readonly texts: readonly Text[] }): ReactNode {
  return (
    <ul>
      {texts.map((text) => (
        <li key={text.en}>
          <Said text={text} />
        </li>
      ))}
    </ul>
  );
}
