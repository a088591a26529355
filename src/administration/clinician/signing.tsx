import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { type RuleView, signRule } from '#administration';
import { Button, Row, Unseen } from '#design';
import { SaidNo, useAct } from '#http/clinician';

/** A clinician stands for this rule in exactly this wording, or takes that back. */
export function Signing({ rule }: { readonly rule: RuleView }): ReactNode {
  const act = useAct(signRule);
  const say = (verdict: 'signed' | 'withdrawn') =>
    void act.run({
      params: { rule: rule.id },
      query: {},
      body: { version: rule.version, hash: rule.hash, verdict },
    });
  return (
    <>
      <SaidNo trouble={act.trouble} />
      <Row>
        {rule.review.status === 'signed' ? (
          <Button kind="quiet" disabled={act.busy} onClick={() => say('withdrawn')}>
            <Trans>Take the signature back</Trans>
            <Unseen>: {rule.id}</Unseen>
          </Button>
        ) : (
          <Button kind="ghost" icon="check" disabled={act.busy} onClick={() => say('signed')}>
            <Trans>I have checked it and sign it</Trans>
            <Unseen>: {rule.id}</Unseen>
          </Button>
        )}
      </Row>
    </>
  );
}
