import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { genericOAuth, twoFactor } from 'better-auth/plugins';
import { uuidv7 } from 'uuidv7';
import type { Database } from '#database/server';
import { datesOf } from './dates.ts';
import { demoEntrance } from './demo-entrance.ts';
import { hashPassword, isPassword } from './password.ts';

/** Single sign-on of the clinic, any OpenID Connect provider. */
export type SingleSignOn = {
  readonly discoveryUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
};

export type SignInOptions = {
  readonly publicUrl: string;
  /** Signs cookies and encrypts second-factor secrets; at least 32 random bytes. */
  readonly secret: string;
  readonly singleSignOn: SingleSignOn | null;
  /** Opens the door without passwords; never in a clinic. */
  readonly demo: boolean;
};

const day = 86_400;
export const sessionSeconds = 14 * day;
export const passwordLengthMin = 12;

/**
 * better-auth, told to use our tables and our hashing, and to let nobody sign up: an account begins
 * with an invitation.
 */
export function signInService(database: Database, options: SignInOptions) {
  return betterAuth({
    appName: 'Sinew',
    baseURL: options.publicUrl,
    basePath: '/api/auth',
    secret: options.secret,
    trustedOrigins: [new URL(options.publicUrl).origin],
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: { db: database.unscoped.withPlugin(datesOf), type: 'postgres', transaction: true },
    advanced: {
      cookiePrefix: 'sinew',
      useSecureCookies: options.publicUrl.startsWith('https:'),
      database: { generateId: () => uuidv7() },
      ipAddress: { ipAddressHeaders: ['x-sinew-address'] },
    },
    // The gate and the mount limit calls; this one is the floor beneath second-factor guesses.
    rateLimit: {
      enabled: true,
      window: 60,
      max: 60,
      // A whole clinic may stand behind one address; at its own sign-in there is nothing to guess here.
      customRules: { '/sign-in/social': { window: 60, max: 60 } },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      autoSignIn: false,
      minPasswordLength: passwordLengthMin,
      maxPasswordLength: 200,
      revokeSessionsOnPasswordReset: true,
      password: {
        hash: hashPassword,
        verify: ({ hash, password }) => isPassword(hash, password),
      },
    },
    ...tables,
    plugins: [
      secondFactor(),
      passkeys(options),
      ...singleSignOnOf(options),
      ...(options.demo ? [demoEntrance] : []),
    ],
  });
}

export type SignInService = ReturnType<typeof signInService>;

const stamps = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;

const tables = {
  user: {
    modelName: 'account',
    fields: { ...stamps, emailVerified: 'email_verified' },
  },
  session: {
    modelName: 'session',
    expiresIn: sessionSeconds,
    updateAge: day,
    fields: {
      ...stamps,
      userId: 'account_id',
      expiresAt: 'expires_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
    },
    additionalFields: {
      activeHat: {
        type: 'string' as const,
        required: false,
        fieldName: 'active_hat',
        input: false,
      },
    },
  },
  account: {
    modelName: 'sign_in_method',
    fields: {
      ...stamps,
      userId: 'account_id',
      providerId: 'provider',
      accountId: 'provider_account',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
    },
    accountLinking: { enabled: true, trustedProviders: ['clinic'] },
  },
  verification: {
    modelName: 'sign_in_challenge',
    fields: { ...stamps, expiresAt: 'expires_at' },
  },
};

function secondFactor() {
  return twoFactor({
    issuer: 'Sinew',
    schema: {
      user: { fields: { twoFactorEnabled: 'second_factor_on' } },
      twoFactor: {
        modelName: 'second_factor',
        fields: {
          userId: 'account_id',
          backupCodes: 'backup_codes',
          failedVerificationCount: 'failed_count',
          lockedUntil: 'locked_until',
        },
      },
    },
  });
}

function passkeys({ publicUrl }: SignInOptions) {
  const { hostname, origin } = new URL(publicUrl);
  return passkey({
    rpID: hostname,
    rpName: 'Sinew',
    origin,
    schema: {
      passkey: {
        modelName: 'passkey',
        fields: {
          userId: 'account_id',
          publicKey: 'public_key',
          credentialID: 'credential_id',
          deviceType: 'device_type',
          backedUp: 'backed_up',
          createdAt: 'created_at',
        },
      },
    },
  });
}

/** Whoever the clinic's provider vouches for, if an invited account has that e-mail address. */
function singleSignOnOf({ singleSignOn }: SignInOptions) {
  if (singleSignOn === null) return [];
  return [
    genericOAuth({
      config: [
        {
          providerId: 'clinic',
          discoveryUrl: singleSignOn.discoveryUrl,
          clientId: singleSignOn.clientId,
          clientSecret: singleSignOn.clientSecret,
          scopes: ['openid', 'email', 'profile'],
          pkce: true,
          disableSignUp: true,
        },
      ],
    }),
  ];
}
