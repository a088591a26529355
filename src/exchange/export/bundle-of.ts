import type { Resource } from '../fhir.ts';
import { observationsOf } from './observations-of.ts';
import type { AnsweredOccasion } from './occasion.ts';
import { responseOf } from './response-of.ts';

const idOf = ({ id }: Resource): string => (typeof id === 'string' ? id : '');

/** The answers of one occasion and every score made of them, in one file. */
export function bundleOf(
  occasions: readonly AnsweredOccasion[],
  language: string,
  base: string,
): Resource {
  const resources = occasions.flatMap((occasion) => [
    responseOf(occasion, language, base),
    ...observationsOf(occasion, base),
  ]);
  return {
    resourceType: 'Bundle',
    type: 'collection',
    entry: resources.map((resource) => ({
      fullUrl: `${base}/fhir/${resource.resourceType}/${idOf(resource)}`,
      resource,
    })),
  };
}
