import { copyTable } from '@autoclub/persistence';

/** Whether a customer is a person or a company; no name, and no number to call (rulebook CONV-8). */
export const customerTable = copyTable({
  name: 'customer',
  key: ['dealerId', 'customerId'],
  columns: ['kind'],
});
