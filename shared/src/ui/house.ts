// The sign of the product: the open hall. Inline, so that it costs no request.
export const houseIcon =
  '<svg viewBox="0 0 30 30" width="30" height="30" fill="none" stroke="currentColor" stroke-width="1.6" ' +
  'stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M15 3v3M3 13c5-1 9-3.500 12-7 3 3.500 7 6 12 7' +
  'M6 12.500V26M24 12.500V26M11.500 26V16M18.500 26V16M3 26h24M8 16h14"/></svg>';
