import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { CheckboxGroup } from '../checkbox.tsx';
import { Disclosure } from '../disclosure.tsx';
import { RadioScale, zeroToTen } from '../radio-scale.tsx';
import { back, front, type Region } from './outline.ts';
import { type BodySite, bodyParts, bodySites, bodySiteWords } from './sites.ts';

/** Where it hurts; null when the person did not say how much. Sites not in it were not chosen. */
export type PainSites = Readonly<Partial<Record<BodySite, number | null>>>;

type BodyMapProps = {
  readonly legend: ReactNode;
  readonly legendIsHeading?: boolean | undefined;
  readonly value: PainSites;
  readonly onChange: (value: PainSites) => void;
  /** Asks 0 to 10 for each chosen site. */
  readonly withStrength?: boolean | undefined;
  /** What else is asked about a chosen site, under its strength. */
  readonly aboutSite?: ((site: BodySite, name: string) => ReactNode) | undefined;
};

/**
 * A body to touch, front and back, and the same sites as a list for keyboard, screen reader or
 * whoever prefers words. Both show the same answer.
 */
export function BodyMap(props: BodyMapProps): ReactNode {
  const { t } = useLingui();
  const { value, onChange } = props;
  const chosen = bodySites.filter((site) => value[site] !== undefined);
  const toggle = (site: BodySite) => onChange(toggled(value, site));
  return (
    <fieldset>
      <legend>
        {props.legendIsHeading ? <h1 tabIndex={-1}>{props.legend}</h1> : props.legend}
      </legend>
      <div className="body-map" aria-hidden="true">
        <Body
          regions={front}
          name={t({ message: 'Front', context: 'side of the body' })}
          value={value}
          onTouch={toggle}
        />
        <Body
          regions={back}
          name={t({ message: 'Back', context: 'side of the body' })}
          value={value}
          onTouch={toggle}
        />
      </div>
      <Disclosure summary={<Trans>Choose from a list instead</Trans>}>
        <SiteList chosen={chosen} onToggle={toggle} />
      </Disclosure>
      <output className="live hint">
        <ChosenInWords chosen={chosen} />
      </output>
      {props.withStrength &&
        chosen.map((site) => (
          <div key={site} className="stack" data-gap="small">
            <Strength
              site={site}
              value={value[site] ?? null}
              onChange={(strength) => onChange({ ...value, [site]: strength })}
            />
            <div className="about-site">{props.aboutSite?.(site, t(bodySiteWords[site]))}</div>
          </div>
        ))}
    </fieldset>
  );
}

/** The answer with one site more or one less. */
export function toggled(value: PainSites, site: BodySite): PainSites {
  const { [site]: there, ...others } = value;
  return there === undefined ? { ...value, [site]: null } : others;
}

type BodyProps = {
  readonly regions: readonly Region[];
  readonly name: string;
  readonly value: PainSites;
  readonly onTouch: (site: BodySite) => void;
};

function Body({ regions, name, value, onTouch }: BodyProps): ReactNode {
  return (
    <figure>
      <svg viewBox="18 0 164 430" direction="ltr">
        {regions.map(({ site, outline, mirrored, at }) => (
          <g key={site}>
            <path
              data-region={site}
              data-chosen={value[site] === undefined ? undefined : ''}
              d={outline}
              transform={mirrored ? 'matrix(-1 0 0 1 200 0)' : undefined}
              onClick={() => onTouch(site)}
            />
            <text x={at[0]} y={at[1]}>
              {value[site] === undefined ? '' : (value[site] ?? '✓')}
            </text>
          </g>
        ))}
      </svg>
      <figcaption className="small muted">{name}</figcaption>
    </figure>
  );
}

type SiteListProps = {
  readonly chosen: readonly BodySite[];
  readonly onToggle: (site: BodySite) => void;
};

function SiteList({ chosen, onToggle }: SiteListProps): ReactNode {
  const { t } = useLingui();
  return bodyParts.map((part) => (
    <CheckboxGroup<BodySite>
      key={part.sites[0]}
      legend={t(part.words)}
      options={part.sites.map((site) => ({ value: site, label: t(bodySiteWords[site]) }))}
      values={part.sites.filter((site) => chosen.includes(site))}
      onChange={(sites) => {
        const changed = part.sites.find((site) => sites.includes(site) !== chosen.includes(site));
        if (changed) onToggle(changed);
      }}
    />
  ));
}

function ChosenInWords({ chosen }: { readonly chosen: readonly BodySite[] }): ReactNode {
  const { t, i18n } = useLingui();
  if (chosen.length === 0) return <Trans>Nothing chosen yet.</Trans>;
  const names = chosen.map((site) => t(bodySiteWords[site]));
  const list = new Intl.ListFormat(i18n.locale, { type: 'conjunction' }).format(names);
  return <Trans>You chose: {list}</Trans>;
}

type StrengthProps = {
  readonly site: BodySite;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
};

function Strength({ site, value, onChange }: StrengthProps): ReactNode {
  const { t } = useLingui();
  return (
    <RadioScale<number>
      legend={t(bodySiteWords[site])}
      options={zeroToTen}
      ends={{ low: t`0 = no pain`, high: t`10 = worst pain` }}
      value={value}
      onChange={onChange}
    />
  );
}
