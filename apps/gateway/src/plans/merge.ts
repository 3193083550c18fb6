export type JsonObject = Record<string, unknown>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Adds what another subgraph knows of an object. Lists of equal length are merged item by item; anything else replaces. */
export function merge(target: JsonObject, source: JsonObject): void {
  for (const key in source) {
    const [known, added] = [target[key], source[key]];
    if (known === added) continue;
    if (isJsonObject(known) && isJsonObject(added)) merge(known, added);
    else if (Array.isArray(known) && Array.isArray(added) && known.length === added.length)
      mergeItems(known, added);
    else target[key] = added;
  }
}

function mergeItems(target: unknown[], source: readonly unknown[]): void {
  source.forEach((added, at) => {
    const known = target[at];
    if (isJsonObject(known) && isJsonObject(added)) merge(known, added);
    else target[at] = added;
  });
}
