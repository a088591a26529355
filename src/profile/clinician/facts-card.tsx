import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import { Button, Card, Small, Stack } from '#design';
import type { OutputOf } from '#http';
import { Said, useDates } from '#http/clinician';
import type { LocalDate } from '#kernel';
import { factDefinition, type readPatient } from '#profile';
import { FactForm } from './fact-form.tsx';
import { FactValue } from './fact-value.tsx';

export type KnownFact = OutputOf<typeof readPatient>['facts'][number];

type FactsCardProps = {
  readonly patientId: PatientId;
  readonly facts: readonly KnownFact[];
  readonly today: LocalDate;
  readonly mayEdit: boolean;
};

/** What no questionnaire asks and every rule may need: since when, what else, when they work, what is in the way. */
export function FactsCard({ patientId, facts, mayEdit }: FactsCardProps): ReactNode {
  const [adding, setAdding] = useState(false);
  return (
    <Card heading={<Trans>About the person</Trans>}>
      <Stack gap="small">
        {facts.length === 0 && (
          <p className="muted">
            <Trans>Nothing recorded yet.</Trans>
          </p>
        )}
        <dl className="facts">
          {facts.filter(isShown).map((fact) => (
            <FactLine key={fact.name} fact={fact} />
          ))}
        </dl>
        {adding ? (
          <FactForm patientId={patientId} facts={facts} onClose={() => setAdding(false)} />
        ) : (
          mayEdit && (
            <Button kind="ghost" icon="plus" onClick={() => setAdding(true)}>
              <Trans>Add or correct</Trans>
            </Button>
          )
        )}
      </Stack>
    </Card>
  );
}

/** Answers in rows and choices: the intake's page shows them in the words in which they were asked. */
const readInIntake: ReadonlySet<string> = new Set([
  'pain-kinds',
  'body-signs',
  'swollen-joints',
  'reported-conditions',
  'treatments-tried',
  'function',
  'coping',
  'support',
  'expectations',
]);

const isShown = ({ name }: KnownFact): boolean => !readInIntake.has(name);

function FactLine({ fact }: { readonly fact: KnownFact }): ReactNode {
  const dates = useDates();
  const definition = factDefinition(fact.name);
  return (
    <>
      <dt>{definition === null ? fact.name : <Said text={definition.label} />}</dt>
      <dd>
        <FactValue value={fact.value} />
        <br />
        <Small>
          {fact.source}, {dates.moment(fact.recordedAt)}
        </Small>
      </dd>
    </>
  );
}
