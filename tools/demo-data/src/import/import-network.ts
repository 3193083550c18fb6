import { createHash } from 'node:crypto';
import type { Network } from '../network';
import type { Graph } from './graph';

interface Payload {
  readonly userErrors: readonly { readonly code: string; readonly message: string }[];
}

/** The identifiers the graph gave to the network, by the codes of the export. */
export interface NetworkIds {
  readonly regions: Readonly<Record<string, string>>;
  readonly dealers: Readonly<Record<string, { readonly id: string; readonly regionId: string }>>;
}

/** Registers regions, dealers, outlets and staff, as the OEM's operator does; what is there already stays as it is. */
export async function importNetwork(graph: Graph, network: Network): Promise<NetworkIds> {
  const regions: Record<string, string> = {};
  for (const region of network.regions) {
    regions[region.code] = await register(graph, 'regionRegister', 'region', { ...region });
  }
  const dealers: Record<string, { id: string; regionId: string }> = {};
  for (const { outlets, staff, ...dealer } of network.dealers) {
    const id = await register(graph, 'dealerRegister', 'dealer', { ...dealer });
    dealers[dealer.code] = { id, regionId: regions[dealer.regionCode] ?? '' };
    const at = { dealerCode: dealer.code };
    await Promise.all([
      ...outlets.map((outlet) => register(graph, 'outletRegister', 'outlet', { ...outlet, ...at })),
      ...staff.map((person) => register(graph, 'staffMemberRegister', 'staffMember', { ...person, ...at })),
    ]);
  }
  return { regions, dealers };
}

async function register(
  graph: Graph,
  mutation: string,
  entity: string,
  fields: Record<string, unknown>,
): Promise<string> {
  const inputType = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const document = `mutation ${mutation}($input: ${inputType}!) {
    ${mutation}(input: $input) { ${entity} { id } userErrors { code message } }
  }`;
  const idempotencyKey = createHash('sha256')
    .update(JSON.stringify([mutation, fields]))
    .digest('hex');
  const data = await graph<Record<string, Payload & Record<string, { id: string } | null>>>(document, {
    input: { idempotencyKey, ...fields },
  });
  const payload = data[mutation];
  const id = payload?.[entity]?.id;
  if (id) return id;
  const codes = payload?.userErrors.map(({ code }) => code).join(', ');
  throw new Error(`${mutation} ${String(fields['code'] ?? fields['staffNumber'])} was refused: ${codes}`);
}
