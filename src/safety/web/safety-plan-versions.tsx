import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Small } from '#design';
import type { OutputOf } from '#http';
import type { Instant } from '#kernel';
import type { LineChange, readSafetyPlanHistory } from '#safety';

type Version = OutputOf<typeof readSafetyPlanHistory>['versions'][number];

type VersionsProps = {
  readonly versions: readonly Version[];
  /** To the person a change of theirs is “you”; the team reads names. */
  readonly reader: 'person' | 'team';
  /** A moment in the words of the app it is read in. */
  readonly moment: (at: Instant) => string;
};

/** How a safety plan came to be as it is: who changed what and when. One drawing for the record and the phone. */
export function SafetyPlanVersions({ versions, reader, moment }: VersionsProps): ReactNode {
  return (
    <ol className="plain check-list">
      {versions.map((version) => (
        <li key={version.version}>
          <p className="flush">
            <strong>
              <Who version={version} reader={reader} />
            </strong>
            <Small>
              , {moment(version.at)} {reader === 'team' && <How version={version} />}
            </Small>
          </p>
          <Changes changes={version.changes} />
        </li>
      ))}
    </ol>
  );
}

type WhoProps = { readonly version: Version; readonly reader: 'person' | 'team' };

function Who({ version: { byKind, byName, together }, reader }: WhoProps): ReactNode {
  if (reader === 'team') return byName;
  if (byKind === 'patient') return <Trans>You</Trans>;
  return together ? <Trans>You and {byName}</Trans> : byName;
}

function How({ version: { byKind, together } }: { readonly version: Version }): ReactNode {
  return (
    <>
      {byKind === 'patient' && <Trans>on the phone</Trans>}
      {together && <Trans>together with the person</Trans>}
    </>
  );
}

function Changes({ changes }: { readonly changes: readonly LineChange[] }): ReactNode {
  if (changes.length === 0) {
    return (
      <p className="flush">
        <Trans>Talked about. Nothing changed.</Trans>
      </p>
    );
  }
  return (
    <ul>
      {changes.map((change) => (
        <li key={change.kind === 'put' ? change.line.lineId : change.lineId}>
          <InWords change={change} />
        </li>
      ))}
    </ul>
  );
}

function InWords({ change }: { readonly change: LineChange }): ReactNode {
  if (change.kind === 'remove') {
    return (
      <Trans>
        Taken out: <q dir="auto">{change.was.words}</q>
      </Trans>
    );
  }
  const { line, was } = change;
  if (was === null) {
    return (
      <Trans>
        New: <q dir="auto">{line.words}</q>
      </Trans>
    );
  }
  return (
    <Trans>
      Before: <q dir="auto">{was.words}</q>. Now: <q dir="auto">{line.words}</q>
    </Trans>
  );
}
