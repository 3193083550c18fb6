import type { IdSource } from '@autoclub/domain-kit';
import type { DealerBooks } from '../../network';
import type { ServiceCard, Wash } from '../domain/service-card';

export interface ServiceCardPorts extends Pick<DealerBooks, 'dealer' | 'staffMember'> {
  /** Under its lock, so that a withdrawal and a wash come one after the other. */
  lockCard(id: string): Promise<ServiceCard | undefined>;
  addWash(wash: Wash): Promise<void>;
  readonly ids: IdSource;
}

/** Cards that are or were valid, the newest agreement first. */
export interface ServiceCardReads {
  byIds(ids: readonly string[]): Promise<ServiceCard[]>;
  ofVehicles(vehicleIds: readonly string[]): Promise<ServiceCard[]>;
  ofCustomers(customerIds: readonly string[]): Promise<ServiceCard[]>;
}
