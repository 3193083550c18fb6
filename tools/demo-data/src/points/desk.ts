import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Positions } from '@autoclub/graph-client';
import type { Principal, Role } from '@autoclub/identity';
import { type Graph, graphAs } from '../import/graph';

/** Who looks up the staff of dealers. */
export const OPERATOR: Principal = {
  subject: 'operator:setup',
  kind: 'OPERATOR',
  roles: [],
  dealerId: null,
  regionId: null,
};

/** A dealer where points are spent. */
export interface PointsPlace {
  readonly code: string;
  readonly id: string;
  readonly regionId: string;
}

/** Where commands go, and who gives them. */
export interface PointsHouse {
  readonly gatewayUrl: string;
  readonly tokenFor: (principal: Principal) => Promise<string>;
}

interface Payload {
  readonly userErrors: readonly { readonly code: string; readonly message: string }[];
}

const POLL_MS = 100;
const PATIENCE_MS = 30_000;

/** Someone at a dealer who gives commands about points, one after the other. */
export interface Desk {
  readonly graph: Graph;
  /** Gives a command and returns what it was about; a refusal of the demo is a bug and throws. */
  give<Shown>(mutation: string, input: object, shown: string): Promise<Shown>;
}

export function deskOf(
  { gatewayUrl, tokenFor }: PointsHouse,
  principal: Principal,
  positions: Positions | undefined = undefined,
): Desk {
  const graph = graphAs(gatewayUrl, () => tokenFor(principal), positions ? { positions } : {});
  return {
    graph,
    give: async <Shown>(mutation: string, input: object, shown: string): Promise<Shown> => {
      const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
      const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${shown} userErrors { code message } } }`;
      const data = await graph<Record<string, Payload & Shown>>(document, {
        input: { idempotencyKey: keyOf(principal, mutation, input), ...input },
      });
      const answer = data[mutation] as Payload & Shown;
      const [fault] = answer.userErrors;
      if (fault) throw new Error(`${mutation} of the demo was refused: ${fault.code} ${fault.message}`);
      return answer;
    },
  };
}

/** The same command is one: an entry that was broken off goes on (rulebook CONV-5). */
function keyOf({ dealerId, subject }: Principal, mutation: string, input: object): string {
  return createHash('sha256')
    .update(JSON.stringify([dealerId, subject, mutation, input]))
    .digest('hex');
}

/** A member of a dealer's staff with one role, by the own token that points are adjusted with (rulebook PTS-08). */
export async function staffAt(
  operator: Graph,
  { id: dealerId }: PointsPlace,
  role: Role,
): Promise<Principal> {
  interface Found {
    readonly dealer: {
      readonly staffMembers: readonly { readonly id: string; readonly roles: readonly string[] }[];
    } | null;
  }
  const query = 'query ($id: ID!) { dealer(id: $id) { staffMembers { id roles } } }';
  const { dealer } = await operator<Found>(query, { id: dealerId });
  const person = dealer?.staffMembers.find(({ roles }) => roles.includes(role));
  const staff = {
    subject: `staff:${role.toLowerCase()}`,
    kind: 'DEALER_STAFF',
    roles: [role],
    dealerId,
  } as const;
  return { ...staff, regionId: null, ...(person && { staffMemberId: person.id }) };
}

/** Looks again until something is there. */
export async function until<Found>(look: () => Promise<Found | undefined>): Promise<Found> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error('What the demo waits for has not come.');
    await sleep(POLL_MS);
  }
}
