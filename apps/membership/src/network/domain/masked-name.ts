/**
 * What a reader without the right to personal data sees of a name (rulebook PLT-03): `张三` becomes `张*`,
 * `John Smith` becomes `J*********`.
 */
export function maskedName(name: string): string {
  const characters = [...name];
  return (characters[0] ?? '') + '*'.repeat(Math.max(characters.length - 1, 1));
}
