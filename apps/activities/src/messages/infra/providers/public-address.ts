import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { DeliveryFailure } from '../../application/message-provider';

export interface Address {
  readonly address: string;
  readonly family: 4 | 6;
}

export type Resolve = (host: string) => Promise<readonly Address[]>;

/** Whether an address is one of the open Internet: neither private nor of this machine, its link or its cloud's data. */
export function isPublic(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

const resolveAll: Resolve = async (host) => {
  const found = await lookup(host, { all: true, verbatim: true });
  return found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
};

/**
 * The address to connect to, looked up once: the connection uses it and does not ask the name again, so that a name
 * cannot point to an outside address while it is looked at and to an inside one afterwards. A host with one inside
 * address among others is refused.
 */
export async function pinnedAddress(
  host: string,
  allowsPrivate: boolean,
  resolve: Resolve = resolveAll,
): Promise<Address> {
  const bare = host.replace(/^\[|\]$/g, '');
  const literal = isIP(bare);
  const found = literal ? [{ address: bare, family: literal as 4 | 6 }] : await resolved(bare, resolve);
  if (!allowsPrivate && found.some(({ address }) => !isPublic(address)))
    throw new DeliveryFailure('REFUSED', 'ADDRESS_NOT_PUBLIC');
  const [first] = found;
  if (!first) throw new DeliveryFailure('AWAY', 'HOST_UNKNOWN');
  return first;
}

async function resolved(host: string, resolve: Resolve): Promise<readonly Address[]> {
  try {
    return await resolve(host);
  } catch {
    throw new DeliveryFailure('AWAY', 'HOST_UNKNOWN');
  }
}
