import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button, Card, DateFields, dateOf, noDate, partsOf, Row, Select, Stack } from '#design';
import type { FormsToEnter } from '#entry';
import { useWords } from '#http/clinician';
import { LanguageWord } from '#profile/clinician';
import type { Sheet } from './desk.ts';

type SheetCardProps = {
  readonly forms: FormsToEnter;
  readonly before: Sheet | null;
  readonly onBegin: (sheet: Sheet) => void;
};

/** What is the same for the whole pile: which questionnaire, in which language, filled in when. */
export function SheetCard({ forms, before, onBegin }: SheetCardProps): ReactNode {
  const { t } = useLingui();
  const words = useWords();
  const [instrument, setInstrument] = useState(before?.instrument ?? null);
  const [wanted, setLanguage] = useState(before?.language ?? null);
  const [day, setDay] = useState(before === null ? noDate : partsOf(before.filledOn));
  const [tried, setTried] = useState(false);
  const chosen = forms.forms.find((form) => form.instrument === instrument);
  const languages = chosen?.languages ?? [];
  const language =
    languages.find((tag) => tag === wanted) ??
    (languages.includes('en') ? 'en' : (languages[0] ?? null));
  const filledOn = dateOf(day);
  const dayFault =
    filledOn === 'empty' || filledOn === 'unclear' ? (
      <Trans>Write the day that stands on the form, for example 30 11 2026.</Trans>
    ) : filledOn > forms.today ? (
      <Trans>This day is still to come.</Trans>
    ) : null;
  const begin = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (chosen === undefined || language === null || dayFault !== null) return;
    if (filledOn === 'empty' || filledOn === 'unclear') return;
    onBegin({ instrument: chosen.instrument, language, filledOn });
  };
  return (
    <Card heading={<Trans>What lies in the pile?</Trans>}>
      <form onSubmit={begin} noValidate className="narrow-form">
        <Stack>
          <Select
            label={<Trans>Questionnaire</Trans>}
            hint={
              forms.closed > 0 ? (
                <Plural
                  value={forms.closed}
                  one="# more may not be used at this clinic; the list of questionnaires says why."
                  other="# more may not be used at this clinic; the list of questionnaires says why."
                />
              ) : undefined
            }
            error={tried && chosen === undefined ? <Trans>Choose one.</Trans> : undefined}
            options={forms.forms.map((form) => ({
              value: form.instrument,
              label: `${form.name}: ${words(form.title)}`,
            }))}
            value={instrument}
            unchosen={t`Choose a questionnaire`}
            onChange={setInstrument}
          />
          <LanguageChoice languages={languages} language={language} onChoose={setLanguage} />
          <DateFields
            label={<Trans>Filled in on</Trans>}
            value={day}
            onChange={setDay}
            error={tried ? dayFault : undefined}
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
