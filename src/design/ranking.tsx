import { Trans, useLingui } from '@lingui/react/macro';
import { type DragEvent, type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import { CheckboxGroup } from './checkbox.tsx';

type RankingProps = {
  readonly legend: ReactNode;
  /** Makes the legend the page's `h1`: one question per page. */
  readonly legendIsHeading?: boolean | undefined;
  readonly hint?: ReactNode | undefined;
  readonly error?: ReactNode | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** What was chosen, the most important first. */
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
};

/**
 * Choose, then put in order. Each place has buttons up and down, which keyboard, switch and screen
 * reader use alike; with a mouse an entry can be drawn to its place as well.
 */
export function Ranking(props: RankingProps): ReactNode {
  const { options, value, onChange } = props;
  return (
    <>
      <CheckboxGroup<string>
        legend={props.legend}
        legendIsHeading={props.legendIsHeading}
        hint={props.hint}
        error={props.error}
        options={options}
        values={value}
        onChange={onChange}
      />
      {value.length > 1 && <Order options={options} value={value} onChange={onChange} />}
    </>
  );
}

type OrderProps = Pick<RankingProps, 'options' | 'value' | 'onChange'>;

function Order({ options, value, onChange }: OrderProps): ReactNode {
  const { t } = useLingui();
  const [drawn, setDrawn] = useState<number | null>(null);
  const [moved, setMoved] = useState('');
  const labelOf = (one: string) => options.find((option) => option.value === one)?.label ?? one;
  const move = (from: number, to: number) => {
    const next = inOrder(value, from, to);
    if (next === value) return;
    onChange(next);
    const label = labelOf(value[from] ?? '');
    setMoved(t`${label} is now number ${to + 1}.`);
  };
  return (
    <fieldset>
      <legend>
        <Trans>Your order</Trans>
      </legend>
      <ol className="ranking">
        {value.map((one, at) => (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dragging is an extra for the mouse; the buttons do the same by keyboard
          <li
            key={one}
            draggable
            onDragStart={() => setDrawn(at)}
            onDragOver={takes}
            onDrop={() => drawn !== null && move(drawn, at)}
          >
            <Place
              label={labelOf(one)}
              onUp={at === 0 ? null : () => move(at, at - 1)}
              onDown={at === value.length - 1 ? null : () => move(at, at + 1)}
            />
          </li>
        ))}
      </ol>
      <output className="live">{moved}</output>
    </fieldset>
  );
}

type PlaceProps = {
  readonly label: string;
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
};

/** A place takes what is drawn to it. */
const takes = (event: DragEvent) => event.preventDefault();

/** Both buttons stay where they are at the ends of the list, so that pressing on moves no focus. */
function Place({ label, onUp, onDown }: PlaceProps): ReactNode {
  return (
    <span className="row" data-spread="">
      <span>{label}</span>
      <span className="row tight">
        <Button kind="ghost" aria-disabled={onUp === null} onClick={() => onUp?.()}>
          <Trans>
            Up<span className="unseen">: {label}</span>
          </Trans>
        </Button>
        <Button kind="ghost" aria-disabled={onDown === null} onClick={() => onDown?.()}>
          <Trans>
            Down<span className="unseen">: {label}</span>
          </Trans>
        </Button>
      </span>
    </span>
  );
}

/** The list with one entry at another place; the same list where that changes nothing. */
export function inOrder(list: readonly string[], from: number, to: number): readonly string[] {
  const one = list[from];
  if (one === undefined || from === to || to < 0 || to >= list.length) return list;
  return list.toSpliced(from, 1).toSpliced(to, 0, one);
}
