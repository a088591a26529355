import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import { Button, Card, Disclosure, ScoreLine, type Series, Small, Stack, Tag } from '#design';
import { Said, useDates, useWords } from '#http/clinician';
import type { MeasureView } from '#measures';
import { OccasionDialog } from './occasion-dialog.tsx';

type MeasureCardProps = { readonly patientId: PatientId; readonly measure: MeasureView };

/** One instrument: its line over time, where the bands begin, and each occasion with the answers behind it. */
export function MeasureCard({ patientId, measure }: MeasureCardProps): ReactNode {
  const { t } = useLingui();
  const words = useWords();
  const points = measure.readings.flatMap(({ day, value }) =>
    value === null ? [] : [{ day, value: rounded(value) }],
  );
  return (
    <Card headingLevel={3} heading={<Said text={measure.title} />}>
      <Stack gap="small">
        <p>
          <Said text={measure.inWords} />
        </p>
        {points.length > 0 && (
          <ScoreLine
            label={measure.better === 'lower' ? t`Lower is better` : t`Higher is better`}
            sentence={`${words(measure.inWords)} ${words(measure.trend)}`}
            series={seriesOf(measure.instrument)}
            range={[measure.range.min, measure.range.max]}
            points={points}
          />
        )}
        <Bands measure={measure} />
        <Occasions patientId={patientId} measure={measure} />
        <Small>{measure.citation}</Small>
      </Stack>
    </Card>
  );
}

/** One decimal: no instrument here is finer than that. */
const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Which data colour stands for what the instrument asks about. */
function seriesOf(instrument: string): Series {
  if (/phq|gad|mood/.test(instrument)) return 'mood';
  if (/sleep|isi|mos/.test(instrument)) return 'sleep';
  return 'pain';
}

function Bands({ measure }: { readonly measure: MeasureView }): ReactNode {
  if (measure.thresholds.length === 0) return null;
  return (
    <p className="small">
      <Trans>Bands:</Trans>{' '}
      {measure.thresholds.map((band, index) => (
        <span key={band.from}>
          {index > 0 && ' · '}
          <Trans>
            from {band.from} <Said text={band.name} />
          </Trans>
        </span>
      ))}
      {measure.meaningfulChange !== null && (
        <>
          {'. '}
          <Trans>A change of {measure.meaningfulChange} or more matters.</Trans>
        </>
      )}
    </p>
  );
}

type Reading = MeasureView['readings'][number];

function Occasions({ patientId, measure }: MeasureCardProps): ReactNode {
  const [open, setOpen] = useState<Reading | null>(null);
  return (
    <Disclosure summary={<Trans>Each occasion</Trans>}>
      <ul className="plain">
        {measure.readings.map((reading) => (
          <li key={reading.scoreId}>
            <Occasion reading={reading} onAnswers={() => setOpen(reading)} />
          </li>
        ))}
      </ul>
      {open !== null && (
        <OccasionDialog
          patientId={patientId}
          scoreId={open.scoreId}
          title={measure.title}
          onClose={() => setOpen(null)}
        />
      )}
    </Disclosure>
  );
}

type OccasionProps = { readonly reading: Reading; readonly onAnswers: () => void };

function Occasion({ reading, onAnswers }: OccasionProps): ReactNode {
  const dates = useDates();
  const day = dates.day(reading.day);
  return (
    <div className="row">
      <span>
        {day}:{' '}
        <strong>{reading.value === null ? <Trans>no score</Trans> : rounded(reading.value)}</strong>{' '}
        {reading.band !== null && <Said text={reading.band} />}
      </span>
      {reading.status === 'prorated' && (
        <Tag>
          <Trans>prorated</Trans>
          {reading.answered && (
            <>
              {', '}
              <Trans>
                {reading.answered.given} of {reading.answered.of} answered
              </Trans>
            </>
          )}
        </Tag>
      )}
      {reading.missing.length > 0 && (
        <Tag tone="warn">
          <Trans>{reading.missing.length} not answered</Trans>
        </Tag>
      )}
      {reading.mode !== 'self' && <Tag>{reading.mode}</Tag>}
      <Button kind="quiet" onClick={onAnswers}>
        <Trans>
          Answers<span className="unseen"> of {day}</span>
        </Trans>
      </Button>
    </div>
  );
}
