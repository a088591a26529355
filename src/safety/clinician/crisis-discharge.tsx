import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import { Button, Card, DateFields, dateOf, noDate, Row, Select, Stack, TextArea } from '#design';
import { SaidNo, useAct, useClinic } from '#http/clinician';
import { dischargePlaces, recordCrisisDischarge } from '#safety';

type Place = (typeof dischargePlaces)[number];
type CrisisDischargeProps = { readonly patientId: PatientId };

/** Home from emergency or ward after a suicidal crisis: from then on two clocks run (SAF-13). */
export function CrisisDischarge({ patientId }: CrisisDischargeProps): ReactNode {
  const [open, setOpen] = useState(false);
  const [saved, setSaved] = useState(false);
  return (
    <Card heading={<Trans>Home after a crisis</Trans>}>
      <Stack gap="small">
        <p>
          <Trans>
            After discharge from emergency or a ward for suicidality the team calls within 72 hours
            and sees the person within 7 days.
          </Trans>
        </p>
        {saved && (
          <output>
            <Trans>Noted. The call is on the Safety page.</Trans>
          </output>
        )}
        {open ? (
          <DischargeForm
            patientId={patientId}
            onClose={(kept) => {
              setOpen(false);
              setSaved(kept);
            }}
          />
        ) : (
          <Row>
            <Button kind="ghost" onClick={() => setOpen(true)}>
              <Trans>Note a discharge</Trans>
            </Button>
          </Row>
        )}
      </Stack>
    </Card>
  );
}

type FormProps = CrisisDischargeProps & { readonly onClose: (saved: boolean) => void };

function DischargeForm({ patientId, onClose }: FormProps): ReactNode {
  const { t } = useLingui();
  const clinic = useClinic();
  const [dischargeId] = useState(() => clinic.newId<'CrisisDischargeId'>());
  const [day, setDay] = useState(noDate);
  const [place, setPlace] = useState<Place | null>(null);
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const act = useAct(recordCrisisDischarge);
  const on = dateOf(day);
  const isDay = on !== 'empty' && on !== 'unclear';
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isDay || place === null) return;
    const body = { dischargeId, dischargedOn: on, place, words: words.trim() || null };
    const answer = await act.run({ params: { patientId }, query: {}, body });
    if (answer.ok) onClose(true);
  };
  const places: Readonly<Record<Place, string>> = { emergency: t`Emergency`, ward: t`Ward` };
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Stack gap="small">
        <SaidNo trouble={act.trouble} />
        <DateFields
          label={<Trans>Day of discharge</Trans>}
          value={day}
          onChange={setDay}
          {...(tried && !isDay && { error: t`Write a day, for example 30 11 2026.` })}
        />
        <Select<Place>
          label={t`From where`}
          unchosen={t`Choose`}
          options={dischargePlaces.map((value) => ({ value, label: places[value] }))}
          value={place}
          onChange={setPlace}
          {...(tried && place === null && { error: t`Choose from where.` })}
        />
        <TextArea
          label={<Trans>What the team should know</Trans>}
          rows={2}
          maxLength={1000}
          value={words}
          onChange={setWords}
        />
        <Row>
          <Button type="submit" disabled={act.busy}>
            <Trans>Save the discharge</Trans>
          </Button>
          <Button kind="quiet" onClick={() => onClose(false)}>
            <Trans>Cancel</Trans>
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
