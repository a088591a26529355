import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { PatientId } from '#access';
import { Columns, EmptyState, Stack } from '#design';
import { type Reading, Shown, useRead } from '#http/clinician';
import { type MeasureView, readMeasures } from '#measures';
import { MeasureCard } from './measure-card.tsx';

type ScreenProps = { readonly patientId: PatientId };

/** Every instrument over time, each with its meaning on the same line. */
export function MeasuresScreen({ patientId }: ScreenProps): ReactNode {
  const measures = useRead(readMeasures, { params: { patientId } });
  return (
    <Measures
      patientId={patientId}
      measures={
        measures.state === 'ready' ? { state: 'ready', value: measures.value.measures } : measures
      }
    />
  );
}

type MeasuresProps = ScreenProps & { readonly measures: Reading<readonly MeasureView[]> };

export function Measures({ patientId, measures }: MeasuresProps): ReactNode {
  const { t } = useLingui();
  return (
    <Stack>
      <h2>
        <Trans>Measures</Trans>
      </h2>
      <Shown from={measures} waiting={t`Getting the measures…`}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState icon="clipboard-list" heading={<Trans>No scores yet</Trans>}>
              <Trans>
                Once the intake is answered, each questionnaire is drawn here over time.
              </Trans>
            </EmptyState>
          ) : (
            <Columns least="22rem">
              {all.map((measure) => (
                <MeasureCard key={measure.instrument} patientId={patientId} measure={measure} />
              ))}
            </Columns>
          )
        }
      </Shown>
    </Stack>
  );
}
