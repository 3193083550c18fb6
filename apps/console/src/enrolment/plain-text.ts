/** What was typed, with full-width letters and digits as plain ones and nothing around it. */
export const plainText = (typed: string | undefined): string => (typed ?? '').normalize('NFKC').trim();
