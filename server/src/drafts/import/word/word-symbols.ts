// Signs that Word keeps as places in a symbol font, as the Unicode characters they show.

const SYMBOLS: Record<string, string> = {
  F0B7: '•',
  F0A7: '▪',
  F0D8: '➢',
  F0FC: '✓',
  F0FB: '✗',
  F0A8: '☐',
  F0FE: '☑',
  F0FD: '☒',
  F06F: '☐',
  F071: '❑',
  F0E0: '→',
  F0DF: '←',
  F0B0: '°',
  F0B1: '±',
  F0A3: '≤',
  F0B3: '≥',
  F0B4: '×',
  F0D7: '×',
  F02D: '–',
  F0A0: ' ',
};

/** The character of a w:sym element; a bullet for one that has no known equal. */
export function symbolOf(code: string): string {
  const key = code.toUpperCase();
  if (SYMBOLS[key] !== undefined) return SYMBOLS[key];
  const point = Number.parseInt(key, 16);
  return point > 0x1f && !(point >= 0xe000 && point <= 0xf8ff) && point < 0xfffe ? String.fromCodePoint(point) : '•';
}
