import type { Capability } from '@autoclub/service-host';
import { classReactions } from './infra/customer-class';

export type { CustomerClass, CustomerClassBook, CustomerClassReading } from './application/ports';
export { customerClassBook, customerClassReading } from './infra/customer-class';

/** Copies of the classes that analytics gives to customers: whom to ask to join, and whom to pick for a roster. */
export const customerClasses: Capability = {
  name: 'customer-classes',
  reactions: () => classReactions,
};
