import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Checkbox, Columns, DateFields, type FieldError, Select, TextInput } from '#design';
import { faultAt, faultsOf, type Trouble } from '#http/clinician';
import { languages } from '#profile';
import { type PersonDraft, type PersonField, personFaults } from './person-draft.ts';
import { languageWords } from './person-words.ts';

export type PersonFieldsProps = {
  readonly draft: PersonDraft;
  readonly onChange: (draft: PersonDraft) => void;
  /** Named after the first press of the button, not while the person is still typing. */
  readonly tried: boolean;
  readonly trouble: Trouble | null;
};

/** Who the person is and how to reach them. */
export function PersonFields(props: PersonFieldsProps): ReactNode {
  const { draft, onChange } = props;
  const words = usePersonWords(props);
  return (
    <>
      <Columns least="14rem">
        <TextInput
          id="person-givenName"
          label={<Trans>Given name</Trans>}
          maxLength={80}
          value={draft.givenName}
          onChange={(givenName) => onChange({ ...draft, givenName })}
          error={words('givenName')}
        />
        <TextInput
          id="person-familyName"
          label={<Trans>Family name</Trans>}
          maxLength={80}
          value={draft.familyName}
          onChange={(familyName) => onChange({ ...draft, familyName })}
          error={words('familyName')}
        />
      </Columns>
      <DateFields
        id="person-birthDate"
        label={<Trans>Date of birth</Trans>}
        hint={<Trans>For example 4 3 1979</Trans>}
        value={draft.birthDate}
        onChange={(birthDate) => onChange({ ...draft, birthDate })}
        error={words('birthDate')}
      />
      <Columns least="14rem">
        <SexField {...props} />
        <TextInput
          id="person-recordNumber"
          label={<Trans>Record number</Trans>}
          optional
          maxLength={40}
          value={draft.recordNumber}
          onChange={(recordNumber) => onChange({ ...draft, recordNumber })}
          error={words('recordNumber')}
        />
      </Columns>
      <Reaching {...props} words={words} />
      <Speaking {...props} />
    </>
  );
}

function SexField({ draft, onChange }: PersonFieldsProps): ReactNode {
  const { t } = useLingui();
  return (
    <Select
      label={t`Sex in the records`}
      optional
      unchosen={t`Not said`}
      options={[
        { value: 'F', label: t`Female` },
        { value: 'M', label: t`Male` },
        { value: 'X', label: t`Another` },
      ]}
      value={draft.sex}
      onChange={(sex) => onChange({ ...draft, sex })}
    />
  );
}

type ReachingProps = PersonFieldsProps & { readonly words: (field: string) => ReactNode };

function Reaching({ draft, onChange, words }: ReachingProps): ReactNode {
  return (
    <Columns least="14rem">
      <TextInput
        id="person-phone"
        label={<Trans>Phone</Trans>}
        optional
        type="tel"
        maxLength={30}
        value={draft.phone}
        onChange={(phone) => onChange({ ...draft, phone })}
        error={words('phone')}
      />
      <TextInput
        id="person-email"
        label={<Trans>E-mail</Trans>}
        optional
        type="email"
        maxLength={200}
        value={draft.email}
        onChange={(email) => onChange({ ...draft, email })}
        error={words('email')}
      />
    </Columns>
  );
}

function Speaking({ draft, onChange }: PersonFieldsProps): ReactNode {
  const { t, i18n } = useLingui();
  return (
    <>
      <Select
        label={t`Language`}
        options={languages.map((tag) => ({ value: tag, label: i18n._(languageWords[tag]) }))}
        value={draft.language}
        onChange={(language) => language !== null && onChange({ ...draft, language })}
      />
      <Checkbox
        label={<Trans>Shorter, plainer words</Trans>}
        checked={draft.plainWords}
        onChange={(plainWords) => onChange({ ...draft, plainWords })}
      />
      <Checkbox
        label={<Trans>Interpreter needed</Trans>}
        checked={draft.interpreterNeeded}
        onChange={(interpreterNeeded) => onChange({ ...draft, interpreterNeeded })}
      />
    </>
  );
}

type WordsGiven = Pick<PersonFieldsProps, 'draft' | 'tried' | 'trouble'>;

/** The words beside each field: ours for what is missing, the server’s for the rest. */
export function usePersonWords({ draft, tried, trouble }: WordsGiven) {
  const { t } = useLingui();
  const missing: Readonly<Record<PersonField, string>> = {
    givenName: t`Write the given name.`,
    familyName: t`Write the family name.`,
    birthDate: t`Write the date of birth.`,
  };
  const faults = tried ? personFaults(draft) : {};
  return (field: string): ReactNode => {
    const fault = faults[field as PersonField];
    if (fault === 'unclear') return t`This is no day of the calendar. Write it as 4 3 1979.`;
    if (fault === 'missing') return missing[field as PersonField];
    return faultAt(trouble, field);
  };
}

/** All faults for the summary above the form, each leading to its field. */
export function usePersonErrors(given: WordsGiven): readonly FieldError[] {
  const words = usePersonWords(given);
  const ours = given.tried ? Object.keys(personFaults(given.draft)) : [];
  const theirs = faultsOf(given.trouble).map(({ at }) => at.replace('/body/', ''));
  return [...new Set([...ours, ...theirs])].map((field) => ({
    fieldId: `person-${field}`,
    message: words(field),
  }));
}
