import { type Instrument, instrumentOf } from '#measures';

/**
 * Where a definition is found: among those that ship, and among what a site has of its own. `version`
 * null: the latest.
 */
export type DefinitionOf = (id: string, version: number | null) => Instrument | null;

/** Without a site's library only those that ship are known. */
export const shippedOnly: DefinitionOf = (id) => instrumentOf(id);
