import { Field, InputType } from 'type-graphql';
import { ImportFormatEnum } from '../enums';

/** What every import of a chunk takes; the content is described by the mutation's own input. */
@InputType()
abstract class ChunkInput {
  @Field(() => String, {
    description:
      'Chosen by the client, 1–128 characters; the same key and input answer the first result again.',
  })
  idempotencyKey!: string;

  @Field(() => ImportFormatEnum, { description: 'How the content is written.' })
  format!: keyof typeof ImportFormatEnum;

  @Field(() => Boolean, { defaultValue: false, description: 'Only judge the rows, write nothing.' })
  isDryRun!: boolean;
}

@InputType('RepairOrdersImportInput', {
  description: 'A chunk of `repair-orders.ndjson`: at most 200 rows and 200 KB (rulebook SVC-22).',
})
export class RepairOrdersImportInput extends ChunkInput {
  @Field(() => String, {
    description:
      'The rows, one JSON object per line: roNumber, revision, customerNumber, vehicleNumber, kind, ' +
      'openedAt, settledAt, mileageKm, mileageReason, serviceAdvisorNumber, discountApproval {staffNumber reason}, ' +
      'lines [{kind payer description listAmount discountAmount}].',
  })
  content!: string;
}

@InputType('InsurancePoliciesImportInput', {
  description: 'A chunk of `insurance-policies.csv`: at most 200 rows and 200 KB (rulebook SVC-22).',
})
export class InsurancePoliciesImportInput extends ChunkInput {
  @Field(() => String, {
    description:
      'The rows; CSV with its header. Columns: policyNumber, revision, customerNumber, vehicleNumber, ' +
      'kind, insurerCode, isSoldHere, soldOn, periodFrom, periodTo, premiumAmount.',
  })
  content!: string;
}
