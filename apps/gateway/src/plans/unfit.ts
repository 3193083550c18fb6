/**
 * Thrown where the short way does not lead on: by an operation that is not compiled, or an answer that is not plain.
 * Apollo's executor takes over, with the answers that are already there.
 */
export class Unfit extends Error {}

/** A name that plain objects have already would be found in them although nobody has answered it. */
export function plainName(name: string): string {
  if (name in {}) throw new Unfit(`the name ${name}`);
  return name;
}
