import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Card, Disclosure, Small, Stack, Tag } from '#design';
import { Said, useWords } from '#http/clinician';
import type { ListChecked } from '#medication';
import { severityLook, severityWords } from '#reasoning/clinician';

/** What the rules about medicines say of this list, and what none of them can judge yet. */
export function FlagsCard({ checked }: { readonly checked: ListChecked }): ReactNode {
  const { i18n } = useLingui();
  const firing = checked.firing.filter(({ severity }) => severity !== 'info');
  return (
    <Card heading={<Trans>What the rules say</Trans>} icon="triangle-alert">
      <Stack gap="small">
        {firing.length === 0 && (
          <p className="muted">
            <Trans>No rule speaks on what is known.</Trans>
          </p>
        )}
        {firing.map(({ rule, severity, title, message, citations }) => (
          <section key={rule.id}>
            <h3>
              <Said text={title} />
            </h3>
            <Tag tone={severityLook[severity].tone} icon={severityLook[severity].icon}>
              {i18n._(severityWords[severity])}
            </Tag>
            <p>
              <Said text={message} />
            </p>
            <Small>{rule.id}</Small>
            {citations.length > 0 && (
              <Disclosure summary={<Trans>Evidence</Trans>}>
                <ul>
                  {citations.map(({ key, reference, grade }) => (
                    <li key={key}>
                      {reference} (<Trans>grade {grade}</Trans>)
                    </li>
                  ))}
                </ul>
              </Disclosure>
            )}
          </section>
        ))}
        <Open checked={checked} />
      </Stack>
    </Card>
  );
}

function Open({ checked: { open } }: { readonly checked: ListChecked }): ReactNode {
  const words = useWords();
  const { t } = useLingui();
  if (open.length === 0) return null;
  const why = { absent: t`not known`, stale: t`too old`, 'without-value': t`without a value` };
  return (
    <Disclosure summary={<Trans>Cannot be judged yet</Trans>} open={open.length <= 3}>
      <ul>
        {open.map((question) => (
          <li key={question.says.en}>
            {words(question.says)}: {why[question.why]} <Small>({question.rules.join(', ')})</Small>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
