import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { RuleView } from '#administration';
import { Small, Stack } from '#design';
import { Said } from '#http/clinician';
import { effectWords, exampleWords } from './rule-words.ts';

type OneRule = { readonly rule: RuleView };

/** Everything of a rule in words: when it speaks, what it proposes, by which numbers, on which sources. */
export function RuleBody({ rule }: OneRule): ReactNode {
  return (
    <Stack gap="small">
      <AboutParts rule={rule} />
      <Checks rule={rule} />
      <p>
        <strong>
          <Trans>Then:</Trans>
        </strong>{' '}
        <Said text={rule.proposes} />
      </p>
      <Follows rule={rule} />
      <Needs rule={rule} />
      <Numbers rule={rule} />
      <Sources rule={rule} />
      <Examples rule={rule} />
      <Small>
        <Trans>
          Version {rule.version} · {rule.severity} · for {rule.owners.join(', ')}
        </Trans>{' '}
        {rule.aliasOf !== null && <Trans>· says the same as {rule.aliasOf}</Trans>}{' '}
        {rule.appliesIn !== null && <Trans>· only in {rule.appliesIn.join(', ')}</Trans>} ·{' '}
        <code>{rule.hash}</code>
      </Small>
    </Stack>
  );
}

/** What parts of a plan do to each other. */
function AboutParts({ rule }: OneRule): ReactNode {
  const { i18n } = useLingui();
  if (rule.link === null) return null;
  return (
    <p>
      {i18n._(effectWords[rule.link.effect])} <Said text={rule.link.why} />
    </p>
  );
}

function Checks({ rule }: OneRule): ReactNode {
  return (
    <div>
      <strong>
        <Trans>When all of this holds:</Trans>
      </strong>
      <ul>
        {rule.checks.map((check) => (
          <li key={check.says.en}>
            <Said text={check.says} />
            {check.anyOf.length > 0 && (
              <ul>
                {check.anyOf.map((part) => (
                  <li key={part.en}>
                    <Said text={part} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Follows({ rule }: OneRule): ReactNode {
  if (rule.due === null && rule.tasks.length === 0) return null;
  return (
    <p className="small">
      {rule.due !== null && <Trans>Due: {rule.due}.</Trans>}{' '}
      {rule.tasks.length > 0 && (
        <Trans>
          Tasks: {rule.tasks.map(({ code, within }) => `${code} (${within})`).join(', ')}.
        </Trans>
      )}
    </p>
  );
}

function Needs({ rule }: OneRule): ReactNode {
  if (rule.needs.length === 0) return null;
  return (
    <p className="small">
      <Trans>It looks at:</Trans>{' '}
      {rule.needs.map((need, index) => (
        <span key={need.en}>
          {index > 0 && '; '}
          <Said text={need} />
        </span>
      ))}
    </p>
  );
}

function Numbers({ rule }: OneRule): ReactNode {
  if (rule.parameters.length === 0) return null;
  return (
    <div>
      <strong>
        <Trans>Numbers in force</Trans>
      </strong>
      <ul>
        {rule.parameters.map((parameter) => (
          <li key={parameter.id}>
            <Said text={parameter.says} />:{' '}
            <strong>
              {parameter.value} {parameter.unit}
            </strong>{' '}
            <Small>
              {parameter.value !== parameter.default && (
                <Trans>(ships as {parameter.default})</Trans>
              )}{' '}
              <code>{parameter.id}</code>
            </Small>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Sources({ rule }: OneRule): ReactNode {
  return (
    <div>
      <strong>
        <Trans>Sources</Trans>
      </strong>
      <ul>
        {rule.citations.map((citation) => (
          <li key={citation.key}>
            {citation.reference} (<Trans>grade {citation.grade}</Trans>)
          </li>
        ))}
      </ul>
      {rule.contested !== null && (
        <p>
          <Trans>Experts disagree:</Trans> <Said text={rule.contested} />
        </p>
      )}
    </div>
  );
}

function Examples({ rule }: OneRule): ReactNode {
  const { i18n } = useLingui();
  if (rule.examples.length === 0) return null;
  return (
    <div>
      <strong>
        <Trans>Worked examples</Trans>
      </strong>
      <ul>
        {rule.examples.map((example) => (
          <li key={example.kind}>
            {i18n._(exampleWords[example.kind])}: <ExampleLine example={example} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function ExampleLine({ example }: { readonly example: RuleView['examples'][number] }): ReactNode {
  return (
    <>
      {example.known.map(({ says, value }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the facts of an example never change places
        <span key={index}>
          {index > 0 && '; '}
          <Said text={says} /> <strong>{value ?? <Trans>not known</Trans>}</strong>
        </span>
      ))}
      {example.parameters.map(({ says, value }) => (
        <span key={says.en}>
          ; <Said text={says} /> = {value}
        </span>
      ))}
    </>
  );
}
