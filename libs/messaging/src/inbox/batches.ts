/** Splits into batches of at most so many events; each partition's order goes on from batch to batch. */
export function batchesOf<T>(partitions: readonly (readonly T[])[], size: number): T[][][] {
  const batches: T[][][] = [];
  let room = 0;
  for (const partition of partitions) {
    for (let from = 0; from < partition.length;) {
      if (room === 0) {
        batches.push([]);
        room = size;
      }
      const part = partition.slice(from, from + room);
      batches.at(-1)?.push(part);
      from += part.length;
      room -= part.length;
    }
  }
  return batches;
}
