import { Trans } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type { PatientId } from '#access';
import { Button, Disclosure, Icon, Row, Small, Stack, TextArea } from '#design';
import { Said, SaidNo, useAct, useClinic } from '#http/clinician';
import { type LinkView, type PlanItemView, type PlanView, resolveLink } from '#plan';
import { Acknowledgements, OwnWord, Unsigned } from '#reasoning/clinician';
import { FillIn } from './fill-in.tsx';

type LinkCardProps = {
  readonly patientId: PatientId;
  readonly plan: PlanView;
  readonly link: LinkView;
  readonly mayEdit: boolean;
  readonly onEdit: (item: PlanItemView) => void;
};

/** One conflict or gap: which parts, whose they are, why, and the ready ways out. */
export function LinkCard({ patientId, plan, link, mayEdit, onEdit }: LinkCardProps): ReactNode {
  const titles = plan.items
    .filter(({ itemId }) => link.itemIds.includes(itemId))
    .map(({ title }) => title);
  return (
    <article className="notice" data-tone={toneOf(link)}>
      <h3>
        <Icon name="triangle-alert" /> <Said text={link.message} />
      </h3>
      <p>
        {titles.join(' ↔ ')} {link.signed === false && <Unsigned signed={false} />}
      </p>
      <p>
        <Said text={link.why} />{' '}
        {link.owners.length > 0 && <Trans>Owners: {link.owners.join(', ')}.</Trans>}
      </p>
      <TakingNote link={link} />
      {link.missing.length > 0 && (
        <FillIn patientId={patientId} plan={plan} link={link} mayEdit={mayEdit} onEdit={onEdit} />
      )}
      {mayEdit && link.findingId !== null && (
        <WaysOut patientId={patientId} link={link} findingId={link.findingId} />
      )}
      {link.citations.length > 0 && (
        <Disclosure summary={<Trans>Evidence</Trans>}>
          <ul>
            {link.citations.map((citation) => (
              <li key={citation.key}>
                {citation.reference} (<Trans>grade {citation.grade}</Trans>)
              </li>
            ))}
          </ul>
          <p>
            <Link href={`/rules/${link.rule}`}>
              <Trans>Rule {link.rule}</Trans>
            </Link>
          </p>
        </Disclosure>
      )}
    </article>
  );
}

/** Who took note of it, and whose word is missing; of one that somebody overruled nobody has to. */
function TakingNote({ link }: { readonly link: LinkView }): ReactNode {
  if (link.overruledBecause !== null) return null;
  return <Acknowledgements all={link.acknowledgements ?? []} by={link.acknowledgeBy ?? null} />;
}

/** Red is for what stops the plan; everything else is amber or plain. */
export function toneOf(link: LinkView): 'danger' | 'warn' | 'info' {
  if (link.severity === 'critical') return 'danger';
  return link.severity === 'warning' ? 'warn' : 'info';
}

type WaysOutProps = {
  readonly patientId: PatientId;
  readonly link: LinkView;
  readonly findingId: NonNullable<LinkView['findingId']>;
};

function WaysOut({ patientId, link, findingId }: WaysOutProps): ReactNode {
  const clinic = useClinic();
  const [overruling, setOverruling] = useState(false);
  const resolve = useAct(resolveLink);
  const run = (resolution: string, reason?: string) =>
    void resolve.run({
      params: { patientId, findingId },
      query: {},
      body: {
        decisionId: clinic.newId<'DecisionId'>(),
        resolution,
        ...(reason !== undefined && { reason }),
      },
    });
  return (
    <Stack gap="small">
      <SaidNo trouble={resolve.trouble} />
      <Row>
        {link.resolutions.map(({ code, words }, index) => (
          <Button
            key={code}
            kind={index === 0 ? 'primary' : 'ghost'}
            disabled={resolve.busy}
            onClick={() => run(code)}
          >
            <Said text={words} />
          </Button>
        ))}
        <OwnWord
          patientId={patientId}
          findingId={findingId}
          word={link.ownWord ?? 'none'}
          about={<Said text={link.message} />}
          kind="ghost"
        />
        {!overruling && (
          <Button kind="quiet" onClick={() => setOverruling(true)}>
            <Trans>Keep it, with a reason</Trans>
          </Button>
        )}
      </Row>
      {overruling && (
        <Overrule
          busy={resolve.busy}
          onOverrule={(reason) => run('overrule', reason)}
          onClose={() => setOverruling(false)}
        />
      )}
    </Stack>
  );
}

type OverruleProps = {
  readonly busy: boolean;
  readonly onOverrule: (reason: string) => void;
  readonly onClose: () => void;
};

function Overrule({ busy, onOverrule, onClose }: OverruleProps): ReactNode {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() !== '') onOverrule(reason.trim());
  };
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="small">
        <TextArea
          label={<Trans>Why it may stay as it is</Trans>}
          hint={
            <Small>
              <Trans>The team and the record keep this reason.</Trans>
            </Small>
          }
          rows={2}
          maxLength={1000}
          value={reason}
          onChange={setReason}
          {...(tried &&
            reason.trim() === '' && { error: <Trans>Write the reason in a few words.</Trans> })}
        />
        <Row>
          <Button type="submit" kind="ghost" disabled={busy}>
            <Trans>Overrule</Trans>
          </Button>
          <Button kind="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
