import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Card, Disclosure, Small, Stack, Tag } from '#design';
import type { Load } from '#medication';
import { mmeWords } from './medicine-words.ts';

type Sum = { readonly total: number | null; readonly knownPart: number };

/** The three sums a reviewer reads first, each with what is in it and what could not be counted. */
export function LoadPanel({
  load,
  scale,
}: {
  readonly load: Load;
  readonly scale: string;
}): ReactNode {
  return (
    <Card heading={<Trans>Load</Trans>} icon="scale">
      <Stack>
        <Opioids load={load} />
        <Brain load={load} />
        <Anticholinergic load={load} scale={scale} />
      </Stack>
    </Card>
  );
}

function Opioids({ load: { mme } }: { readonly load: Load }): ReactNode {
  const { i18n } = useLingui();
  return (
    <section>
      <h3>
        <Trans>Opioid dose</Trans>
      </h3>
      <p>
        <Amount sum={mme} unit={<Trans>MME a day</Trans>} />
      </p>
      {mme.lines.length > 0 && (
        <ul>
          {mme.lines.map(({ label, reason, mme: amount, factor }) => (
            <li key={`${label} ${reason}`}>
              {label}:{' '}
              {amount === null ? (
                i18n._(mmeWords[reason])
              ) : (
                <Trans>
                  {amount} MME a day (factor {factor})
                </Trans>
              )}
            </li>
          ))}
        </ul>
      )}
      <Small>
        <Trans>CDC 2022 factors. Not for changing from one opioid to another.</Trans>
      </Small>
    </section>
  );
}

function Brain({ load: { brain } }: { readonly load: Load }): ReactNode {
  return (
    <section>
      <h3>
        <Trans>Acting on the brain</Trans>
      </h3>
      <p>
        <BrainClasses brain={brain} />
      </p>
      <NotKnownFor labels={brain.unknown} />
      <Small>
        <Trans>Classes of Beers 2023, each counted once.</Trans>
      </Small>
    </section>
  );
}

/** Nothing seen while something may be taken is not known, never none. */
function BrainClasses({ brain: { classes, maybeMore } }: Pick<Load, 'brain'>): ReactNode {
  if (maybeMore && classes.length === 0) return <NotKnown />;
  return (
    <>
      {maybeMore && <Trans>At least</Trans>}{' '}
      <Plural value={classes.length} one="# class" other="# classes" />
      {classes.length > 0 && <>: {classes.join(', ')}</>}
    </>
  );
}

type AnticholinergicProps = { readonly load: Load; readonly scale: string };

function Anticholinergic({ load, scale }: AnticholinergicProps): ReactNode {
  const { anticholinergic } = load;
  return (
    <section>
      <h3>
        <Trans>Anticholinergic burden</Trans>
      </h3>
      <p>
        <Amount sum={anticholinergic} unit={<Trans>points</Trans>} />
      </p>
      {anticholinergic.lines.length > 0 && (
        <Disclosure summary={<Trans>What counts</Trans>}>
          <ul>
            {anticholinergic.lines.map(({ label, points }) => (
              <li key={label}>
                {label}: {points}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      <NotKnownFor labels={anticholinergic.unknown} />
      <Small>
        <Trans>Scale: {scale}.</Trans>
      </Small>
    </section>
  );
}

/** A sum, or the part of it that is known, said to be a part. */
function Amount({ sum, unit }: { readonly sum: Sum; readonly unit: ReactNode }): ReactNode {
  if (sum.total !== null) {
    return (
      <>
        <strong>{sum.total}</strong> {unit}
      </>
    );
  }
  if (sum.knownPart === 0) return <NotKnown />;
  return (
    <>
      <strong>
        <Trans>at least {sum.knownPart}</Trans>
      </strong>{' '}
      {unit} <NotKnown />
    </>
  );
}

function NotKnown(): ReactNode {
  return (
    <Tag tone="warn" icon="circle-help">
      <Trans>total not known</Trans>
    </Tag>
  );
}

function NotKnownFor({ labels }: { readonly labels: readonly string[] }): ReactNode {
  if (labels.length === 0) return null;
  return (
    <p>
      <Trans>Not known for: {labels.join(', ')}</Trans>
    </p>
  );
}

/** How the opioid sum would move by what is being written. */
export function MmeChange(props: { readonly before: Load; readonly after: Load }): ReactNode {
  const before = props.before.mme.knownPart;
  const after = props.after.mme.knownPart;
  if (before === after) return null;
  return (
    <p>
      <Trans>
        Opioid dose as far as known: {before} → {after} MME a day
      </Trans>
    </p>
  );
}
