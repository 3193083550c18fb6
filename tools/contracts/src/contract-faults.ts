import type { EventContract } from '@autoclub/event-contracts';
import { breakingChanges } from './compatibility';
import { jsonSchemaOf, type JsonSchema } from './json-schema';
import { personalFields } from './personal-data';

/** What is wrong with a contract in itself: an example that breaks its schema, a field that is personal. */
export function contractFaults(contract: EventContract): readonly string[] {
  const parsed = contract.schema.safeParse(contract.example);
  const examples = (parsed.error?.issues ?? []).map(
    ({ path, message }) => `${contract.type}: its example is wrong at ${path.join('.')}: ${message}.`,
  );
  const personal = personalFields(jsonSchemaOf(contract)).map(
    (path) =>
      `${contract.type}: ${path} looks like personal data; send an id and look it up through the graph.`,
  );
  return [...examples, ...personal];
}

/** What the contracts break of the schemas that were committed, each with what to do about it. */
export function compatibilityFaults(
  contracts: readonly EventContract[],
  committed: ReadonlyMap<string, JsonSchema>,
): readonly string[] {
  const now = new Map(contracts.map((contract) => [contract.type, jsonSchemaOf(contract)]));
  return [...committed].flatMap(([type, before]) => {
    const after = now.get(type);
    if (after === undefined)
      return [`${type} is gone; keep publishing it beside its successor for one release.`];
    return breakingChanges(before, after).map(
      (change) =>
        `${type}: ${change}. A released version may only gain optional fields and enum values: ` +
        `define ${nextVersion(type)} beside it and publish both for one release.`,
    );
  });
}

function nextVersion(type: string): string {
  return type.replace(/\d+$/, (version) => String(Number(version) + 1));
}
