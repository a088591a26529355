import { Plural, Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button, Card, Row, Small, Stack, Tag } from '#design';
import { Said, useDates } from '#http/clinician';
import type { EntryView, RegisterPage } from '#library';
import { AttestDialog } from './attest-dialog.tsx';
import { useLanguageName } from './language-name.ts';
import { StateTag } from './state-tag.tsx';
import { WordingEditor } from './wording-editor.tsx';

type UseCardProps = { readonly page: RegisterPage; readonly mayEdit: boolean };

/** In which languages it may be asked, why not in the others, and what would open them. */
export function UseCard({ page, mayEdit }: UseCardProps): ReactNode {
  const [attesting, setAttesting] = useState<string | null>(null);
  const [wording, setWording] = useState<string | null>(null);
  const open = page.inactive === null && mayEdit;
  return (
    <Card heading={<Trans>Where it may be used</Trans>}>
      <Stack>
        <ul className="plain work-cards">
          {page.row.entries.map((entry) => (
            <li key={entry.language}>
              <Entry
                page={page}
                entry={entry}
                mayEdit={open}
                onAttest={setAttesting}
                onWord={setWording}
              />
            </li>
          ))}
        </ul>
        {open && wording === null && (
          <Row>
            <Button kind="ghost" icon="plus" onClick={() => setWording('')}>
              <Trans>Bring the words in another language</Trans>
            </Button>
          </Row>
        )}
        {wording !== null && (
          <WordingEditor
            key={wording}
            page={page}
            language={wording}
            onClose={() => setWording(null)}
          />
        )}
        {attesting !== null && (
          <AttestDialog page={page} language={attesting} onClose={() => setAttesting(null)} />
        )}
      </Stack>
    </Card>
  );
}

type EntryProps = {
  readonly page: RegisterPage;
  readonly entry: EntryView;
  readonly mayEdit: boolean;
  readonly onAttest: (language: string) => void;
  readonly onWord: (language: string) => void;
};

function Entry({ page, entry, mayEdit, onAttest, onWord }: EntryProps): ReactNode {
  const name = useLanguageName()(entry.language);
  const ships = page.shipsIn.includes(entry.language);
  const asksAttestation =
    page.row.tier === 'B' || page.row.tier === 'C' || page.licence.attestation !== null || !ships;
  return (
    <Stack gap="small">
      <Row spread>
        <strong>{name}</strong>
        <StateTag state={entry.state} />
      </Row>
      <Until entry={entry} />
      {entry.refusal !== null && (
        <p>
          <Said text={entry.refusal.says} />
        </p>
      )}
      {mayEdit && (
        <Row>
          {asksAttestation && (
            <Button kind="ghost" onClick={() => onAttest(entry.language)}>
              <Trans>
                Attest the right<span className="unseen">: {name}</span>
              </Trans>
            </Button>
          )}
          {!ships && (
            <Button kind="ghost" icon="pencil" onClick={() => onWord(entry.language)}>
              <Trans>
                Bring your wording<span className="unseen">: {name}</span>
              </Trans>
            </Button>
          )}
        </Row>
      )}
    </Stack>
  );
}

function Until({ entry }: { readonly entry: EntryView }): ReactNode {
  const dates = useDates();
  if (entry.state !== 'usable') return null;
  return (
    <Row>
      <Small>
        {entry.words === 'site' ? (
          <Trans>In your clinic’s own wording.</Trans>
        ) : (
          <Trans>In the words that come with it.</Trans>
        )}{' '}
        {entry.until !== null && <Trans>The right ends after {dates.day(entry.until)}.</Trans>}
      </Small>
      {entry.endsInDays !== null && (
        <Tag tone="warn" icon="clock">
          <Plural value={entry.endsInDays} one="ends in # day" other="ends in # days" />
        </Tag>
      )}
    </Row>
  );
}
