// An annotation as it is shown on one version: on its own it is as it was made; on a later one its target is where the
// words stand now, and what was marked then is kept beside it.
import type { Annotation, AnnotationPlace, Target } from './contract.js';

/** What became of an annotation that was made on an earlier version than the one shown. */
export interface CarriedHere extends Omit<AnnotationPlace, 'target'> {
  /** What was marked, in the version it was made on. */
  made: Target;
}

/** `target` is of the version shown; `versionId` is the one it was made on. */
export type ShownAnnotation = Annotation & { carried?: CarriedHere };

/** Null when it has no place on the version: it was made on a later one. Asking again changes nothing. */
export function onVersion(annotation: ShownAnnotation, versionId: string): ShownAnnotation | null {
  const { carried } = annotation;
  if (carried?.versionId === versionId) return annotation;
  const made = carried?.made ?? annotation.target;
  if (annotation.versionId === versionId) {
    const { carried: _, ...own } = annotation;
    return { ...own, target: made };
  }
  const place = annotation.places?.find((one) => one.versionId === versionId);
  if (!place) return null;
  const { target, ...became } = place;
  return { ...annotation, target, carried: { ...became, made } };
}

/** Those that stand on the version, as they stand there. */
export function allOnVersion(annotations: readonly ShownAnnotation[], versionId: string): ShownAnnotation[] {
  return annotations.flatMap((annotation) => onVersion(annotation, versionId) ?? []);
}
