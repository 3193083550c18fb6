import { createServer } from 'node:net';

import { Fault } from './fault';

function listenOnce(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const { port: taken } = server.address() as { port: number };
      server.close(() => resolve(taken));
    });
  });
}

const LOOPBACK = '127.0.0.1';

/** A port of the loopback address that is not in use at this moment. */
export function freePort(): Promise<number> {
  return listenOnce(0, LOOPBACK);
}

/** A run of free ports that follow each other, returned by its first; for a stack whose ports are counted from a base. */
export async function freePortRange(count: number): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const base = 20_000 + Math.floor(Math.random() * 12_000);
    const ports = Array.from({ length: count }, (_, offset) => base + offset);
    const free = await Promise.all(ports.map(isFree));
    if (free.every(Boolean)) return base;
  }
  throw new Fault(`No ${count} free ports in a row were found between 20000 and 32000: end what holds them.`);
}

/** Whether the port can be listened on now. */
export async function isFree(port: number): Promise<boolean> {
  return listenOnce(port, LOOPBACK).then(
    () => true,
    () => false,
  );
}

/** Throws the sentence that names the port, what it was meant for, and both ways out. */
export async function requireFreePort(port: number, purpose: string): Promise<void> {
  if (await isFree(port)) return;
  throw new Fault(
    `Port ${port}, meant for ${purpose}, is taken: end what listens there or choose other ports with --port-base.`,
  );
}
