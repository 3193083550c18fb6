import { nationalPhone } from '@autoclub/domain-kit';
import { byOwner, Requires, type GraphContext } from '@autoclub/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { maskedName } from '../../../network';
import type { PiiLog, PiiRecord } from '../../application/pii-log';
import type { AmendmentView, CustomerReading } from '../../application/reading';
import { maskedPhone, maskedPlate, maskedVin } from '../../domain/masking';
import { Customer } from '../customer.type';
import { mayShow } from '../pii';
import { Vehicle } from '../vehicle.type';
import { RecordAmendment, type RecordChange } from './amendment.type';

const DESCRIPTION = 'The last changes of the record, at most 50, the newest first (rulebook CONV-8).';

/** Personal data among the fields of a record, and how they are shown to those who may not see them. */
const MASKS: Readonly<Record<string, (text: string) => string>> = {
  name: maskedName,
  phone: (phone) => maskedPhone(nationalPhone(phone)),
  vin: maskedVin,
  plate: maskedPlate,
};

/** What was changed of a customer. */
@Resolver(() => Customer)
export class CustomerAmendmentsResolver {
  constructor(
    private readonly reading: CustomerReading,
    private readonly piiLog: PiiLog,
  ) {}

  @Requires('customers:read')
  @FieldResolver(() => [RecordAmendment], { description: DESCRIPTION })
  async amendments(
    @Root() { id, record }: Customer,
    @Ctx() context: GraphContext,
  ): Promise<RecordAmendment[]> {
    const { customerAmendments } = this.reading;
    const found = byOwner<AmendmentView>(
      context,
      'customerAmendments',
      customerAmendments,
      (row) => row.recordId,
    );
    const subject = { kind: 'CUSTOMER' as const, id, dealerId: record.dealerId };
    return presented(await found.load(id), context, this.piiLog, subject);
  }
}

/** What was changed of a vehicle. */
@Resolver(() => Vehicle)
export class VehicleAmendmentsResolver {
  constructor(
    private readonly reading: CustomerReading,
    private readonly piiLog: PiiLog,
  ) {}

  @Requires('customers:read')
  @FieldResolver(() => [RecordAmendment], { description: DESCRIPTION })
  async amendments(
    @Root() { id, record }: Vehicle,
    @Ctx() context: GraphContext,
  ): Promise<RecordAmendment[]> {
    const { vehicleAmendments } = this.reading;
    const found = byOwner<AmendmentView>(
      context,
      'vehicleAmendments',
      vehicleAmendments,
      (row) => row.recordId,
    );
    const subject = { kind: 'VEHICLE' as const, id, dealerId: record.dealerId };
    return presented(await found.load(id), context, this.piiLog, subject);
  }
}

/** Reading a record's past is reading personal data, and goes into the log. */
async function presented(
  amendments: readonly AmendmentView[],
  context: GraphContext,
  log: PiiLog,
  subject: PiiRecord,
): Promise<RecordAmendment[]> {
  if (amendments.length === 0) return [];
  const isShown = await mayShow(context, log, subject);
  return amendments.map(({ amendedAt, staffMemberId, traceId, ...change }) => ({
    ...{ amendedAt, staffMemberId, traceId },
    changes: changesOf(change, isShown),
  }));
}

function changesOf(
  { before, after }: Pick<AmendmentView, 'before' | 'after'>,
  isShown: boolean,
): RecordChange[] {
  const show = (field: string, value: string | boolean | null | undefined): string | null => {
    if (value === null || value === undefined) return null;
    const mask = isShown ? undefined : MASKS[field];
    return mask ? mask(String(value)) : String(value);
  };
  return Object.keys(before)
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: show(field, before[field]), after: show(field, after[field]) }));
}
