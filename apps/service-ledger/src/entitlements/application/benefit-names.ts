/** The names of benefits by their code, from every version of the programme. */
export type BenefitNames = ReadonlyMap<string, { readonly zh: string; readonly en: string }>;
