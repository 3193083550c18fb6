import { dealersOf, type DemoPlace } from '../house';
import type { VisitedStack } from '@autoclub/local-stack';
import { type Principal, ROLES } from '@autoclub/identity';

/** A kind of caller, by the name it has in what a failing test prints. */
export interface Caller {
  readonly name: string;
  readonly principal: Principal;
}

/** Every role of a dealer's staff, its system and one of its members. */
export function callersOf(dealer: DemoPlace, membershipId: string): readonly Caller[] {
  const own = { dealerId: dealer.id, regionId: null };
  const staff = ROLES.map((role) => ({
    name: role,
    principal: { subject: role, kind: 'DEALER_STAFF' as const, roles: [role], ...own },
  }));
  const system = { subject: 'system', kind: 'DEALER_SYSTEM' as const, roles: [], ...own };
  const member = { subject: 'member', kind: 'MEMBER' as const, roles: [], membershipId, ...own };
  return [...staff, { name: 'DEALER_SYSTEM', principal: system }, { name: 'MEMBER', principal: member }];
}

/** Those who belong to no dealer. */
export function officesOf({ regionId }: DemoPlace): readonly Caller[] {
  const kinds = ['REGION_ANALYST', 'OEM_ANALYST', 'AUDITOR', 'OPERATOR'] as const;
  return kinds.map((kind) => {
    const region = kind === 'REGION_ANALYST' ? regionId : null;
    return { name: kind, principal: { subject: kind, kind, roles: [], dealerId: null, regionId: region } };
  });
}

/** Dealers that no other test looks at closely; at least four. */
export function dealersApart(stack: VisitedStack): readonly [DemoPlace, DemoPlace, DemoPlace, DemoPlace] {
  const [, , hostile, first, second, third] = dealersOf(stack);
  if (!hostile || !first || !second || !third) throw new Error('The demo has fewer than six dealers.');
  return [hostile, first, second, third];
}

/** How many requests one name may send before its bucket (api style, section 14) could be empty. */
const REQUESTS_PER_NAME = 8;

/** Sends as a caller under ever new names, so that it is not the bucket that refuses. */
export function senderAs(stack: VisitedStack): (caller: Caller, body: string) => Promise<Sent> {
  const names = new Map<string, { sent: number; token: string }>();
  let turn = 0;
  return async ({ name, principal }, body) => {
    const known = names.get(name);
    const isSpent = !known || known.sent >= REQUESTS_PER_NAME;
    const subject = `${principal.subject}:${turn++}`;
    const now = isSpent ? { sent: 0, token: await stack.tokenFor({ ...principal, subject }) } : known;
    now.sent++;
    names.set(name, now);
    return send(stack.gatewayUrl, now.token, body);
  };
}

/** What came back. */
export interface Sent {
  readonly status: number;
  readonly text: string;
  readonly codes: readonly string[];
}

async function send(url: string, token: string, body: string): Promise<Sent> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const response = await fetch(url, { method: 'POST', headers, body });
  const text = await response.text();
  return {
    status: response.status,
    text,
    codes: [...text.matchAll(/"code":"([A-Z_]+)"/g)].map(([, code = '']) => code),
  };
}

/** Works through a list, so many at a time. */
export async function inLanes<T>(
  items: Iterable<T>,
  lanes: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const iterator = items[Symbol.iterator]();
  const lane = async () => {
    for (let next = iterator.next(); !next.done; next = iterator.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
