import { ORIGIN_COLUMNS } from './keep-latest';
import type { FactTable } from './keep-latest';

/** The small copies of what other services own, as far as figures and classes need it. No personal data. */

export const customerTable: FactTable = {
  name: 'customer',
  key: ['dealer_id', 'customer_id'],
  columns: { dealer_id: 'text', customer_id: 'text', kind: 'text', registered_on: 'date', ...ORIGIN_COLUMNS },
};

export const vehicleTable: FactTable = {
  name: 'vehicle',
  key: ['dealer_id', 'vehicle_id'],
  columns: {
    dealer_id: 'text',
    vehicle_id: 'text',
    customer_id: 'text',
    model_code: 'text',
    purchased_on: 'date',
    is_sold_here: 'boolean',
    ...ORIGIN_COLUMNS,
  },
};

export const dealerTable: FactTable = {
  name: 'dealer',
  key: ['dealer_id'],
  columns: {
    dealer_id: 'text',
    region_id: 'text',
    code: 'text',
    time_zone: 'text',
    currency_code: 'text',
    ...ORIGIN_COLUMNS,
  },
};

export const regionTable: FactTable = {
  name: 'region',
  key: ['region_id'],
  columns: { region_id: 'text', code: 'text', ...ORIGIN_COLUMNS },
};
