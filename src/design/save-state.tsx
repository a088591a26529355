import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

/** Where the person's entries are. Only `sent` means that the clinic has them. */
export type SaveStateNow =
  | { readonly state: 'sent' }
  | { readonly state: 'sending' }
  | { readonly state: 'saved-here'; readonly waiting: number }
  | { readonly state: 'offline'; readonly waiting: number }
  | { readonly state: 'rejected'; readonly entries: number };

const pictures: Readonly<Record<SaveStateNow['state'], IconName>> = {
  sent: 'cloud-check',
  sending: 'cloud',
  'saved-here': 'smartphone',
  offline: 'cloud-off',
  rejected: 'info',
};

/** The state of saving in words, announced politely when it changes. */
export function SaveState({ now }: { readonly now: SaveStateNow }): ReactNode {
  return (
    <output className="save-state" data-state={now.state}>
      <Icon name={pictures[now.state]} />
      <span>{wordsFor(now)}</span>
    </output>
  );
}

function wordsFor(now: SaveStateNow): ReactNode {
  switch (now.state) {
    case 'sent':
      return <Trans>All saved and sent</Trans>;
    case 'sending':
      return <Trans>Saved on this phone. Sending…</Trans>;
    case 'saved-here':
      return <Trans>Saved on this phone. We will send it soon.</Trans>;
    case 'offline':
      return now.waiting === 0 ? (
        <Trans>No internet. That is OK.</Trans>
      ) : (
        <Plural
          value={now.waiting}
          one="No internet. # entry is saved on this phone."
          other="No internet. # entries are saved on this phone."
        />
      );
    case 'rejected':
      return <Plural value={now.entries} one="# entry needs you" other="# entries need you" />;
  }
}
