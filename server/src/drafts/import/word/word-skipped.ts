// What a Word file holds besides its accepted text: deletions, former formatting, section settings, readings.

/** Elements whose content is not part of the accepted text, or not part of the text at all. */
export const SKIPPED: ReadonlySet<string> = new Set([
  'del',
  'moveFrom',
  'Fallback',
  'rPrChange',
  'pPrChange',
  'sectPrChange',
  'tblPrChange',
  'trPrChange',
  'tcPrChange',
  'tblPrExChange',
  'tblGridChange',
  'numberingChange',
  'delText',
  'delInstrText',
  'sectPr',
  'annotationRef',
  'rt',
]);
