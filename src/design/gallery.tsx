import type { ReactNode } from 'react';

/** What every `*.fixtures.tsx` exports. `wholePages` are shown one at a time. */
export type FixtureFile = {
  readonly fixtures: Readonly<Record<string, ReactNode>>;
  readonly wholePages?: boolean | undefined;
};

type GalleryProps = {
  /** By path: "/src/design/button.fixtures.tsx". */
  readonly files: Readonly<Record<string, FixtureFile>>;
  /** Shows this state alone: "shells/workspace". */
  readonly only: string | null;
  /** Shows the states of this room alone. */
  readonly room: string | null;
};

/** Every state of every component on one page, for the eye and for axe. For developers only. */
export function Gallery({ files, only, room }: GalleryProps): ReactNode {
  const shown = Object.entries(files).filter(
    ([path]) => room === null || path.split('/')[2] === room,
  );
  if (only !== null) {
    const [wanted = '', name = ''] = only.split('/');
    return shown.find(([path]) => nameOf(path) === wanted)?.[1].fixtures[name];
  }
  return (
    <main className="work">
      <h1>Gallery</h1>
      {shown.map(([path, file]) => (
        <section key={path} aria-label={path}>
          <h2>{nameOf(path)}</h2>
          {Object.entries(file.fixtures).map(([name, node]) => (
            <div key={name} className="stack" data-fixture={`${nameOf(path)}/${name}`}>
              <p className="small muted">{name}</p>
              {file.wholePages ? <Alone name={`${nameOf(path)}/${name}`} /> : node}
            </div>
          ))}
        </section>
      ))}
    </main>
  );
}

function Alone({ name }: { readonly name: string }): ReactNode {
  return (
    <a href={`?only=${name}`} data-whole-page={name}>
      Open {name}
    </a>
  );
}

export const nameOf = (path: string): string =>
  path.split('/').at(-1)?.replace('.fixtures.tsx', '') ?? path;
