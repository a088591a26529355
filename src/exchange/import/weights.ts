import { weightUrls } from './extension-urls.ts';
import type { CodeSystem, FhirExtension } from './fhir-types.ts';
import { type ReportLine, refusal } from './report-line.ts';

/** Points of one answer as one place of the file gives them. */
export type Weighed = { readonly path: string; readonly weight: number };

/** Places 1, 2, 3 and 5: on the option, as ordinalValue or itemWeight, on a concept, on the coding. */
export function weightIn(
  extensions: readonly FhirExtension[] | undefined,
  path: string,
): readonly Weighed[] {
  return (extensions ?? []).flatMap(({ url, valueDecimal, valueInteger }): readonly Weighed[] => {
    const weight = valueDecimal ?? valueInteger;
    return weightUrls.includes(url) && weight !== undefined ? [{ path, weight }] : [];
  });
}

const weightProperties = /(?:^|[/#])(?:itemWeight|ordinalValue|ordinal|score)$/i;

/** Place 4: a property or an extension of the code system. */
export function weightOfCode(
  system: string | undefined,
  code: string | undefined,
  codeSystems: readonly CodeSystem[],
): readonly Weighed[] {
  return codeSystems.flatMap((one, at): readonly Weighed[] => {
    if (system === undefined || one.url !== system) return [];
    const concept = one.concept?.find((candidate) => candidate.code === code);
    if (concept === undefined) return [];
    const named = new Set(
      (one.property ?? [])
        .filter(({ code: name, uri }) => weightProperties.test(uri ?? name))
        .map(({ code: name }) => name),
    );
    const path = `/contained/${at}/concept`;
    const properties = (concept.property ?? []).flatMap((property): readonly Weighed[] => {
      const weight = property.valueDecimal ?? property.valueInteger;
      const counts = named.has(property.code) || weightProperties.test(property.code);
      return counts && weight !== undefined ? [{ path, weight }] : [];
    });
    return [...properties, ...weightIn(concept.extension, path)];
  });
}

/** One weight per answer. Two places that differ are refused: nobody can say which was meant. */
export function agreedWeight(
  weights: readonly Weighed[],
  path: string,
  linkId: string,
): { readonly weight: number | null; readonly refused: readonly ReportLine[] } {
  const [first] = weights;
  if (first === undefined) return { weight: null, refused: [] };
  const other = weights.find(({ weight }) => weight !== first.weight);
  if (other === undefined) return { weight: first.weight, refused: [] };
  const says = `This answer has ${first.weight} points in one place and ${other.weight} in another.`;
  return { weight: null, refused: [refusal(path, 'weights-contradict', says, linkId)] };
}
