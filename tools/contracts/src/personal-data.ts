import type { JsonSchema } from './json-schema';

/** Words that make a field of an event personal. `nameZh` of a dealer is none: only a name that ends the word is. */
const PERSONAL = new Set([
  'phone',
  'mobile',
  'email',
  'plate',
  'vin',
  'birthday',
  'birth',
  'passport',
  'identity',
  'address',
  'wechat',
]);

/** Paths of fields that look like personal data (rulebook PLT-03); events carry ids, so that erasure stays possible. */
export function personalFields(schema: JsonSchema, path = ''): readonly string[] {
  const fields = Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>);
  const alternatives = (schema['anyOf'] ?? []) as readonly JsonSchema[];
  const items = schema['items'] as JsonSchema | undefined;
  return [
    ...fields.flatMap(([name, field]) => {
      const at = path === '' ? name : `${path}.${name}`;
      return [...(isPersonal(name) ? [at] : []), ...personalFields(field, at)];
    }),
    ...alternatives.flatMap((each) => personalFields(each, path)),
    ...(items ? personalFields(items, path) : []),
  ];
}

function isPersonal(name: string): boolean {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_-]+/);
  return words.some((word) => PERSONAL.has(word)) || words.at(-1) === 'name';
}
