/** A filter without what is not asked for, whether it is absent or null. */
export function given<Filter extends object>(
  filter: Filter | null | undefined,
): { [Key in keyof Filter]?: NonNullable<Filter[Key]> } {
  const entries = Object.entries(filter ?? {}).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(entries) as { [Key in keyof Filter]?: NonNullable<Filter[Key]> };
}
