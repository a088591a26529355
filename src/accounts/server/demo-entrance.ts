import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import * as z from 'zod/mini';

/** Signs in without a password. Registered in demo mode alone, and mounted on no address. */
export const demoEntrance = {
  id: 'sinew-demo' as const,
  endpoints: {
    enterDemo: createAuthEndpoint(
      '/enter-demo',
      { method: 'POST', body: z.object({ accountId: z.string() }) },
      async (ctx) => {
        const user = await ctx.context.internalAdapter.findUserById(ctx.body.accountId);
        if (user === null) return ctx.json({ entered: false });
        const session = await ctx.context.internalAdapter.createSession(user.id);
        await setSessionCookie(ctx, { session, user });
        return ctx.json({ entered: true });
      },
    ),
  },
};
