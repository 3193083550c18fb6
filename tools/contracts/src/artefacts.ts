import type { EventContract } from '@autoclub/event-contracts';
import { asyncApiOf } from './asyncapi';
import { cataloguePage } from './catalogue-page';
import { jsonSchemaOf } from './json-schema';

/** Where the generated files live, from the root of the workspace. */
export const ARTEFACTS = 'libs/event-contracts';

/** Everything that is generated from the contracts: path inside the library to text. */
export function artefactsOf(contracts: readonly EventContract[]): ReadonlyMap<string, string> {
  return new Map([
    ...contracts.map((contract) => [schemaPath(contract.type), json(jsonSchemaOf(contract))] as const),
    ['asyncapi.json', json(asyncApiOf(contracts))],
    ['CATALOGUE.md', cataloguePage(contracts)],
  ]);
}

/** Path of an event's JSON Schema inside the library. */
export function schemaPath(type: string): string {
  return `schemas/${type}.json`;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
