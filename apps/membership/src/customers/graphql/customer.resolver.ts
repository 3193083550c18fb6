import { nationalPhone, type LocalDate } from '@autoclub/domain-kit';
import { LocalDateScalar, Requires, type GraphContext } from '@autoclub/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { maskedName } from '../../network';
import { Dealer, type NetworkLookups } from '../../network/graph';
import type { PiiLog } from '../application/pii-log';
import { CUSTOMER_WARNING_TEXTS } from '../domain/customer-warnings';
import { maskedEmail, maskedPhone } from '../domain/masking';
import { Consent, ConsentPeriod } from './consent.type';
import type { CustomerLookups } from './customer-lookups';
import { CustomerWarningType } from './customer-warning.type';
import { Customer } from './customer.type';
import { mayShow } from './pii';
import { Vehicle } from './vehicle.type';

/** What belongs to a customer. */
@Resolver(() => Customer)
export class CustomerResolver {
  constructor(
    private readonly lookups: CustomerLookups,
    private readonly network: NetworkLookups,
    private readonly piiLog: PiiLog,
  ) {}

  @FieldResolver(() => String, {
    description:
      'The name; masked as "张*" for callers without the right to personal data (rulebook PLT-03).',
  })
  async name(@Root() customer: Customer, @Ctx() context: GraphContext): Promise<string> {
    const { name } = customer.record;
    return (await this.isShown(customer, context)) ? name : maskedName(name);
  }

  @FieldResolver(() => String, {
    description: 'The phone number; masked as "138****5678" for callers without the right to personal data.',
  })
  async phone(@Root() customer: Customer, @Ctx() context: GraphContext): Promise<string> {
    const phone = nationalPhone(customer.record.phone);
    return (await this.isShown(customer, context)) ? phone : maskedPhone(phone);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The e-mail address; null when none is known. Masked as "m***@example.com" for callers without the right to personal data.',
  })
  async email(@Root() customer: Customer, @Ctx() context: GraphContext): Promise<string | null> {
    const email = await this.lookups.emailOf(context, customer.id);
    if (email === null) return null;
    return (await this.isShown(customer, context)) ? email : maskedEmail(email);
  }

  @FieldResolver(() => LocalDateScalar, {
    nullable: true,
    description:
      'The day of birth; null when it is not known, and for callers without the right to personal data.',
  })
  async bornOn(@Root() customer: Customer, @Ctx() context: GraphContext): Promise<LocalDate | null> {
    const bornOn = await this.lookups.birthdayOf(context, customer.id);
    return bornOn !== null && (await this.isShown(customer, context)) ? bornOn : null;
  }

  @FieldResolver(() => [Consent], { description: 'What the person agreed to (rulebook MEM-17).' })
  async consents(@Root() customer: Customer, @Ctx() context: GraphContext): Promise<Consent[]> {
    return [...(await this.lookups.consentsOf(context, customer.id))];
  }

  @FieldResolver(() => [ConsentPeriod], {
    description: 'Every time for which the person agreed to something, newest first (rulebook MEM-17).',
  })
  async consentHistory(@Root() { id }: Customer, @Ctx() context: GraphContext): Promise<ConsentPeriod[]> {
    return [...(await this.lookups.consentPeriodsOf(context, id))];
  }

  @FieldResolver(() => [Vehicle], {
    description: 'The vehicles of the customer, in the order of registration.',
  })
  async vehicles(@Root() customer: Customer, @Ctx() context: GraphContext): Promise<Vehicle[]> {
    return this.lookups.vehiclesOf(context, customer.id);
  }

  @FieldResolver(() => [CustomerWarningType], {
    description: 'What somebody should know of the customer; empty for most.',
  })
  async warnings(@Root() { id }: Customer, @Ctx() context: GraphContext): Promise<CustomerWarningType[]> {
    const customers = await this.lookups.likenessesOf(context, id);
    if (customers.length === 0) return [];
    const code = 'SAME_NAME_AND_PHONE';
    return [{ code, message: CUSTOMER_WARNING_TEXTS[code][context.language], customers }];
  }

  @Requires('dealers:read')
  @FieldResolver(() => Dealer, { nullable: true, description: 'The dealer whose customer it is.' })
  async dealer(@Root() { record }: Customer, @Ctx() context: GraphContext): Promise<Dealer | null> {
    return this.network.dealer(context, record.dealerId);
  }

  private isShown({ id, record }: Customer, context: GraphContext): Promise<boolean> {
    return mayShow(context, this.piiLog, { kind: 'CUSTOMER', id, dealerId: record.dealerId });
  }
}
