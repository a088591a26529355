import { type ReactNode, useId } from 'react';
import { Icon, type IconName } from './icon.tsx';

type CardProps = {
  readonly heading?: ReactNode | undefined;
  readonly headingLevel?: 2 | 3 | undefined;
  readonly icon?: IconName | undefined;
  /** What stands at the end of the heading line: a tag or a small button. */
  readonly aside?: ReactNode | undefined;
  /** `soft` draws the card of the one thing that matters most on the page. */
  readonly tone?: 'plain' | 'soft' | undefined;
  readonly id?: string | undefined;
  readonly children: ReactNode;
};

/** One subject on one surface. With a heading it is a named section. */
export function Card(props: CardProps): ReactNode {
  const headingId = useId();
  const Heading = props.headingLevel === 3 ? 'h3' : 'h2';
  if (props.heading === undefined) {
    return (
      <div className="card" data-tone={props.tone} id={props.id}>
        {props.children}
      </div>
    );
  }
  return (
    <section className="card" data-tone={props.tone} id={props.id} aria-labelledby={headingId}>
      <div className="card-head row" data-spread="">
        <Heading id={headingId}>
          {props.icon && <Icon name={props.icon} />} {props.heading}
        </Heading>
        {props.aside}
      </div>
      {props.children}
    </section>
  );
}

export type Tone = 'ok' | 'warn' | 'danger' | 'soft';

type TagProps = {
  readonly tone?: Tone | undefined;
  readonly icon?: IconName | undefined;
  readonly children: ReactNode;
};

/** A few words that mark a thing. The words carry the meaning, never the colour alone. */
export function Tag({ tone, icon, children }: TagProps): ReactNode {
  return (
    <span className="tag" data-tone={tone}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}

type FigureProps = {
  readonly value: ReactNode;
  readonly label: ReactNode;
  readonly children?: ReactNode | undefined;
};

/** One number of a dashboard with what it counts; `children` holds its link. */
export function Figure({ value, label, children }: FigureProps): ReactNode {
  return (
    <div className="card figure">
      <b>{value}</b>
      <div>{label}</div>
      {children}
    </div>
  );
}

/** A row of figures. */
export function Figures({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className="figures">{children}</div>;
}
