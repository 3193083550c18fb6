import { registerEnumType } from 'type-graphql';

/** An enum of the graph from the codes of the domain; the compiler asks for a description of each. */
export function codeEnum<Code extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Code, string>>,
): { [Key in Code]: Key } {
  const codes = Object.keys(values) as Code[];
  const byCode = Object.fromEntries(codes.map((code) => [code, code])) as { [Key in Code]: Key };
  const valuesConfig = Object.fromEntries(codes.map((code) => [code, { description: values[code] }]));
  registerEnumType(byCode, { name, description, valuesConfig: valuesConfig as never });
  return byCode;
}
