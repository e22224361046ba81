// The sign of the product: the open hall. Inline, so that it costs no request.
export const houseIcon =
  '<svg viewBox="0 0 32 32" width="30" height="30" fill="none" stroke="currentColor" stroke-width="2" ' +
  'stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">' +
  '<path d="M2.5 14.5C8 12.5 13 9 16 4c3 5 8 8.5 13.5 10.5M7 17v10M16 13.5V27M25 17v10M3.5 28h25"/></svg>';
