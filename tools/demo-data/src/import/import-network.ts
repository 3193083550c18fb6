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
    regions[region.code] = await register(graph, 'regionRegister', 'region', region.code, { ...region });
  }
  const dealers: Record<string, { id: string; regionId: string }> = {};
  for (const { outlets, staff, regionCode, ...dealer } of network.dealers) {
    const regionId = regions[regionCode] ?? '';
    const id = await register(graph, 'dealerRegister', 'dealer', dealer.code, { ...dealer, regionId });
    dealers[dealer.code] = { id, regionId };
    await Promise.all([
      ...outlets.map((o) =>
        register(graph, 'outletRegister', 'outlet', `${id} ${o.code}`, { ...o, dealerId: id }),
      ),
      ...staff.map((s) =>
        register(graph, 'staffMemberRegister', 'staffMember', `${id} ${s.staffNumber}`, {
          ...s,
          dealerId: id,
        }),
      ),
    ]);
  }
  return { regions, dealers };
}

async function register(
  graph: Graph,
  mutation: string,
  entity: string,
  key: string,
  fields: Record<string, unknown>,
): Promise<string> {
  const inputType = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const document = `mutation ${mutation}($input: ${inputType}!) {
    ${mutation}(input: $input) { ${entity} { id } userErrors { code message } }
  }`;
  const input = { idempotencyKey: `${mutation} ${key}`, ...fields };
  const data = await graph<Record<string, Payload & Record<string, { id: string } | null>>>(document, {
    input,
  });
  const payload = data[mutation];
  const id = payload?.[entity]?.id;
  if (!id)
    throw new Error(
      `${mutation} ${key} was refused: ${payload?.userErrors.map(({ code }) => code).join(', ')}`,
    );
  return id;
}
