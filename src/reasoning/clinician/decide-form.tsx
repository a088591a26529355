import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { PatientId } from '#access';
import { Button, Row, Stack } from '#design';
import { SaidNo, useAct, useClinic, useDates } from '#http/clinician';
import { addDays } from '#kernel';
import { decideFinding, type FindingView } from '#reasoning';
import type { DecisionKind } from './decide.tsx';
import { DecideFields } from './decide-fields.tsx';
import { bodyOf, type DecisionDraft, draftFaults, emptyDraft } from './decision-draft.ts';

type DecideFormProps = {
  readonly patientId: PatientId;
  readonly finding: FindingView;
  readonly kind: DecisionKind;
  readonly onClose: () => void;
};

/** One decision being written. Its id is made when the form opens, so that a second press is the same decision. */
export function DecideForm({ patientId, finding, kind, onClose }: DecideFormProps): ReactNode {
  const clinic = useClinic();
  const { today } = useDates();
  const [decisionId] = useState(() => clinic.newId<'DecisionId'>());
  const [draft, setDraft] = useState<DecisionDraft>(() => emptyDraft(addDays(today, 7)));
  const [tried, setTried] = useState(false);
  const decide = useAct(decideFinding);
  const proposesStep = finding.proposal?.kind === 'step';
  const faults = draftFaults(kind, draft, today, proposesStep);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (faults.length > 0) return;
    const answer = await decide.run({
      params: { patientId, findingId: finding.findingId },
      query: {},
      body: bodyOf(decisionId, kind, draft),
    });
    if (answer.ok) onClose();
  };
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Stack gap="small">
        <Heading kind={kind} proposesStep={proposesStep} />
        <SaidNo trouble={decide.trouble} />
        <DecideFields
          kind={kind}
          proposesStep={proposesStep}
          draft={draft}
          onChange={setDraft}
          faults={tried ? faults : []}
        />
        <Row>
          <Button type="submit" disabled={decide.busy}>
            <SendWords kind={kind} proposesStep={proposesStep} />
          </Button>
          <Button kind="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </Row>
      </Stack>
    </form>
  );
}

type WordsProps = { readonly kind: DecisionKind; readonly proposesStep: boolean };

/** Takes the focus, so that the keyboard is in the form that just opened. */
function Heading({ kind, proposesStep }: WordsProps): ReactNode {
  const { t } = useLingui();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const words = {
    accept: t`Accept this`,
    modify: proposesStep ? t`Choose another step` : t`Accept it with a change`,
    decline: t`Decline this`,
    snooze: t`Put this off`,
  };
  return (
    <h4 id={id} ref={heading} tabIndex={-1}>
      {words[kind]}
    </h4>
  );
}

function SendWords({ kind, proposesStep }: WordsProps): ReactNode {
  switch (kind) {
    case 'accept':
      return <Trans>Accept and record</Trans>;
    case 'modify':
      return proposesStep ? (
        <Trans>Record the other step</Trans>
      ) : (
        <Trans>Record what is done instead</Trans>
      );
    case 'decline':
      return <Trans>Record the refusal</Trans>;
    case 'snooze':
      return <Trans>Put off</Trans>;
  }
}
