import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import { Button, Notice, Row, Stack, TextArea } from '#design';
import { faultAt, SaidNo, useAct, useClinic } from '#http/clinician';
import type { WarningSign } from '#plan';
import { recordFact } from '#profile';
import type { KnownFact } from './live-coherence.ts';

/** The warning sign that stands, if one does. */
export function openSign(facts: readonly KnownFact[]): WarningSign | null {
  const sign = facts.find(({ name }) => name === 'red-flag')?.value as WarningSign | undefined;
  return sign?.present ? sign : null;
}

type OpenWarningSignProps = {
  readonly patientId: PatientId;
  readonly sign: WarningSign;
  readonly mayEdit: boolean;
};

/** Activity and exercise wait while a warning sign is open; a clinician lifts it here, with a note. */
export function OpenWarningSign({ patientId, sign, mayEdit }: OpenWarningSignProps): ReactNode {
  return (
    <Notice
      tone="danger"
      heading={<Trans>Activity and exercise are on hold: a warning sign of the body is open</Trans>}
    >
      <Stack gap="small">
        {sign.note !== null && <p dir="auto">{sign.note}</p>}
        <p>
          <Trans>
            Templates with activity or exercise cannot be drafted, and no such part can begin or
            grow. What runs already may go on, be made smaller or be held.
          </Trans>
        </p>
        {mayEdit && <LiftForm patientId={patientId} />}
      </Stack>
    </Notice>
  );
}

function LiftForm({ patientId }: { readonly patientId: PatientId }): ReactNode {
  const { t } = useLingui();
  const clinic = useClinic();
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const act = useAct(recordFact);
  const lift = (event: FormEvent) => {
    event.preventDefault();
    const said = note.trim();
    setMissing(said === '');
    if (said === '') return;
    const value = { kind: 'cleared-by-clinician', present: false, note: said };
    const body = { factId: clinic.newId<'FactId'>(), name: 'red-flag', value };
    void act.run({ params: { patientId }, query: {}, body });
  };
  return (
    <form onSubmit={lift} noValidate>
      <Stack gap="small">
        <SaidNo trouble={act.trouble} />
        <TextArea
          label={t`What you examined and found`}
          hint={t`A physician, psychologist or physiotherapist lifts it. The note stays in the record.`}
          rows={3}
          maxLength={500}
          value={note}
          onChange={setNote}
          error={missing ? t`Say why it is safe to go on.` : faultAt(act.trouble, 'value')}
        />
        <Row>
          <Button type="submit" icon="check" disabled={act.busy}>
            <Trans>Lift the hold</Trans>
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
