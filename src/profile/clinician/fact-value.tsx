import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Tag } from '#design';
import { useDates } from '#http/clinician';
import { isLocalDate } from '#kernel';
import { partWords, wordForCode } from './fact-words.ts';

/** Any value of the catalogue in words: a day, a number, codes, or a small record of them. */
export function FactValue({ value }: { readonly value: unknown }): ReactNode {
  if (typeof value === 'string') return <TextValue text={value} />;
  if (typeof value === 'boolean') return value ? <Trans>yes</Trans> : <Trans>no</Trans>;
  if (typeof value === 'number') return `${value}`;
  if (value === null || value === undefined) return <Trans>not known</Trans>;
  return Array.isArray(value) ? <Codes codes={value.map(String)} /> : <Parts parts={value} />;
}

function TextValue({ text }: { readonly text: string }): ReactNode {
  const { i18n } = useLingui();
  const dates = useDates();
  if (isLocalDate(text)) return dates.day(text);
  const word = wordForCode(text);
  return word === null ? <span dir="auto">{text}</span> : i18n._(word);
}

function Codes({ codes }: { readonly codes: readonly string[] }): ReactNode {
  return (
    <span className="row tight">
      {codes.map((code) => (
        <Tag key={code}>
          <TextValue text={code} />
        </Tag>
      ))}
    </span>
  );
}

/** A part where a no is worth reading as well. */
const isAnswer = (name: string): name is keyof typeof partWords => Object.hasOwn(partWords, name);

/** A record such as "when they work, and whether they drive": its parts that say something. */
function Parts({ parts }: { readonly parts: object }): ReactNode {
  const said = Object.entries(parts).filter(
    ([name, part]) =>
      (part !== false || isAnswer(name)) && (part !== null || name === 'drivesForWork'),
  );
  return said.map(([name, part]) => (
    <span key={name} className="part">
      {(typeof part === 'boolean' || part === null || typeof part === 'number') && (
        <PartName name={name} />
      )}
      {part !== true && <FactValue value={part} />}
    </span>
  ));
}

function PartName({ name }: { readonly name: string }): ReactNode {
  const { i18n } = useLingui();
  if (name === 'drivesForWork') return <Trans>drives for work</Trans>;
  if (Object.hasOwn(partWords, name))
    return `${i18n._(partWords[name as keyof typeof partWords])} `;
  return `${name.replaceAll('-', ' ')}: `;
}
