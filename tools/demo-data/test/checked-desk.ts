import { buildSchema, coerceInputValue, getNamedType, isInputObjectType, parse, validate } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Desk } from '../src/points/desk';

const schema = buildSchema(readFileSync(join(__dirname, '../../../apps/gateway/api.graphql'), 'utf8'));

const typeOf = (mutation: string) => `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;

export interface CheckedDesk extends Desk {
  readonly given: string[];
  readonly faults: string[];
}

/** A desk without a graph behind it, which checks what it is given against the public schema. */
export function checkedDesk(answers: object, shownIs: (at: number) => object): CheckedDesk {
  const [given, faults]: [string[], string[]] = [[], []];
  const check = (document: string) =>
    faults.push(...validate(schema, parse(document)).map(({ message }) => message));
  return {
    given,
    faults,
    graph: <Data>(document: string) => {
      check(document);
      return Promise.resolve(answers as Data);
    },
    give: <Shown>(mutation: string, input: object, shown: string) => {
      given.push(mutation);
      check(`mutation ($input: ${typeOf(mutation)}!) { ${mutation}(input: $input) { ${shown} } }`);
      const type = getNamedType(schema.getMutationType()?.getFields()[mutation]?.args[0]?.type);
      if (!isInputObjectType(type)) faults.push(`${mutation} takes no input`);
      else
        coerceInputValue({ idempotencyKey: 'k', ...input }, type, (_, __, error) =>
          faults.push(error.message),
        );
      return Promise.resolve(shownIs(given.length) as Shown);
    },
  };
}
