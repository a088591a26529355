import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import {
  Button,
  Card,
  DateFields,
  dateOf,
  noDate,
  partsOf,
  Row,
  Small,
  Stack,
  TextInput,
} from '#design';
import { faultAt, Said, SaidNo, useAct, useClinic } from '#http/clinician';
import type { LocalDate } from '#kernel';
import { type FreePlacesOutput, saveFreePlaces } from '#stepping';

type FormProps = {
  readonly service: FreePlacesOutput['services'][number];
  readonly today: LocalDate;
  readonly onClose: () => void;
};

/** How many are free today, and from which day somebody can begin. */
export function FreePlacesForm(props: FormProps): ReactNode {
  const { t } = useLingui();
  const { draft, setDraft, tried, act, save, places, dayIsWrong } = useFreePlaces(props);
  const numberFault =
    tried && places === null ? t`Write a whole number, 0 where none is free.` : null;
  const dayFault = tried && dayIsWrong ? t`This day cannot be read.` : null;
  return (
    <Card heading={<Said text={props.service.title} />}>
      <form onSubmit={(event) => void save(event)} noValidate>
        <Stack gap="small">
          <SaidNo trouble={act.trouble} />
          <TextInput
            label={<Trans>Free places today</Trans>}
            inputMode="numeric"
            value={draft.places}
            onChange={(typed) => setDraft({ ...draft, places: typed })}
            error={numberFault ?? faultAt(act.trouble, 'places')}
          />
          <DateFields
            label={<Trans>Next free day</Trans>}
            hint={<Trans>Leave it empty where it is not known.</Trans>}
            value={draft.next}
            onChange={(next) => setDraft({ ...draft, next })}
            error={dayFault ?? faultAt(act.trouble, 'nextFree')}
          />
          <TextInput
            label={<Trans>A word to it</Trans>}
            maxLength={200}
            value={draft.words}
            onChange={(words) => setDraft({ ...draft, words })}
          />
          <Small>
            <Trans>It is kept with today’s date and your name.</Trans>
          </Small>
          <Row>
            <Button type="submit" disabled={act.busy}>
              <Trans>Save</Trans>
            </Button>
            <Button kind="quiet" onClick={props.onClose}>
              <Trans>Cancel</Trans>
            </Button>
          </Row>
        </Stack>
      </form>
    </Card>
  );
}

function useFreePlaces({ service, today, onClose }: FormProps) {
  const { newId } = useClinic();
  const { free } = service;
  // What has passed by now is asked anew.
  const next = free?.nextFree ?? null;
  const [draft, setDraft] = useState({
    places: free === null ? '' : `${free.places}`,
    next: next === null || next < today ? noDate : partsOf(next),
    words: free?.words ?? '',
  });
  const [tried, setTried] = useState(false);
  const act = useAct(saveFreePlaces);
  const places = wholeNumberIn(draft.places);
  const on = dateOf(draft.next);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (places === null || on === 'unclear') return;
    const words = draft.words.trim();
    const answer = await act.run({
      params: {},
      query: {},
      body: {
        entryId: newId<'FreePlacesId'>(),
        service: service.code,
        places,
        nextFree: on === 'empty' ? null : on,
        words: words === '' ? null : words,
      },
    });
    if (answer.ok) onClose();
  };
  return { draft, setDraft, tried, act, save, places, dayIsWrong: on === 'unclear' };
}

const wholeNumberIn = (typed: string): number | null =>
  /^\d{1,3}$/.test(typed.trim()) ? Number(typed.trim()) : null;
