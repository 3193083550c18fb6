import { type AddressInfo, type Socket, connect, createServer } from 'node:net';
import { dice } from '../simulation/dice';

/** Lines to a database that are cut at the worst moment: the server has committed, and nobody learns of it. */
export interface CutLines {
  /** The same database, over lines that are cut. */
  readonly url: string;
  /** How many were cut so far. */
  cutCount(): number;
  close(): Promise<void>;
}

/** Cuts so many of a thousand answers to a COMMIT on their way, by a seed. */
export async function cutLines(databaseUrl: string, permille: number, seed: number): Promise<CutLines> {
  const { int } = dice(seed);
  const target = new URL(databaseUrl);
  const open = new Set<Socket>();
  let cuts = 0;
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    const end = () => {
      for (const socket of [client, upstream]) open.delete(socket.destroy());
    };
    for (const socket of [client, upstream]) open.add(socket.on('error', end).on('close', end));
    client.pipe(upstream);
    upstream.on('data', (answer) => {
      const isCut = answer.includes('COMMIT') && int(0, 999) < permille;
      if (!isCut) return void client.write(answer);
      cuts++;
      end();
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.toString(),
    cutCount: () => cuts,
    close: async () => {
      const closed = new Promise((done) => server.close(done));
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
}
