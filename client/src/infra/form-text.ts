// What stands in a field of a form.

/** The text of a field by its name, '' where there is none or it holds a file. */
export function textOf(fields: FormData, name: string): string {
  const value = fields.get(name);
  return typeof value === 'string' ? value : '';
}
