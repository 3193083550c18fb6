import { connect, createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A way to a PostgreSQL that can be shut: by nobody listening, or by a server that says it is starting up. */
export interface DatabaseDoor {
  readonly url: string;
  /** Lets connections through again. */
  open(): Promise<void>;
  /** Drops every connection and refuses new ones, as while no server runs. */
  shut(): Promise<void>;
  /** Drops every connection and answers new ones as a server that recovers. */
  recover(): Promise<void>;
  /** Drops every connection, once. */
  drop(): void;
  close(): Promise<void>;
}

/** Puts a door before the server of a connection string. */
export async function doorBefore(databaseUrl: string): Promise<DatabaseDoor> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let isRecovering = false;
  const server: Server = createServer((client) => {
    sockets.add(client);
    client.on('error', () => undefined).on('close', () => sockets.delete(client));
    if (isRecovering) return void client.once('data', () => client.end(STARTING_UP));
    const upstream = connect(Number(target.port), target.hostname);
    upstream.on('error', () => client.destroy()).on('close', () => client.destroy());
    client.on('close', () => upstream.destroy());
    client.pipe(upstream).pipe(client);
  });
  const listen = (port: number) => new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const drop = (): void => sockets.forEach((socket) => socket.destroy());
  const shut = async (): Promise<void> => {
    const closed = new Promise((done) => server.close(done));
    drop();
    await closed;
  };
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${port}`;
  return {
    url: url.toString(),
    drop,
    shut,
    open: async () => {
      isRecovering = false;
      if (!server.listening) await listen(port);
    },
    recover: async () => {
      isRecovering = true;
      if (!server.listening) await listen(port);
      drop();
    },
    close: async () => {
      if (server.listening) await shut();
    },
  };
}

/** The error PostgreSQL sends to a client that comes while it recovers, as it stands on the wire. */
const STARTING_UP = errorMessage({
  S: 'FATAL',
  V: 'FATAL',
  C: '57P03',
  M: 'the database system is starting up',
});

function errorMessage(fields: Readonly<Record<string, string>>): Buffer {
  const text = `${Object.entries(fields)
    .map(([name, value]) => `${name}${value}\0`)
    .join('')}\0`;
  const length = Buffer.alloc(4);
  length.writeInt32BE(4 + Buffer.byteLength(text));
  return Buffer.concat([Buffer.from('E'), length, Buffer.from(text)]);
}
