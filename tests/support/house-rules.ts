/** A source file as the house rules see it: where it stands and what it reaches for. */
export type SourceFile = { readonly path: string; readonly imports: readonly string[] };
export type Floors = Readonly<Record<string, number>>;
type World = 'pure' | 'server' | 'web';

/** Which packages each world may use. Everything else must come through a lower floor. */
const packagesOf: Readonly<Record<World, RegExp>> = {
  pure: /^zod\/mini$/,
  server:
    /^(node:.+|zod(\/.+)?|kysely|postgres|fastify|@fastify\/.+|better-auth(\/.+)?|@better-auth\/.+|@node-rs\/argon2|nodemailer|pg-boss|pino|prom-client|csv-parse(\/.+)?|fhirpath(\/.+)?|jose|uuidv7)$/,
  web: /^(zod\/mini|react(-dom)?(\/.+)?|preact(\/.+)?|wouter(\/.+)?|idb|uuidv7|@lingui\/.+|@tanstack\/react-query|@fontsource-variable\/.+|lucide-static.*|workbox-.+|virtual:.+)$/,
};

/** Rooms that are one world as a whole; elsewhere the folder behind the door decides. */
const worldOfRoom: Readonly<Record<string, World>> = {
  server: 'server',
  'command-line': 'server',
  design: 'web',
  'patient-app': 'web',
  'clinician-app': 'web',
};

const worldBehind: Readonly<Record<string, World>> = {
  server: 'server',
  web: 'web',
  patient: 'web',
  clinician: 'web',
};

/** Everything in `files` that breaks a rule of the house, in words that say how to mend it. */
export function brokenRules(files: readonly SourceFile[], floors: Floors): string[] {
  return files.flatMap((file) =>
    file.imports.flatMap((target) => {
      const problem = problemWith(file, target, floors);
      return problem ? [`${file.path} imports ${target}: ${problem}`] : [];
    }),
  );
}

function problemWith(file: SourceFile, target: string, floors: Floors): string | null {
  if (target.startsWith('.')) {
    return leavesRoom(file.path, target) ? 'use the other room’s door' : null;
  }
  if (target.startsWith('#')) return problemWithDoor(file.path, target, floors);
  return packagesOf[worldOf(file.path)].test(target) ? null : 'this world may not use that package';
}

function problemWithDoor(path: string, target: string, floors: Floors): string | null {
  const [otherRoom = '', door] = target.slice(1).split('/');
  const room = roomOf(path);
  const here = floors[room];
  const there = floors[otherRoom];
  if (here === undefined || there === undefined) return 'give the room a floor in rooms.ts';
  if (otherRoom !== room && there >= here) return 'imports only go downstairs';
  return problemWithWorld(path, otherRoom, door);
}

function problemWithWorld(path: string, room: string, door: string | undefined): string | null {
  const behind = door === undefined ? (worldOfRoom[room] ?? 'pure') : worldBehind[door];
  if (behind === 'pure' || behind === worldOf(path)) return null;
  return `${door ?? room} is another world`;
}

const roomOf = (path: string): string => path.split('/')[1] ?? '';

export function worldOf(path: string): World {
  const [, room = '', part = ''] = path.split('/');
  return worldOfRoom[room] ?? worldBehind[part] ?? 'pure';
}

function leavesRoom(path: string, target: string): boolean {
  const folders = path.split('/').slice(2, -1).length;
  return target.split('/').filter((step) => step === '..').length > folders;
}
