import { randomIds } from '@autoclub/domain-kit';
import type { Principal } from '@autoclub/identity';
import { vinOf } from './builders/vin';
import type { Club } from './club';
import type { Refusals } from './requests';

export interface ImportAnswer extends Refusals {
  readonly acceptedCount: number;
  readonly unchangedCount: number;
  readonly refusedCount: number;
  readonly rows: {
    rowNumber: number;
    externalNumber: string | null;
    outcome: string;
    id: string | null;
    errors: { field: string[] | null; code: string; message: string }[];
  }[];
  readonly refusedRows: { rowNumber: number; errors: { code: string }[] }[];
}

type Import = 'customersImport' | 'membershipsImport' | 'walletBalancesImport' | 'qualifyingPointsImport';

/** Sends a chunk as the system of a dealer. */
export async function importChunk(
  club: Club,
  principal: Principal,
  mutation: Import,
  content: string,
  overrides: object = {},
) {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await club.ask<Record<Import, ImportAnswer>>(
    principal,
    `mutation ($input: ${type}!) {
      ${mutation}(input: $input) {
        acceptedCount unchangedCount refusedCount replayed userErrors { code field message }
        rows { rowNumber externalNumber outcome id errors { field code message } }
        refusedRows { rowNumber errors { code } }
      }
    }`,
    { input: { idempotencyKey: randomIds('key'), format: 'CSV', content, ...overrides } },
  );
  return answer[mutation];
}

const CUSTOMER_COLUMNS =
  'customerNumber,kind,name,phone,smsConsent,registeredOn,vehicleNumber,vin,plate,modelCode,purchasedOn,isSoldHere,outletCode';

/** A right row of `customers.csv`; columns can be overridden. */
export function customerRow(serial: number, overrides: Record<string, string> = {}): string {
  const row: Record<string, string> = {
    customerNumber: `C-${serial}`,
    kind: 'PERSON',
    name: '张三',
    phone: `138${String(serial).padStart(8, '0')}`,
    smsConsent: 'true',
    registeredOn: '2026-03-01',
    vehicleNumber: `V-${serial}`,
    vin: vinOf(serial),
    plate: `沪A${String(serial).padStart(5, '0')}`,
    modelCode: 'LAVIDA',
    purchasedOn: '2026-02-01',
    isSoldHere: 'true',
    outletCode: '',
    ...overrides,
  };
  return CUSTOMER_COLUMNS.split(',')
    .map((column) => row[column])
    .join(',');
}

export const customersCsv = (...rows: string[]): string => [CUSTOMER_COLUMNS, ...rows].join('\n');

const MEMBERSHIP_COLUMNS = 'customerNumber,memberNumber,tier,source,wayIn,feePaid,activatedOn';

export function membershipRow(serial: number, overrides: Record<string, string> = {}): string {
  const row: Record<string, string> = {
    customerNumber: `C-${serial}`,
    memberNumber: `M-${serial}`,
    tier: 'BASIC',
    source: 'CAR_PURCHASE',
    wayIn: 'GIFT_WITH_CAR',
    feePaid: '0.00',
    activatedOn: '2026-03-01',
    ...overrides,
  };
  return MEMBERSHIP_COLUMNS.split(',')
    .map((column) => row[column])
    .join(',');
}

export const membershipsCsv = (...rows: string[]): string => [MEMBERSHIP_COLUMNS, ...rows].join('\n');

/** Rows of `memberships.csv` that name who introduced the customer; a row of before ends with an empty cell. */
export const referralsCsv = (...rows: readonly (readonly [row: string, referrer: string])[]): string =>
  [`${MEMBERSHIP_COLUMNS},referrerMemberNumber`, ...rows.map((cells) => cells.join(','))].join('\n');

export const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);
