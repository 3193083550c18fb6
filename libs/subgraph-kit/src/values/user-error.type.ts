import {
  formatMoney,
  type Bilingual,
  type CurrencyCode,
  type FactValue,
  type Language,
  type Refusal,
  type RefusalTexts,
} from '@autoclub/domain-kit';
import { wordFor } from '@autoclub/rulebook';
import { Field, InterfaceType, ObjectType, registerEnumType, type ClassType } from 'type-graphql';

@InterfaceType('UserError', {
  description: 'Why a mutation was refused, and which input it is about. Nothing was written.',
})
export abstract class UserErrorType {
  @Field(() => [String], {
    nullable: true,
    description:
      'The path of the input field, such as ["input", "lines", "0", "listAmount"]; null: the whole input.',
  })
  field!: string[] | null;

  @Field(() => String, { description: "The reason in the caller's language." })
  message!: string;
}

/** A user error with its code, as resolvers make it. */
export interface CodedUserError<Code extends string = string> extends UserErrorType {
  code: Code;
}

/**
 * Makes `<Mutation>UserError` and its enum `<Mutation>ErrorCode` for one mutation from the refusals it can answer
 * with; the English texts describe the enum values.
 *
 * @example `export const MembershipApplyUserError = userErrorType('MembershipApply', refusalTexts, ['VIN_INVALID'])`
 */
export function userErrorType<
  Table extends RefusalTexts,
  Code extends keyof Table & string = keyof Table & string,
>(
  mutation: string,
  table: Table,
  codes: readonly Code[] = Object.keys(table) as Code[],
): ClassType<CodedUserError<Code>> {
  const codeEnum = Object.fromEntries(codes.map((code) => [code, code]));
  registerEnumType(codeEnum, {
    name: `${mutation}ErrorCode`,
    description: `Why ${mutation} was refused; handle a code you do not know as a plain refusal.`,
    valuesConfig: Object.fromEntries(codes.map((code) => [code, { description: table[code]?.en ?? code }])),
  });

  @ObjectType(`${mutation}UserError`, {
    implements: UserErrorType,
    description: `A refusal of ${mutation}.`,
  })
  class MutationUserError extends UserErrorType {
    @Field(() => codeEnum, { description: 'The reason as a code that never changes.' })
    code!: Code;
  }
  return MutationUserError as ClassType<CodedUserError<Code>>;
}

/** A refusal that may bring its own words, as the reader of a file does. */
export interface WordedRefusal extends Refusal {
  readonly message?: Bilingual;
}

/**
 * The refusals of a use case as user errors of one mutation, with messages in the caller's language and the path of
 * the field below `input`. A code the table does not know is a bug and throws.
 */
export function presentRefusals<Code extends string>(
  refusals: readonly WordedRefusal[],
  table: RefusalTexts<Code>,
  language: Language,
  ErrorClass: ClassType<CodedUserError<Code>>,
): CodedUserError<Code>[] {
  return refusals.map((refusal) => {
    const error = userErrorOf(refusal, table, language, ErrorClass);
    return Object.assign(error, { field: error.field && ['input', ...error.field] });
  });
}

/** One refusal as a user error whose path stands as the refusal has it: of a row, its columns. */
export function userErrorOf<Code extends string>(
  refusal: WordedRefusal,
  table: RefusalTexts<Code>,
  language: Language,
  ErrorClass: ClassType<CodedUserError<Code>>,
): CodedUserError<Code> {
  return Object.assign(new ErrorClass(), {
    code: refusal.code as Code,
    field: refusal.field ? [...refusal.field] : null,
    message: refusalMessage(refusal, table, language),
  });
}

/** One refusal as a sentence in the caller's language (rulebook PLT-05). */
export function refusalMessage(refusal: WordedRefusal, table: RefusalTexts, language: Language): string {
  if (refusal.message) return refusal.message[language];
  const text = table[refusal.code]?.[language];
  if (text === undefined) throw new Error(`The refusal ${refusal.code} has no text.`);
  return text.replace(/\{(\w+)\}/g, (_, name: string) => wordedFact(refusal.facts?.[name], language));
}

/** Names instead of codes, amounts with their currency (rulebook PLT-05). */
function wordedFact(fact: FactValue | undefined, language: Language): string {
  if (fact === undefined) return '?';
  if (typeof fact !== 'object') return String(fact);
  if ('code' in fact) return wordFor(fact.code, language);
  if ('zh' in fact) return fact[language];
  return `${formatMoney(fact)} ${CURRENCY_WORDS[fact.currency][language]}`;
}

const CURRENCY_WORDS: Readonly<Record<CurrencyCode, Bilingual>> = { CNY: { zh: '元', en: 'CNY' } };
