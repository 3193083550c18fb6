import type { JsonSchema } from './json-schema';

/** Words about a schema that say nothing about what it accepts. */
const WORDS = new Set(['$schema', '$id', 'title', 'description', 'examples', 'default']);

/** Keywords that are compared by their own rule; every other one must stay as it is. */
const STRUCTURE = new Set(['properties', 'required', 'enum', 'items', 'anyOf', 'additionalProperties']);

/**
 * What of a released schema the new one breaks, one phrase each. A version may only gain optional fields and enum
 * values: a consumer that reads it today must be able to read it tomorrow, and old messages are replayed for years.
 */
export function breakingChanges(before: JsonSchema, after: JsonSchema, path = ''): readonly string[] {
  return [
    ...changedKeywords(before, after, path),
    ...lostEnumValues(before, after, path),
    ...changedFields(before, after, path),
    ...changedAlternatives(before, after, path),
    ...inside(before, after, 'items', `${path}[]`),
    ...inside(before, after, 'additionalProperties', `${path}.*`),
  ];
}

function changedKeywords(before: JsonSchema, after: JsonSchema, path: string): readonly string[] {
  const keywords = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keywords]
    .filter((keyword) => !WORDS.has(keyword) && !STRUCTURE.has(keyword))
    .filter((keyword) => JSON.stringify(before[keyword]) !== JSON.stringify(after[keyword]))
    .map(
      (keyword) =>
        `${named(path)}: ${keyword} changed from ${shown(before[keyword])} to ${shown(after[keyword])}`,
    );
}

function lostEnumValues(before: JsonSchema, after: JsonSchema, path: string): readonly string[] {
  const [old, now] = [before, after].map((schema) => schema['enum'] as readonly unknown[] | undefined);
  if (old === undefined) return now === undefined ? [] : [`${named(path)}: became limited to ${shown(now)}`];
  if (now === undefined) return [`${named(path)}: is no longer limited to ${shown(old)}`];
  return old
    .filter((value) => !now.includes(value))
    .map((value) => `${named(path)}: the value ${shown(value)} is gone`);
}

function changedFields(before: JsonSchema, after: JsonSchema, path: string): readonly string[] {
  const old = fieldsOf(before);
  const now = fieldsOf(after);
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((name) => {
    const at = path === '' ? name : `${path}.${name}`;
    const [was, is] = [old[name], now[name]];
    if (was === undefined) return isRequired(after, name) ? [`${at}: is a new field and required`] : [];
    if (is === undefined) return [`${at}: is gone`];
    const lost =
      isRequired(before, name) && !isRequired(after, name) ? [`${at}: is no longer always there`] : [];
    const gained = !isRequired(before, name) && isRequired(after, name) ? [`${at}: became required`] : [];
    return [...lost, ...gained, ...breakingChanges(was, is, at)];
  });
}

function changedAlternatives(before: JsonSchema, after: JsonSchema, path: string): readonly string[] {
  const [old, now] = [before, after].map((schema) => (schema['anyOf'] ?? []) as readonly JsonSchema[]);
  if (old?.length !== now?.length)
    return [`${named(path)}: its alternatives changed, such as whether it may be null`];
  return (old ?? []).flatMap((schema, i) => breakingChanges(schema, now?.[i] ?? {}, path));
}

function inside(before: JsonSchema, after: JsonSchema, keyword: string, path: string): readonly string[] {
  const [old, now] = [before[keyword], after[keyword]];
  if (isSchema(old) && isSchema(now)) return breakingChanges(old, now, path);
  return JSON.stringify(old) === JSON.stringify(now) ? [] : [`${named(path)}: ${keyword} changed`];
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null;
}

function fieldsOf(schema: JsonSchema): Readonly<Record<string, JsonSchema>> {
  return (schema['properties'] ?? {}) as Record<string, JsonSchema>;
}

function isRequired(schema: JsonSchema, name: string): boolean {
  return ((schema['required'] ?? []) as readonly string[]).includes(name);
}

function named(path: string): string {
  return path === '' ? 'the event' : path;
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
