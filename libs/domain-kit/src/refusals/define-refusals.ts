import type { Bilingual } from '../bilingual';
import type { FactValue, Refusal } from '../outcome';

/** The texts of one refusal, with `{fact}` where a fact goes; `since` names the version that brought it. */
export interface RefusalText extends Bilingual {
  readonly since?: string;
}

/** Refusals by their code. */
export type RefusalTexts<Code extends string = string> = Readonly<Record<Code, RefusalText>>;

/** The names in braces of a text, as a type. */
export type PlaceholdersOf<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholdersOf<Rest>
  : never;

/** A path to an input field; indices may stay numbers. */
export type FieldPath = readonly (string | number)[];

type Facts = Readonly<Record<string, FactValue>>;

/** What comes after the code: the facts are asked for exactly when the text of that code names some. */
type NoArguments<Text extends RefusalText> = [PlaceholdersOf<Text['en']>] extends [never]
  ? [field?: FieldPath, facts?: Facts]
  : string extends PlaceholdersOf<Text['en']>
    ? [field?: FieldPath, facts?: Facts]
    : [field: FieldPath | undefined, facts: Readonly<Record<PlaceholdersOf<Text['en']>, FactValue>> & Facts];

/** A vocabulary of refusals: codes, their texts in both languages, and the function that says one of them. */
export interface Refusals<Texts extends RefusalTexts = RefusalTexts> {
  readonly texts: Texts;
  readonly codes: readonly (keyof Texts & string)[];
  /** One refusal about the field at the path, with the facts that its text names. */
  no<Code extends keyof Texts & string>(code: Code, ...rest: NoArguments<Texts[Code]>): Refusal<Code>;
  /** The texts of these codes alone, for the vocabulary of a command. */
  pick<Code extends keyof Texts & string>(...codes: readonly Code[]): Pick<Texts, Code>;
}

/** The codes of a vocabulary: `CodeOf<typeof refundRefusals>`. */
export type CodeOf<R extends { readonly texts: RefusalTexts }> = keyof R['texts'] & string;

/** The refusals of a vocabulary as data: `RefusalOf<typeof refundRefusals>`. */
export type RefusalOf<R extends { readonly texts: RefusalTexts }> = Refusal<CodeOf<R>>;

/**
 * Makes the vocabulary of a command or capability: what it can refuse, worded in both languages (rulebook PLT-05). What
 * several of them say is worded once, in {@link commonRefusals}.
 *
 * @example
 * ```ts
 * export const refundRefusals = defineRefusals({
 *   ...commonRefusals.pick('TEXT_REQUIRED', 'REPAIR_ORDER_NOT_FOUND'),
 *   REFUND_EXCEEDS_REMAINING: { zh: '最多可退 {remaining}。', en: 'At most {remaining} remains to be refunded.' },
 * });
 * refundRefusals.no('REFUND_EXCEEDS_REMAINING', ['totalAmount'], { remaining: '20.00' });
 * ```
 */
export function defineRefusals<const Texts extends RefusalTexts>(texts: Texts): Refusals<Texts> {
  for (const [code, { zh, en }] of Object.entries<RefusalText>(texts)) {
    const [inZh, inEn] = [namesIn(zh), namesIn(en)];
    if (inZh !== inEn) throw new Error(`The texts of ${code} name different facts: ${inZh} and ${inEn}.`);
  }
  return {
    texts,
    codes: Object.keys(texts),
    no: (code, ...[field, facts]) => ({
      code,
      ...(field && { field: field.map(String) }),
      ...(facts && { facts }),
    }),
    pick: <Code extends keyof Texts & string>(...codes: readonly Code[]) =>
      Object.fromEntries(codes.map((code) => [code, texts[code]])) as unknown as Pick<Texts, Code>,
  };
}

function namesIn(text: string): string {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort().join(', ');
}
