/** A broker refuses more than a megabyte for one partition. */
const SEND_BYTES = 700_000;
/** Roughly what the headers and the key take. */
const ENVELOPE_BYTES = 600;

/** Cuts the batch, in order, so that no request is too large even when every row has the same key. */
export function requestsBySize<T extends { readonly data: string }>(rows: readonly T[]): T[][] {
  const requests: T[][] = [];
  let bytes = Infinity;
  for (const row of rows) {
    const size = Buffer.byteLength(row.data) + ENVELOPE_BYTES;
    if (bytes + size > SEND_BYTES) {
      requests.push([]);
      bytes = 0;
    }
    requests.at(-1)?.push(row);
    bytes += size;
  }
  return requests;
}
