import type { EnteredDemo } from '../demo/entered-demo';
import { type GraphCaller, type Payload, unrefused } from './graph-caller';
import type { Stage } from './cast';

const REGION = { code: 'LOCAL', nameZh: '本地区', nameEn: 'Local' };
const DEALER = { code: 'LOCAL01', nameZh: '本地店', nameEn: 'Local dealer', timeZone: 'Asia/Shanghai' };
const ADVISOR = { staffNumber: 'SA-01', name: '王顾问', roles: ['SERVICE_ADVISOR'] };

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
  await register(operator, 'staffMemberRegister', 'staffMember', { ...ADVISOR, dealerCode: DEALER.code });
  return { dealerId, regionId };
}

/** The dealer of the demo data in whose house the main job runs: the first by code. */
export function stageOf(demo: EnteredDemo): Stage {
  const [first] = Object.entries(demo.dealers).sort(([a], [b]) => a.localeCompare(b));
  if (first === undefined) throw new Error('The demo data have no dealer.');
  const [, { id, regionId }] = first;
  return { dealerId: id, regionId };
}
