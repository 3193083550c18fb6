import type { Readable } from 'node:stream';

/** Reads an answer as text; gives up when it is larger than allowed or not complete in time. */
export function readBody(body: Readable, limits: { bytes: number; deadline: number }): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    body.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limits.bytes) body.destroy(new Error('the answer is too large'));
      else if (Date.now() > limits.deadline) body.destroy(new Error('the answer takes too long'));
      else chunks.push(chunk);
    });
    body.on('end', () =>
      resolve((chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)).toString()),
    );
    body.on('error', reject);
  });
}
