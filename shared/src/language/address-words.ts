// The words of an address, from what something is called in English: readable where somebody dictates it.

const LENGTH_MAX = 60;

/** '' where nothing is left of a name that has no letters of an address in it, as a Khmer one. */
export function addressWords(english: string): string {
  return english
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LENGTH_MAX)
    .replace(/^-+|-+$/g, '');
}
