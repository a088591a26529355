import { assert } from '#kernel';

/**
 * How far a source was checked: `read` = its text was read when the rule was written; `cited` =
 * written from the citation, to be verified; `composite` = a synthesis without one published source.
 */
export type Grade = 'read' | 'cited' | 'composite';

/** A source a clinician can open. Rules, instruments and parameters point here, never to loose links. */
export type Citation = { readonly key: string; readonly grade: Grade; readonly reference: string };

export function defineCitation(citation: Citation): Citation {
  assert(/^[A-Z0-9]+$/.test(citation.key), `citation key ${citation.key} is capitals and digits`);
  assert(citation.reference.length > 20, `${citation.key} says where to find the source`);
  return citation;
}
