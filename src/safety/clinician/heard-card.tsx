import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import { Button, Card, Row, Small, Stack } from '#design';
import type { OutputOf } from '#http';
import { type Reading, Shown, useDates, useRead } from '#http/clinician';
import { readSafetySaid, type SaidName, type SaidView, saidNames } from '#safety';
import { HeardForm } from './heard-form.tsx';
import { heardWords } from './heard-words.ts';

type Whose = { readonly patientId: PatientId; readonly mayRecord: boolean };
type Heard = OutputOf<typeof readSafetySaid>;

/** What no questionnaire asks and a rule reads (SAF-12): asked in a talk, written down with its day. */
export function HeardCard(props: Whose): ReactNode {
  const { patientId } = props;
  const heard = useRead(readSafetySaid, { params: { patientId } }, { keepsLast: true });
  return <HeardShown {...props} heard={heard} />;
}

export function HeardShown({
  heard,
  ...whose
}: Whose & { readonly heard: Reading<Heard> }): ReactNode {
  return (
    <Card heading={<Trans>Heard in a talk</Trans>}>
      <Stack gap="small">
        <p>
          <Trans>
            With pain, these and an opioid that was lowered are a reason to ask directly about
            thoughts of suicide, also where item 9 says “not at all” (SAF-12). No score comes of it.
          </Trans>
        </p>
        <Shown from={heard} waiting={<Trans>Getting what was heard…</Trans>}>
          {({ said }) => (
            <ul className="plain">
              {saidNames.map((name) => (
                <OneHeard
                  key={name}
                  {...whose}
                  name={name}
                  said={said.find((one) => one.name === name) ?? null}
                />
              ))}
            </ul>
          )}
        </Shown>
      </Stack>
    </Card>
  );
}

type OneProps = Whose & { readonly name: SaidName; readonly said: SaidView | null };

function OneHeard({ patientId, mayRecord, name, said }: OneProps): ReactNode {
  const { i18n } = useLingui();
  const [writing, setWriting] = useState(false);
  return (
    <li>
      <Stack gap="small">
        <Row spread>
          <span>
            {i18n._(heardWords[name])}: <Answer said={said} />
          </span>
          {mayRecord && !writing && (
            <Button kind="ghost" onClick={() => setWriting(true)}>
              <Trans>
                Write down<span className="unseen">: {i18n._(heardWords[name])}</span>
              </Trans>
            </Button>
          )}
        </Row>
        {writing && <HeardForm {...{ patientId, name }} onClose={() => setWriting(false)} />}
      </Stack>
    </li>
  );
}

function Answer({ said }: { readonly said: SaidView | null }): ReactNode {
  const dates = useDates();
  if (said === null) {
    return (
      <strong>
        <Trans>nobody wrote it down yet</Trans>
      </strong>
    );
  }
  return (
    <>
      <strong>
        {said.value === null ? (
          <Trans>asked, not known</Trans>
        ) : said.value ? (
          <Trans>yes</Trans>
        ) : (
          <Trans>no</Trans>
        )}
      </strong>{' '}
      {said.words !== null && <q dir="auto">{said.words}</q>}
      <br />
      <Small>
        {dates.day(said.on)}, {said.byName}
      </Small>
    </>
  );
}
