import type { LocalDate } from '@autoclub/domain-kit';
import { byId, byOwner, type GraphContext } from '@autoclub/subgraph-kit';
import { presented } from '../../network/graph';
import type {
  AskedCustomer,
  BirthdayView,
  ConsentPeriodView,
  ConsentView,
  CustomerReading,
  EmailView,
  Likeness,
  MergeView,
  VehicleView,
} from '../application/reading';
import type { Customer } from './customer.type';
import { presentCustomer, presentVehicle } from './present';
import type { Vehicle } from './vehicle.type';

/** Customers and vehicles as the graph shows them; all that one step of an operation asks for is one statement. */
export class CustomerLookups {
  constructor(private readonly reading: CustomerReading) {}

  async customer(context: GraphContext, customerId: string): Promise<Customer | null> {
    const customers = byId<AskedCustomer>(context, 'customer', this.reading.customers, (row) => row.askedId);
    return presented(await customers.load(customerId), presentCustomer);
  }

  /** Other customers of the same dealer, name and phone number. */
  async likenessesOf(context: GraphContext, customerId: string): Promise<Customer[]> {
    const { likenesses } = this.reading;
    const found = byOwner<Likeness>(context, 'likenesses', likenesses, (row) => row.customerId);
    const like = await Promise.all(
      (await found.load(customerId)).map(({ likeId }) => this.customer(context, likeId)),
    );
    return like.flatMap((customer) => customer ?? []);
  }

  mergesOf(context: GraphContext, customerId: string): Promise<readonly MergeView[]> {
    return byOwner<MergeView>(context, 'mergesOf', this.reading.mergesOf, (row) => row.survivorId).load(
      customerId,
    );
  }

  /** Where the customer gets e-mail; null when no address is known. */
  async emailOf(context: GraphContext, customerId: string): Promise<string | null> {
    const emails = byId<EmailView>(context, 'emailOf', this.reading.emailsOf, (row) => row.customerId);
    return (await emails.load(customerId))?.email ?? null;
  }

  /** The day the customer was born on; null when it is not known. */
  async birthdayOf(context: GraphContext, customerId: string): Promise<LocalDate | null> {
    const { birthdaysOf } = this.reading;
    const birthdays = byId<BirthdayView>(context, 'birthdayOf', birthdaysOf, (row) => row.customerId);
    return (await birthdays.load(customerId))?.bornOn ?? null;
  }

  consentsOf(context: GraphContext, customerId: string): Promise<readonly ConsentView[]> {
    return byOwner<ConsentView>(context, 'consentsOf', this.reading.consentsOf, (row) => row.customerId).load(
      customerId,
    );
  }

  consentPeriodsOf(context: GraphContext, customerId: string): Promise<readonly ConsentPeriodView[]> {
    const { consentPeriodsOf } = this.reading;
    return byOwner<ConsentPeriodView>(
      context,
      'consentPeriodsOf',
      consentPeriodsOf,
      (row) => row.customerId,
    ).load(customerId);
  }

  async vehicle(context: GraphContext, vehicleId: string): Promise<Vehicle | null> {
    const vehicles = byId<VehicleView>(context, 'vehicle', this.reading.vehicles, (row) => row.vehicleId);
    return presented(await vehicles.load(vehicleId), presentVehicle);
  }

  async vehiclesOf(context: GraphContext, customerId: string): Promise<Vehicle[]> {
    const vehicles = byOwner<VehicleView>(
      context,
      'vehiclesOf',
      this.reading.vehiclesOf,
      (row) => row.customerId,
    );
    return (await vehicles.load(customerId)).map(presentVehicle);
  }
}
