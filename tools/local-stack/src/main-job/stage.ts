import type { EnteredDemo } from '../demo/entered-demo';
import { type GraphCaller, type Payload, unrefused } from './graph-caller';
import type { Stage } from './cast';

const REGION = { code: 'LOCAL', nameZh: '本地区', nameEn: 'Local' };
const DEALER = { code: 'LOCAL01', nameZh: '本地店', nameEn: 'Local dealer', timeZone: 'Asia/Shanghai' };
const ADVISOR = { staffNumber: 'SA-01', name: '王顾问', roles: ['SERVICE_ADVISOR'] };
const MANAGER = { staffNumber: 'CM-01', name: '李经理', roles: ['CLUB_MANAGER'] };

async function register(
  operator: GraphCaller,
  mutation: string,
  entity: string,
  fields: object,
): Promise<string> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const document = `mutation ${mutation}($input: ${type}!) {
    ${mutation}(input: $input) { ${entity} { id } userErrors { code field message } }
  }`;
  type Registered = Payload & Record<string, { id: string }>;
  const input = { idempotencyKey: `local ${mutation}`, ...fields };
  const data = await operator<Record<string, Registered>>(document, { input });
  return unrefused(data[mutation] as Registered)[entity]?.id ?? '';
}

/** A region with one dealer and one advisor, for a house without demo data; registered once, found again after. */
export async function registerLocalDealer(operator: GraphCaller): Promise<Stage> {
  const regionId = await register(operator, 'regionRegister', 'region', REGION);
  const dealer = { ...DEALER, regionCode: REGION.code };
  const dealerId = await register(operator, 'dealerRegister', 'dealer', dealer);
  const at = { dealerCode: DEALER.code };
  await register(operator, 'staffMemberRegister', 'staffMember', { ...ADVISOR, ...at });
  const manager = { ...MANAGER, ...at, idempotencyKey: 'local staffMemberRegister manager' };
  await register(operator, 'staffMemberRegister', 'staffMember', manager);
  return { dealerId, regionId };
}

const STAFF_OF = `query ($id: ID!) { dealer(id: $id) { staffMembers { id roles } } }`;

/** The stage with the staff of its dealer, so that tokens name whom they were issued to. */
export async function withStaff(operator: GraphCaller, stage: Stage): Promise<Stage> {
  type Found = { dealer: { staffMembers: { id: string; roles: string[] }[] } | null };
  const { dealer } = await operator<Found>(STAFF_OF, { id: stage.dealerId });
  return { ...stage, staff: dealer?.staffMembers ?? [] };
}

/** The dealer of the demo data in whose house the main job runs: the first by code. */
export function stageOf(demo: EnteredDemo): Stage {
  const [first] = Object.entries(demo.dealers).sort(([a], [b]) => a.localeCompare(b));
  if (first === undefined) throw new Error('The demo data have no dealer.');
  const [, { id, regionId }] = first;
  return { dealerId: id, regionId };
}
