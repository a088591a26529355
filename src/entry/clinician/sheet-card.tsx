import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import {
  Button,
  Card,
  DateFields,
  type DateParts,
  dateOf,
  noDate,
  Row,
  Select,
  Stack,
} from '#design';
import type { FormsToEnter } from '#entry';
import { useWords } from '#http/clinician';
import { err, type LocalDate, ok, type Result } from '#kernel';
import { namedTitle } from '#measures';
import { LanguageWord } from '#profile/clinician';
import type { Sheet } from './desk.ts';

type SheetCardProps = {
  readonly forms: FormsToEnter;
  readonly onBegin: (sheet: Sheet) => void;
};

/** What is the same for the whole pile: which questionnaire, in which language, filled in when. */
export function SheetCard({ forms, onBegin }: SheetCardProps): ReactNode {
  const [instrument, setInstrument] = useState<string | null>(null);
  const [wanted, setLanguage] = useState<string | null>(null);
  const [day, setDay] = useState(noDate);
  const [tried, setTried] = useState(false);
  const languages = forms.forms.find((form) => form.instrument === instrument)?.languages ?? [];
  const language = languageOf(languages, wanted);
  const filledOn = dayUpTo(day, forms.today);
  const begin = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (instrument !== null && language !== null && filledOn.ok) {
      onBegin({ instrument, language, filledOn: filledOn.value });
    }
  };
  return (
    <Card heading={<Trans>What lies in the pile?</Trans>}>
      <form onSubmit={begin} noValidate className="narrow-form">
        <Stack>
          <InstrumentChoice
            forms={forms}
            instrument={instrument}
            tried={tried}
            onChoose={setInstrument}
          />
          <LanguageChoice languages={languages} language={language} onChoose={setLanguage} />
          <DateFields
            label={<Trans>Filled in on</Trans>}
            value={day}
            onChange={setDay}
            error={tried && !filledOn.ok ? dayFaultWords[filledOn.problem] : undefined}
          />
          <Row>
            <Button type="submit">
              <Trans>Begin</Trans>
            </Button>
          </Row>
        </Stack>
      </form>
    </Card>
  );
}

/** The language chosen, as long as the questionnaire has it; else English, or the first there is. */
function languageOf(languages: readonly string[], wanted: string | null): string | null {
  const preferred = [wanted, 'en'].find((tag) => tag !== null && languages.includes(tag));
  return preferred ?? languages[0] ?? null;
}

function dayUpTo(parts: DateParts, today: LocalDate): Result<LocalDate, 'unclear' | 'later'> {
  const day = dateOf(parts);
  if (day === 'empty' || day === 'unclear') return err('unclear');
  return day > today ? err('later') : ok(day);
}

const dayFaultWords = {
  unclear: <Trans>Write the day that stands on the form, for example 30 11 2026.</Trans>,
  later: <Trans>This day is still to come.</Trans>,
};

type InstrumentChoiceProps = Pick<SheetCardProps, 'forms'> & {
  readonly instrument: string | null;
  readonly tried: boolean;
  readonly onChoose: (instrument: string | null) => void;
};

function InstrumentChoice(props: InstrumentChoiceProps): ReactNode {
  const { forms, instrument, tried, onChoose } = props;
  const { t } = useLingui();
  const words = useWords();
  const { closed } = forms;
  return (
    <Select
      label={<Trans>Questionnaire</Trans>}
      hint={
        closed > 0 && (
          <Plural
            value={closed}
            one="# more may not be used at this clinic; the list of questionnaires says why."
            other="# more may not be used at this clinic; the list of questionnaires says why."
          />
        )
      }
      error={tried && instrument === null && <Trans>Choose one.</Trans>}
      options={forms.forms.map((form) => ({
        value: form.instrument,
        label: words(namedTitle(form)),
      }))}
      value={instrument}
      unchosen={t`Choose a questionnaire`}
      onChange={onChoose}
    />
  );
}

type LanguageChoiceProps = {
  readonly languages: readonly string[];
  readonly language: string | null;
  readonly onChoose: (language: string | null) => void;
};

function LanguageChoice({ languages, language, onChoose }: LanguageChoiceProps): ReactNode {
  const { i18n } = useLingui();
  const names = new Intl.DisplayNames([i18n.locale], { type: 'language' });
  const [only] = languages;
  if (only === undefined) return null;
  if (languages.length === 1) {
    return (
      <p>
        <Trans>Language of the form:</Trans> <LanguageWord tag={only} />
      </p>
    );
  }
  return (
    <Select
      label={<Trans>Language of the form</Trans>}
      options={languages.map((tag) => ({ value: tag, label: names.of(tag) ?? tag }))}
      value={language}
      onChange={onChoose}
    />
  );
}
