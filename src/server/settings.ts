import * as z from 'zod/mini';
import { err, ok, type Result } from '#kernel';
import type { MailSettings } from '#notify/server';

/** What an installation decides; the environment and one optional file give the values. */
export type Settings = {
  readonly host: string;
  readonly port: number;
  readonly mode: 'demo' | 'clinic';
  /** The address people type, without a slash at the end. */
  readonly publicUrl: string;
  readonly dataFolder: string;
  /** `null`: the embedded PostgreSQL in the data folder. */
  readonly databaseUrl: string | null;
  /** `null`: kept in the data folder, made at the first start. */
  readonly secret: string | null;
  /** Proxies in front of the server whose forwarded address is believed. */
  readonly proxies: number;
  /** Who shows this may read /metrics; `null`: only programs on this machine. */
  readonly metricsToken: string | null;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly singleSignOn: {
    readonly discoveryUrl: string;
    readonly clientId: string;
    readonly clientSecret: string;
  } | null;
  /** The clinic's mail server; `null`: no letters leave the house. */
  readonly mail: MailSettings | null;
};

export type SettingFault = { readonly name: string; readonly message: string };

const whole = (min: number, max: number) =>
  z.pipe(
    z.string().check(z.regex(/^\d{1,9}$/, 'must be a whole number')),
    z.pipe(
      z.transform(Number),
      z
        .number()
        .check(z.minimum(min, `must be at least ${min}`), z.maximum(max, `must be at most ${max}`)),
    ),
  );
const address = z.string().check(
  z.refine((text) => /^https?:/.test(text) && URL.canParse(text), {
    error: 'must be an address like https://sinew.example.org',
  }),
);

const schema = z.object({
  HOST: z._default(z.string().check(z.minLength(1)), '127.0.0.1'),
  PORT: z._default(whole(0, 65_535), 8080),
  SINEW_MODE: z._default(z.enum(['demo', 'clinic'], 'must be "demo" or "clinic"'), 'clinic'),
  SINEW_PUBLIC_URL: z.optional(address),
  SINEW_DATA: z._default(z.string().check(z.minLength(1)), './.data'),
  DATABASE_URL: z.optional(
    z.string().check(z.regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')),
  ),
  SINEW_SECRET: z.optional(z.string().check(z.minLength(32, 'must have at least 32 characters'))),
  SINEW_PROXIES: z._default(whole(0, 5), 0),
  SINEW_METRICS_TOKEN: z.optional(
    z.string().check(z.minLength(16, 'must have at least 16 characters')),
  ),
  SINEW_LOG: z._default(z.enum(['debug', 'info', 'warn', 'error', 'silent']), 'info'),
  SINEW_OIDC_DISCOVERY_URL: z.optional(address),
  SINEW_OIDC_CLIENT_ID: z.optional(z.string().check(z.minLength(1))),
  SINEW_OIDC_CLIENT_SECRET: z.optional(z.string().check(z.minLength(1))),
  SINEW_SMTP_URL: z.optional(
    z.string().check(
      z.refine((text) => /^smtps?:\/\//.test(text) && URL.canParse(text), {
        error: 'must be an address like smtps://user:password@mail.example.org',
      }),
    ),
  ),
  SINEW_MAIL_FROM: z.optional(z.email('must be an e-mail address')),
});

/** Settings from names and values, or every fault at once. An empty value counts as absent. */
export function settingsFrom(
  values: Readonly<Record<string, string | undefined>>,
): Result<Settings, readonly SettingFault[]> {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  const parsed = schema.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    return err(
      parsed.error.issues.map(({ path, message }) => ({ name: String(path[0]), message })),
    );
  }
  const faults = together(parsed.data);
  return faults.length > 0 ? err(faults) : ok(settingsOf(parsed.data));
}

type Values = z.output<typeof schema>;

function settingsOf(values: Values): Settings {
  return {
    host: values.HOST,
    port: values.PORT,
    mode: values.SINEW_MODE,
    publicUrl: (values.SINEW_PUBLIC_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, ''),
    dataFolder: values.SINEW_DATA,
    databaseUrl: values.DATABASE_URL ?? null,
    secret: values.SINEW_SECRET ?? null,
    proxies: values.SINEW_PROXIES,
    metricsToken: values.SINEW_METRICS_TOKEN ?? null,
    logLevel: values.SINEW_LOG,
    singleSignOn: singleSignOnOf(values),
    mail: mailOf(values),
  };
}

function singleSignOnOf(values: Values): Settings['singleSignOn'] {
  const { SINEW_OIDC_DISCOVERY_URL, SINEW_OIDC_CLIENT_ID, SINEW_OIDC_CLIENT_SECRET } = values;
  if (!SINEW_OIDC_DISCOVERY_URL || !SINEW_OIDC_CLIENT_ID || !SINEW_OIDC_CLIENT_SECRET) return null;
  return {
    discoveryUrl: SINEW_OIDC_DISCOVERY_URL,
    clientId: SINEW_OIDC_CLIENT_ID,
    clientSecret: SINEW_OIDC_CLIENT_SECRET,
  };
}

function mailOf({ SINEW_SMTP_URL: url, SINEW_MAIL_FROM: from }: Values): Settings['mail'] {
  return url === undefined || from === undefined ? null : { url, from };
}

const belongTogether = [
  {
    what: 'single sign-on',
    names: ['SINEW_OIDC_DISCOVERY_URL', 'SINEW_OIDC_CLIENT_ID', 'SINEW_OIDC_CLIENT_SECRET'],
  },
  { what: 'sending mail', names: ['SINEW_SMTP_URL', 'SINEW_MAIL_FROM'] },
] as const;

/** What can only be judged together. */
function together(values: Values): readonly SettingFault[] {
  return belongTogether.flatMap(({ what, names }) => {
    const missing = names.filter((name) => values[name] === undefined);
    if (missing.length === 0 || missing.length === names.length) return [];
    return missing.map((name) => ({ name, message: `is needed too for ${what}` }));
  });
}
