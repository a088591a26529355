import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react';
import { Button, Notice, Row, Small, Stack } from '#design';
import {
  completed,
  goOn,
  goTo,
  type OpenedForm,
  offeredKeys,
  openOnes,
  press,
  type Typed,
  type Typing,
  takeBegun,
} from '#entry';
import type { FormItem } from '#measures';
import { LiveTotal } from './live-total.tsx';
import './entry.css';

type FormKeysProps = {
  readonly opened: OpenedForm;
  readonly answers: Typed;
  readonly onTyped: (answers: Typed) => void;
  readonly onSave: (answers: Typed) => void;
};

/** One paper form: one key a question, Enter saves it and goes to the next person. */
export function FormKeys(props: FormKeysProps): ReactNode {
  const { form, definition, neutral } = props.opened;
  const { typing, open, sure, onKey, onKeyDown, onFocus, finish } = useTyping(props);
  return (
    <Stack>
      {form.instruction !== null && <p lang={form.language}>{form.instruction}</p>}
      <ol className="plain form-keys" lang={neutral ? undefined : form.language}>
        {form.items.map((item, index) => (
          <ItemRow
            key={item.id}
            item={item}
            number={index + 1}
            neutral={neutral}
            typing={typing}
            onFocus={() => onFocus(item.id)}
            onKey={onKey}
            onKeyDown={onKeyDown}
          />
        ))}
      </ol>
      <LiveTotal definition={definition} answers={typing.answers} open={open.length} />
      {sure && <SureToLeaveOut open={open.length} />}
      <Row>
        <Button id={placeOf(null)} icon="check" onKeyDown={onKeyDown} onClick={finish}>
          <Trans>Save and next person</Trans>
        </Button>
      </Row>
      {form.credit !== null && <Small>{form.credit}</Small>}
    </Stack>
  );
}

function useTyping({ opened, answers, onTyped, onSave }: FormKeysProps) {
  const { definition } = opened;
  const [typing, setTyping] = useState<Typing>(() => goOn(definition, answers));
  const [sure, setSure] = useState(false);
  const { at } = typing;
  useEffect(() => document.getElementById(placeOf(at))?.focus(), [at]);
  const open = openOnes(definition, typing.answers);
  const become = (next: Typing): void => {
    setTyping(next);
    setSure(false);
    if (next.answers !== typing.answers) onTyped(next.answers);
  };
  const finish = (): void => {
    if (open.length > 0 && !sure) setSure(true);
    else onSave(completed(definition, typing.answers));
  };
  const onEnter = (): void => {
    const taken = takeBegun(definition, typing);
    if (taken === null) finish();
    else become(taken);
  };
  /** Whether the key was one for the form. */
  const onKey = (key: string): boolean => {
    const next = press(definition, typing, key);
    if (key === 'Enter') onEnter();
    else if (next !== null) become(next);
    else if (key.length === 1) become({ ...typing, refused: { key, item: at ?? '' } });
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (onKey(event.key)) event.preventDefault();
  };
  const onFocus = (item: string): void => setTyping((before) => goTo(before, item));
  return { typing, open, sure, onKey, onKeyDown, onFocus, finish };
}

/** Where the next key goes: a question, or the button that saves. */
const placeOf = (item: string | null): string => (item === null ? 'entry-save' : `entry-${item}`);

function SureToLeaveOut({ open }: { readonly open: number }): ReactNode {
  return (
    <Notice tone="warn" live="status">
      <p>
        <Plural
          value={open}
          one="# question has no answer. Press Enter again to save it as left out."
          other="# questions have no answer. Press Enter again to save them as left out."
        />
      </p>
    </Notice>
  );
}

type ItemRowProps = {
  readonly item: FormItem;
  readonly number: number;
  readonly neutral: boolean;
  readonly typing: Typing;
  readonly onFocus: () => void;
  readonly onKey: (key: string) => boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

function ItemRow(props: ItemRowProps): ReactNode {
  const { item, number, neutral, typing, onFocus, onKey, onKeyDown } = props;
  const { t } = useLingui();
  const id = placeOf(item.id);
  const refused = typing.refused?.item === item.id ? typing.refused : null;
  const keys = keysOf(item);
  return (
    <li data-current={typing.at === item.id ? '' : undefined}>
      <label htmlFor={id}>
        {number}. {neutral ? t`Question ${number}` : item.text}
      </label>
      <Small>
        <span id={`${id}-keys`}>{neutral ? keys : wordsOf(item)}</span>
      </Small>
      <input
        id={id}
        className="input numbers"
        inputMode="numeric"
        autoComplete="off"
        aria-describedby={`${id}-keys ${id}-refused`}
        aria-invalid={refused !== null ? true : undefined}
        value={shownValue(typing, item.id)}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
        // Keyboards on glass tell no key, only the letter that came of it.
        onChange={(event) => onKey(event.currentTarget.value.at(-1) ?? '')}
      />
      <output className="problem" htmlFor={id} id={`${id}-refused`}>
        {refused !== null && (
          <span>
            <Trans>
              “{refused.key}” is no answer here: {keys}. Space leaves it out.
            </Trans>
          </span>
        )}
      </output>
    </li>
  );
}

const keysOf = ({ options, number }: FormItem): string =>
  offeredKeys({
    options: options.map(({ value }) => ({ value, label: null, code: null })),
    ...(number === null ? {} : { number: { ...number, unit: null } }),
  });

function wordsOf({ options, number }: FormItem): string {
  if (number !== null) {
    const { min, max, low, high, unit } = number;
    const ends = [
      `${min}${low === null ? '' : ` = ${low}`}`,
      `${max}${high === null ? '' : ` = ${high}`}`,
    ];
    return `${ends.join(' … ')}${unit === null ? '' : ` (${unit})`}`;
  }
  return options.map(({ value, label }) => `${value} = ${label}`).join(' · ');
}

function shownValue({ answers, at, begun }: Typing, id: string): string {
  if (at === id && begun !== '') return begun;
  const value = answers[id];
  return value === undefined ? '' : value === null ? '–' : `${value}`;
}
