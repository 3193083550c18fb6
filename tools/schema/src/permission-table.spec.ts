import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PERMISSIONS_FILE, permissionTable } from './permission-table';

const lines = permissionTable().split('\n');
const lineOf = (permission: string) => lines.find((line) => line.startsWith(`| \`${permission}\``)) ?? '';

describe('PLT-01: the table of rights, printed', () => {
  it('is the one in the repository', () => {
    expect(readFileSync(join(__dirname, '../../..', PERMISSIONS_FILE), 'utf8')).toBe(permissionTable());
  });

  it.each([
    ['discounts:approve', /\| CLUB_MANAGER, STORE_MANAGER \|$/],
    ['own:read', /\| MEMBER \|$/],
    ['figures:read', /\| DEALER_STAFF, DEALER_SYSTEM, REGION_ANALYST, OEM_ANALYST, AUDITOR, OPERATOR \|$/],
    ['orders:write', /DEALER_SYSTEM, SERVICE_ADVISOR, CASHIER, CLUB_MANAGER, STORE_MANAGER \|$/],
  ])('says who has %s', (permission, holders) => {
    expect(lineOf(permission)).toMatch(holders);
  });
});
