// Who knows who speaks. Apart from the contract, so that pages which list the levels carry no schema.

/** A0 nobody, A1 a chosen pseudonym, A4 the reviewing body only, A5 everybody. */
export const identityLevels = ['A0', 'A1', 'A4', 'A5'] as const;
