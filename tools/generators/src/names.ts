/** The forms of one name that generated code needs. */
export interface Names {
  /** `wallet-top-up`, as files are called. */
  readonly kebab: string;
  /** `walletTopUp`, as values and fields are called. */
  readonly camel: string;
  /** `WalletTopUp`, as types are called. */
  readonly pascal: string;
  /** `WALLET_TOP_UP`, as codes are called. */
  readonly code: string;
}

/** Every form of a name that is given in kebab or camel case. */
export function namesOf(name: string): Names {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split('-');
  const pascal = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return {
    kebab: words.join('-'),
    camel: pascal.charAt(0).toLowerCase() + pascal.slice(1),
    pascal,
    code: words.join('_').toUpperCase(),
  };
}
