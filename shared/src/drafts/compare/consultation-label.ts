// Whether the public has been asked about the words of a clause as they stand now.

export interface ClauseInVersion {
  /** The version's number. */
  number: number;
  /** Whether a round was open on that version. */
  wasConsulted: boolean;
  /** The clause's words with everything in it; null where that version does not have it. */
  words: string | null;
}

export interface ConsultationLabel {
  state: 'consulted' | 'changed' | 'never';
  /** The version about which the public was asked last; 0 where it never was. */
  version: number;
}

/** `history` from the first version to the newest. */
export function consultationLabel(history: readonly ClauseInVersion[]): ConsultationLabel {
  const asked = history.filter(({ wasConsulted, words }) => wasConsulted && words !== null).at(-1);
  if (!asked) return { state: 'never', version: 0 };
  const newest = history.at(-1);
  return { state: newest?.words === asked.words ? 'consulted' : 'changed', version: asked.number };
}
