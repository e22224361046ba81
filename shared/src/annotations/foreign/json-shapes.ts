// The shapes of JSON-LD that the Web Annotation model allows in every place: one or many, an address or an object.

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One value, many or none, as a list. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** A property under its plain name or the one JSON-LD began with: "id", "@id". */
export function property(object: JsonObject, name: string): unknown {
  return object[name] ?? object[`@${name}`];
}

/** The names of its types, without the prefix some write. */
export function typesOf(object: JsonObject): string[] {
  return listOf(property(object, 'type')).flatMap((type) =>
    typeof type === 'string' ? [type.replace(/^(?:oa:|http:\/\/www\.w3\.org\/ns\/oa#)/, '')] : [],
  );
}

/** An address, as it stands or as the id of an object; undefined where there is none. */
export function addressOf(value: unknown): string | undefined {
  const address = isObject(value) ? property(value, 'id') : value;
  return typeof address === 'string' && address !== '' ? address : undefined;
}
