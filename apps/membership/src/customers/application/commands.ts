import type { UnitOfWork } from '../../kernel';
import { importCustomers } from './import-customers';
import type { CustomersPorts } from './ports';
import { registerCustomer } from './register-customer';

/** Every command of the capability. */
export function customersCommands(unit: UnitOfWork<CustomersPorts>) {
  return { registerCustomer: registerCustomer(unit), importCustomers: importCustomers(unit) };
}

export type CustomersCommands = ReturnType<typeof customersCommands>;
