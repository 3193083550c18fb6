import type { Language } from '../language/languages';

/** Names of the values of enums, as the graph gives them in both languages (rulebook PLT-05). */
export interface EnumNames {
  readonly name: string;
  readonly values: readonly { readonly value: string; readonly zh: string; readonly en: string }[];
}

/** What the values of enums are called in the language of the page. */
export interface Labels {
  /** The name of a value; empty until names have come. */
  readonly labelOf: (enumName: string, value: string | null | undefined) => string;
  /** The values of an enum with their names, for a choice. */
  readonly choicesOf: (enumName: string) => { value: string; label: string }[];
}

export function labelsIn(enums: readonly EnumNames[] | undefined, language: Language): Labels {
  const byName = new Map(
    (enums ?? []).map(({ name, values }) => [
      name,
      new Map(values.map((each) => [each.value, each[language]])),
    ]),
  );
  return {
    labelOf: (enumName, value) => byName.get(enumName)?.get(value ?? '') ?? '',
    choicesOf: (enumName) => [...(byName.get(enumName) ?? [])].map(([value, label]) => ({ value, label })),
  };
}
