import type { Sender } from '#assignment/server';

/**
 * Ways to remind people beside the app. None is built yet, so every screen says "not configured" and
 * nothing is sent as if it were.
 */
export const reminderSenders: readonly Sender[] = [];
