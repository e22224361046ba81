// The clause that is being written about gets an ink edge; under a sheet it is brought above it. The focus goes into
// the form, to what is chosen or to the first choice.

/** Marks the clause, or none. */
export function pickClause(box: HTMLElement | undefined, isUnderSheet: boolean): void {
  document.querySelector('[data-picked]')?.removeAttribute('data-picked');
  box?.setAttribute('data-picked', '');
  if (isUnderSheet) box?.scrollIntoView({ block: 'start' });
}

export function focusForm(): void {
  const form = document.querySelector<HTMLElement>('form[data-composer]');
  const first = form?.querySelector<HTMLElement>('input:checked, input[type="radio"], textarea');
  first?.focus({ preventScroll: true });
}
