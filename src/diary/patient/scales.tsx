import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { RadioScale, type ScaleOption, zeroToTen } from '#design';
import { fiveWords, nearestWord } from './five-words.ts';

type ScaleProps = {
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
};
type DayScaleProps = ScaleProps & { readonly yesterday: boolean };

/** Sleep and mood as weather: a picture and a word, never a score. */
function Weather(props: ScaleProps & { readonly legend: ReactNode }): ReactNode {
  const { t } = useLingui();
  const [veryLow, low, soSo, good, veryGood] = fiveWords;
  const options: readonly ScaleOption<number>[] = [
    { value: veryLow, label: t`Very low`, icon: 'cloud-lightning' },
    { value: low, label: t`Low`, icon: 'cloud-drizzle' },
    { value: soSo, label: t`So-so`, icon: 'cloud' },
    { value: good, label: t`Good`, icon: 'cloud-sun' },
    { value: veryGood, label: t`Very good`, icon: 'sun' },
  ];
  return <FiveScale {...props} options={options} />;
}

type FiveScaleProps = ScaleProps & {
  readonly legend: ReactNode;
  readonly options: readonly ScaleOption<number>[];
};

function FiveScale({ legend, options, value, onChange }: FiveScaleProps): ReactNode {
  return (
    <RadioScale
      legend={legend}
      layout="five"
      options={options}
      value={value === null ? null : nearestWord(value)}
      onChange={onChange}
    />
  );
}

export function SleepScale(props: DayScaleProps): ReactNode {
  const legend = props.yesterday ? (
    <Trans>How did you sleep the night before?</Trans>
  ) : (
    <Trans>How did you sleep?</Trans>
  );
  return <Weather value={props.value} onChange={props.onChange} legend={legend} />;
}

export function MoodScale(props: DayScaleProps): ReactNode {
  const legend = props.yesterday ? (
    <Trans>How was your mood?</Trans>
  ) : (
    <Trans>How is your mood?</Trans>
  );
  return <Weather value={props.value} onChange={props.onChange} legend={legend} />;
}

export function EnergyScale(props: DayScaleProps): ReactNode {
  const { t } = useLingui();
  const [empty, low, half, good, full] = fiveWords;
  const options: readonly ScaleOption<number>[] = [
    { value: empty, label: t`Empty`, icon: 'battery-warning' },
    { value: low, label: t({ message: 'Low', context: 'energy' }), icon: 'battery-low' },
    { value: half, label: t`Half`, icon: 'battery-medium' },
    { value: good, label: t({ message: 'Good', context: 'energy' }), icon: 'battery-full' },
    { value: full, label: t`Full`, icon: 'zap' },
  ];
  const legend = props.yesterday ? (
    <Trans>How much energy did you have?</Trans>
  ) : (
    <Trans>How much energy do you have?</Trans>
  );
  return <FiveScale {...props} legend={legend} options={options} />;
}

/** Function comes before intensity: what pain stopped matters more than how strong it was. */
export function InTheWayScale(props: DayScaleProps): ReactNode {
  return (
    <RadioScale
      legend={
        props.yesterday ? (
          <Trans>How much did pain get in your way yesterday?</Trans>
        ) : (
          <Trans>How much does pain get in your way today?</Trans>
        )
      }
      options={zeroToTen}
      value={props.value}
      onChange={props.onChange}
      ends={{ low: <Trans>0 = not at all</Trans>, high: <Trans>10 = stopped everything</Trans> }}
    />
  );
}

export function PainScale(props: DayScaleProps): ReactNode {
  return (
    <RadioScale
      legend={
        props.yesterday ? (
          <Trans>How strong was your pain yesterday?</Trans>
        ) : (
          <Trans>How strong is your pain today?</Trans>
        )
      }
      options={zeroToTen}
      value={props.value}
      onChange={props.onChange}
      ends={{ low: <Trans>0 = no pain</Trans>, high: <Trans>10 = worst pain</Trans> }}
    />
  );
}
