import { Trans, useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { HintAndError, useTies } from './field.tsx';
import { Icon, type IconName } from './icon.tsx';
import { writingOf } from './language/language-tags.ts';

export type ScaleOption<Value extends string | number> = {
  readonly value: Value;
  readonly label: string;
  /** The language of the words where it is not the page's, as with an instrument's own wording. */
  readonly language?: string | undefined;
  readonly icon?: IconName | undefined;
  /** A second, quieter line under the label. */
  readonly note?: string | undefined;
};

/** The options 0 to 10. */
export const zeroToTen: readonly ScaleOption<number>[] = Array.from({ length: 11 }, (_, value) => ({
  value,
  label: `${value}`,
}));

/** `six`: 0 to 10 in two rows; `five`: five in a row; `even`: as fits; `column`: one per line. */
export type ScaleLayout = 'six' | 'five' | 'even' | 'column';

type RadioScaleProps<Value extends string | number> = {
  readonly legend: ReactNode;
  /** Makes the legend the page's `h1`: one question per page. */
  readonly legendIsHeading?: boolean | undefined;
  readonly hint?: ReactNode | undefined;
  readonly error?: ReactNode | undefined;
  readonly id?: string | undefined;
  readonly options: readonly ScaleOption<Value>[];
  readonly value: Value | null;
  /** Gets null when the person takes the answer back. */
  readonly onChange: (value: Value | null) => void;
  /** What the lowest and the highest number mean. */
  readonly ends?: { readonly low: ReactNode; readonly high: ReactNode } | undefined;
  readonly layout?: ScaleLayout | undefined;
  readonly clearable?: boolean | undefined;
};

/**
 * An in-line selector: one tab stop, arrows inside, 52 px targets, no slider. An answer can be taken
 * back with the "Clear" button or the Delete key, because skipping is always allowed.
 */
export function RadioScale<Value extends string | number>(
  props: RadioScaleProps<Value>,
): ReactNode {
  const { legend, hint, error, options, value, onChange, clearable = true } = props;
  const layout = props.layout ?? likelyLayout(options);
  const ties = useTies(props.id, hint, error);
  const endsId = `${ties.id}-ends`;
  const described = [ties['aria-describedby'], props.ends && endsId].filter(Boolean).join(' ');
  const name = useId();
  const clearWithKey = (event: KeyboardEvent) => {
    if (clearable && (event.key === 'Delete' || event.key === 'Backspace')) onChange(null);
  };
  return (
    <fieldset
      id={`${ties.id}-group`}
      data-invalid={error ? '' : undefined}
      aria-describedby={described === '' ? undefined : described}
    >
      <legend>{props.legendIsHeading ? <h1 tabIndex={-1}>{legend}</h1> : legend}</legend>
      <HintAndError id={ties.id} hint={hint} error={error} />
      <div className="scale" data-layout={layout}>
        {options.map((option, index) => (
          <label key={option.value} className={layout === 'column' ? 'option line' : 'option'}>
            <input
              type="radio"
              name={name}
              id={index === 0 ? ties.id : `${ties.id}-${option.value}`}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              onKeyDown={clearWithKey}
            />
            <Face option={option} wordy={layout === 'five'} />
          </label>
        ))}
      </div>
      {props.ends && (
        <p className="ends" id={endsId}>
          <span>{props.ends.low}</span>
          <span>{props.ends.high}</span>
        </p>
      )}
      {clearable && (
        // The place is kept while nothing is chosen: an answer never moves what follows.
        <div className="clear-place">
          {value !== null && <Clear onPress={() => onChange(null)} />}
        </div>
      )}
    </fieldset>
  );
}

type FaceProps = { readonly option: ScaleOption<string | number>; readonly wordy: boolean };

function Face({ option, wordy }: FaceProps): ReactNode {
  return (
    <span className={wordy ? 'face word' : 'face'}>
      {option.icon && <Icon name={option.icon} />}
      <span>
        <span lang={option.language} dir={option.language && writingOf(option.language)}>
          {option.label}
        </span>
        {option.note && (
          <>
            <br />
            <small>{option.note}</small>
          </>
        )}
      </span>
    </span>
  );
}

/** Reached by touch and screen reader; the keyboard has Delete, so it costs no tab stop. */
function Clear({ onPress }: { readonly onPress: () => void }): ReactNode {
  const { t } = useLingui();
  return (
    <button
      type="button"
      className="clear"
      tabIndex={-1}
      title={t`Clear this answer (Delete key)`}
      onClick={onPress}
    >
      <Trans>Clear answer</Trans>
    </button>
  );
}

function likelyLayout(options: readonly ScaleOption<string | number>[]): ScaleLayout {
  if (options.length === 11) return 'six';
  if (options.length === 5 && options.every((option) => option.label.length <= 9)) return 'five';
  return options.every((option) => option.label.length <= 3) ? 'even' : 'column';
}
