import { Field } from 'type-graphql';

/** The field `idempotencyKey` of the input of every mutation that writes (rulebook CONV-5). */
export function IdempotencyKey(): PropertyDecorator {
  return Field(() => String, {
    description:
      'Chosen by the client, 1–128 characters; the same key and input return the first result again.',
  }) as PropertyDecorator;
}
