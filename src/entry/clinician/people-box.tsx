import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Field, Small } from '#design';
import { type FoundPerson, findPeople } from '#entry';
import { type Reading, SaidNo, useDates, useRead } from '#http/clinician';
import './entry.css';

type PeopleBoxProps = {
  readonly onChoose: (person: FoundPerson) => void;
  /** What was typed already; for the gallery. */
  readonly typed?: string;
};

const pauseMs = 120;

/** Who is this form from? Found while typing, chosen by arrow keys and Enter. */
export function PeopleBox({ onChoose, typed: before = '' }: PeopleBoxProps): ReactNode {
  const { t } = useLingui();
  const id = useId();
  const { typed, type, found, people } = useFound(before);
  const [at, setAt] = useState(0);
  const press = useKeys(people, typed, at, setAt, onChoose);
  const listed = people !== null && people.length > 0;
  return (
    <div className="people-box">
      <Field
        label={<Trans>Who is this form from?</Trans>}
        hint={<Trans>Name, record number or birth date. Arrow keys choose, Enter takes.</Trans>}
      >
        {(ties) => (
          <input
            {...ties}
            ref={focused}
            className="input"
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={listed}
            aria-controls={`${id}-list`}
            aria-activedescendant={listed ? `${id}-${at}` : undefined}
            autoComplete="off"
            dir="auto"
            maxLength={80}
            value={typed}
            onKeyDown={press}
            onChange={(event) => {
              type(event.currentTarget.value);
              setAt(0);
            }}
          />
        )}
      </Field>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a native list cannot be filled from a server while typing */}
      <div id={`${id}-list`} role="listbox" aria-label={t`People found`} hidden={!listed}>
        {people?.map((person, index) => (
          <PersonOption
            key={person.patientId}
            id={`${id}-${index}`}
            person={person}
            selected={index === at}
            onChoose={onChoose}
          />
        ))}
      </div>
      <HowMany found={found} people={people} />
    </div>
  );
}

/** The next form begins here: no key is lost on the way. */
const focused = (input: HTMLInputElement | null): void => input?.focus();

/** What is typed and who is found by it; null: the answer to these very words is not there yet. */
function useFound(before: string) {
  const [typed, type] = useState(before);
  const search = useRested(typed.trim());
  const found = useRead(findPeople, { query: { search } }, { enabled: search !== '' });
  const people = search === typed.trim() ? peopleIn(found, search) : null;
  return { typed, type, found, people };
}

function useKeys(
  people: readonly FoundPerson[] | null,
  typed: string,
  at: number,
  setAt: (at: number) => void,
  onChoose: (person: FoundPerson) => void,
) {
  // Enter came before the answer did: it holds when there is no choice to make.
  const hurried = useRef<string | null>(null);
  useEffect(() => {
    if (hurried.current === null || people === null) return;
    const [only] = people;
    const meant = hurried.current === typed && people.length === 1;
    hurried.current = null;
    if (meant && only !== undefined) onChoose(only);
  }, [people, typed, onChoose]);
  const take = (): void => {
    const chosen = people?.[at];
    if (chosen !== undefined) onChoose(chosen);
    else if (people === null) hurried.current = typed;
  };
  return (event: KeyboardEvent): void => {
    const step = steps[event.key] ?? 0;
    if (step === 0 && event.key !== 'Enter') return;
    event.preventDefault();
    if (event.key === 'Enter') take();
    else if (people !== null && people.length > 0) {
      setAt((at + step + people.length) % people.length);
    }
  };
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

function peopleIn(
  found: Reading<{ readonly people: readonly FoundPerson[] }>,
  search: string,
): readonly FoundPerson[] | null {
  if (search === '') return [];
  return found.state === 'ready' ? found.value.people : null;
}

type PersonOptionProps = {
  readonly id: string;
  readonly person: FoundPerson;
  readonly selected: boolean;
  readonly onChoose: (person: FoundPerson) => void;
};

function PersonOption({ id, person, selected, onChoose }: PersonOptionProps): ReactNode {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus, jsx-a11y/prefer-tag-over-role -- the keys are the box's, as in any combobox
    <div id={id} role="option" aria-selected={selected} onClick={() => onChoose(person)}>
      <PersonLine person={person} />
    </div>
  );
}

/** As much of a person as tells two of the same name apart. */
export function PersonLine({ person }: { readonly person: FoundPerson }): ReactNode {
  const dates = useDates();
  const { name, birthDate, recordNumber, left } = person;
  return (
    <>
      <strong>
        <bdi>{name}</bdi>
      </strong>{' '}
      <Small>
        <Trans>born {dates.day(birthDate)}</Trans>
        {recordNumber !== null && (
          <>
            {' · '}
            <bdi>{recordNumber}</bdi>
          </>
        )}
        {left && (
          <>
            {' · '}
            <Trans>not in care any more</Trans>
          </>
        )}
      </Small>
    </>
  );
}

type HowManyProps = {
  readonly found: Reading<{ readonly more: boolean }>;
  readonly people: readonly FoundPerson[] | null;
};

function HowMany({ found, people }: HowManyProps): ReactNode {
  if (found.state === 'failed') return <SaidNo trouble={found.trouble} />;
  if (found.state !== 'ready' || people === null) return <output className="unseen" />;
  return (
    <output className="muted">
      {people.length === 0 ? (
        <Trans>Nobody here is called that.</Trans>
      ) : found.value.more ? (
        <Trans>There are more. Type another part of the name.</Trans>
      ) : (
        <Plural value={people.length} one="# person" other="# people" />
      )}
    </output>
  );
}

/** The same text, once the keys have rested for a moment. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
