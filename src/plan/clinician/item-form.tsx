import { Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef } from 'react';
import type { PatientId } from '#access';
import { Button, Card, ErrorSummary, Row, Stack, TextArea } from '#design';
import { SaidNo } from '#http/clinician';
import { AspectFields } from './aspect-fields.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { DoseFields } from './dose-fields.tsx';
import { ItemFields } from './item-fields.tsx';
import type { LiveCheck } from './live-coherence.ts';
import { LiveLinks } from './live-links.tsx';
import type { Editing } from './plan-editor.tsx';
import type { Team } from './plan-screen.tsx';
import { useItemForm } from './use-item-form.ts';

type ItemFormProps = {
  readonly patientId: PatientId;
  readonly givenName: string;
  readonly team: Team;
  readonly editing: Editing;
  readonly check: LiveCheck | null;
  readonly onClose: () => void;
};

/** One part being written, with what it would do to the rest of the plan beside it. */
export function ItemForm(props: ItemFormProps): ReactNode {
  const { editing, team, givenName, check, onClose } = props;
  const form = useItemForm(props);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const shown = form.tried ? form.faults : [];
  return (
    <Card tone="soft">
      <form onSubmit={(event) => void form.save(event)} noValidate>
        <Stack>
          <h3 ref={heading} tabIndex={-1}>
            {editing.item === null ? (
              <Trans>Add a part</Trans>
            ) : (
              <Trans>Change “{editing.item.title}”</Trans>
            )}
          </h3>
          <ErrorSummary
            errors={shown.map(({ field, message }) => ({ fieldId: `item-${field}`, message }))}
          />
          <SaidNo trouble={form.trouble} />
          <ItemFields {...form} faults={shown} team={team} givenName={givenName} />
          <DoseFields {...form} faults={shown} />
          <AspectFields {...form} faults={shown} />
          <TextArea
            label={<Trans>Reason for the change, for the history</Trans>}
            optional
            rows={2}
            maxLength={500}
            value={form.reason}
            onChange={form.setReason}
          />
          {check !== null && (
            <LiveLinks check={check} editing={editing} item={form.item} team={team} />
          )}
          <Row>
            <Button type="submit" disabled={form.busy}>
              <Trans>Save this part</Trans>
            </Button>
            <Button kind="quiet" onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
          </Row>
        </Stack>
      </form>
      {form.theirs !== null && editing.item !== null && (
        <ConflictDialog
          base={editing.item}
          mine={form.item}
          theirs={form.theirs}
          team={team}
          onDecide={form.saveMerged}
          onClose={form.backToForm}
        />
      )}
    </Card>
  );
}
