/**
 * Thrown where a compiled plan cannot go on: for an operation that is not compiled, or an answer with an error in it.
 * Apollo's executor then runs the operation, with the answers that have already come.
 */
export class FallBack extends Error {}

/** Plain objects inherit some names; such a name would be found in an object although no subgraph has sent it. */
export function safeName(name: string): string {
  if (name in {}) throw new FallBack(`the name ${name}`);
  return name;
}
