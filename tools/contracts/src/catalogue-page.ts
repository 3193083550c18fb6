import type { EventContract } from '@autoclub/event-contracts';
import { jsonSchemaOf, type JsonSchema } from './json-schema';

/** CATALOGUE.md: every event with its topic, key, fields and an example, for a person. */
export function cataloguePage(contracts: readonly EventContract[]): string {
  const publishers = [...new Set(contracts.map(({ publisher }) => publisher))];
  return [
    '# Events',
    '',
    'Generated from the contracts by `npm run generate`; edits here are lost.',
    '',
    '| event | topic | key | what it says |',
    '|---|---|---|---|',
    ...contracts.map(
      ({ type, topic, key, summary }) => `| [${type}](#${anchor(type)}) | ${topic} | ${key} | ${summary} |`,
    ),
    '',
    ...publishers.flatMap((publisher) => [
      `## ${publisher}`,
      '',
      ...contracts.filter((contract) => contract.publisher === publisher).flatMap(sectionOf),
    ]),
  ].join('\n');
}

function sectionOf(contract: EventContract): readonly string[] {
  const rows = fieldsOf(jsonSchemaOf(contract)).map(
    ({ path, type, isRequired, description }) =>
      `| ${path} | ${type} | ${isRequired ? 'yes' : 'no'} | ${description} |`,
  );
  return [
    `### ${contract.type}`,
    '',
    contract.summary,
    '',
    '| field | type | always there | meaning |',
    '|---|---|---|---|',
    ...rows,
    '',
    '```json',
    JSON.stringify(contract.example, null, 2),
    '```',
    '',
  ];
}

interface Field {
  readonly path: string;
  readonly type: string;
  readonly isRequired: boolean;
  readonly description: string;
}

function fieldsOf(schema: JsonSchema, path = ''): readonly Field[] {
  const required = new Set(schema['required'] as readonly string[] | undefined);
  return Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>).flatMap(
    ([name, field]) => {
      const at = path === '' ? name : `${path}.${name}`;
      const { type, inner } = shapeOf(field);
      const description = cell(String(field['description'] ?? ''));
      return [
        { path: at, type: cell(type), isRequired: required.has(name), description },
        ...fieldsOf(inner, at),
      ];
    },
  );
}

/** The type in a few words, and the schema whose fields are listed below it. */
function shapeOf(schema: JsonSchema): { readonly type: string; readonly inner: JsonSchema } {
  const alternatives = schema['anyOf'] as readonly JsonSchema[] | undefined;
  if (alternatives) {
    const shapes = alternatives.map(shapeOf);
    return { type: shapes.map(({ type }) => type).join(' or '), inner: alternatives[0] ?? {} };
  }
  if (Array.isArray(schema['enum'])) return { type: schema['enum'].join(', '), inner: {} };
  if (schema['type'] === 'array') {
    const { type, inner } = shapeOf(schema['items'] as JsonSchema);
    return { type: `list of ${type}`, inner };
  }
  return { type: [schema['format'] ?? schema['type']].flat().join(' or '), inner: schema };
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function anchor(type: string): string {
  return type.replaceAll('.', '');
}
