import type { Send } from '#http';

/** Goes to the clinic's own sign-in (single sign-on), and from there back to `place`. False: it did not open. */
export async function goToClinicSignIn(send: Send, place: '/app/' | '/clinic/'): Promise<boolean> {
  const answer = await send({
    method: 'POST',
    path: '/api/auth/sign-in/social',
    body: JSON.stringify({
      provider: 'clinic',
      callbackURL: place,
      errorCallbackURL: `${place}?sign-in=refused`,
    }),
  });
  const { url } = (answer.json ?? {}) as { readonly url?: string };
  if (answer.status !== 200 || url === undefined) return false;
  location.assign(url);
  return true;
}

/** Whether the clinic's own sign-in just sent the person back without letting them in. */
export const wasRefusedThere = (): boolean =>
  new URLSearchParams(location.search).get('sign-in') === 'refused';
