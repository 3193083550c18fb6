import { Field, InputType } from 'type-graphql';
import { ImportFormatEnum } from '../../kernel/graph';

@InputType('CustomersImportInput', {
  description: 'A chunk of `customers.csv`: at most 200 rows and 200 KB.',
})
export class CustomersImportInput {
  @Field(() => String, {
    description:
      'Chosen by the client, 1–128 characters; the same key and input answer the first result again.',
  })
  idempotencyKey!: string;

  @Field(() => ImportFormatEnum, { description: 'How the content is written.' })
  format!: keyof typeof ImportFormatEnum;

  @Field(() => String, {
    description:
      'The rows; CSV with its header. Columns: customerNumber, kind, name, phone, smsConsent, registeredOn, vehicleNumber, vin, plate, modelCode, purchasedOn, isSoldHere, outletCode.',
  })
  content!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Only judge the rows, write nothing.' })
  isDryRun!: boolean;
}
