// The one error for "this process cannot run like this": a mistake in the settings, a folder in use, no database.
// Its message is for the operator: what is wrong and what to do. Entry points print it without a stack and exit with 1.

export class CannotStart extends Error {
  override name = 'CannotStart';
}
