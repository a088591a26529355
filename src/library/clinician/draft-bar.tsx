import { Plural, Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button, ErrorSummary, Notice, Row, Stack } from '#design';
import { GoButton, SaidNo } from '#http/clinician';
import type { OwnPage } from '#library';
import { boxOf, type DraftFault } from './draft-faults.ts';
import type { Draft, Saving } from './use-draft.ts';
import { usePublishing } from './use-publishing.ts';
import { UsedBy } from './used-by.tsx';

type DraftBarProps = {
  readonly own: OwnPage;
  readonly work: Draft;
  readonly faults: readonly DraftFault[];
  /** From now on the faults stand beside their fields. */
  readonly onTry: () => void;
};

/** Where the draft is, the way back and forth, and the one step that makes a version. */
export function DraftBar({ own, work, faults, onTry }: DraftBarProps): ReactNode {
  const publishing = usePublishing(own, work);
  const [tries, setTries] = useState(0);
  const publish = async () => {
    onTry();
    setTries(tries + 1);
    if (faults.length === 0) await publishing.publish();
  };
  return (
    <Stack>
      <Row spread>
        <output className="live">
          <SavingWords saving={work.saving} />
        </output>
        <Row>
          <BackAndForth work={work} />
          <Button disabled={publishing.busy || !work.unpublished} onClick={() => void publish()}>
            <Trans>Publish version {publishing.next}</Trans>
          </Button>
        </Row>
      </Row>
      <NotSaved work={work} />
      <SaidNo trouble={publishing.trouble} />
      {own.latestVersion > 0 && <UsedBy usedBy={own.usedBy} />}
      {tries > 0 && faults.length > 0 && (
        <ErrorSummary
          key={tries}
          heading={<Trans>Some parts are not ready</Trans>}
          errors={faults.slice(0, 20).map(({ field, message }) => ({
            fieldId: boxOf(field),
            message,
          }))}
        />
      )}
      {publishing.done !== null && faults.length === 0 && (
        <Published id={own.id} version={publishing.done} />
      )}
      {tries > 0 && (
        <p className="small muted">
          <Plural
            value={faults.length}
            _0="Everything is ready."
            one="# field is not ready."
            other="# fields are not ready."
          />
        </p>
      )}
    </Stack>
  );
}

type PublishedProps = { readonly id: string; readonly version: number };

function Published({ id, version }: PublishedProps): ReactNode {
  return (
    <Notice tone="ok" live="status">
      <p>
        <Trans>Version {version} is published. Earlier versions and their scores stay.</Trans>
      </p>
      <GoButton to={`/questionnaires/${id}`} kind="ghost">
        <Trans>Open its page</Trans>
      </GoButton>
    </Notice>
  );
}

type OfWork = { readonly work: Draft };

function BackAndForth({ work }: OfWork): ReactNode {
  return (
    <>
      <Button
        kind="ghost"
        icon="undo-2"
        disabled={work.undo === null}
        onClick={() => work.undo?.()}
      >
        <Trans>Undo</Trans>
      </Button>
      <Button kind="ghost" disabled={work.redo === null} onClick={() => work.redo?.()}>
        <Trans>Redo</Trans>
      </Button>
    </>
  );
}

function NotSaved({ work }: OfWork): ReactNode {
  if (work.saving.state !== 'not-saved') return null;
  return (
    <>
      <SaidNo trouble={work.saving.trouble} />
      <Row>
        <Button kind="warn" icon="refresh-cw" onClick={() => void work.save()}>
          <Trans>Try again</Trans>
        </Button>
      </Row>
    </>
  );
}

function SavingWords({ saving }: { readonly saving: Saving }): ReactNode {
  switch (saving.state) {
    case 'saved':
      return <Trans>The draft is saved. Nobody is asked it before you publish.</Trans>;
    case 'waiting':
      return <Trans>Not saved yet…</Trans>;
    case 'saving':
      return <Trans>Saving the draft…</Trans>;
    case 'not-saved':
      return <Trans>The draft is not saved. It is still here.</Trans>;
  }
}
