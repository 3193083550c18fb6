/** A role of the development house, which anybody there may take. */
export interface OfferedRole {
  readonly part: string;
  readonly name: string;
  readonly token: string;
}

/** How people sign in with an OpenID issuer. */
export interface OpenIdSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly scope: string;
}

/** How one signs in at this house: by a role of a development house, or with an issuer. */
export interface ConsoleConfig {
  readonly roles: readonly OfferedRole[];
  readonly openId: OpenIdSettings | null;
}

/** Asks the gateway, which knows its house. Throws when it does not answer. */
export async function readConfig(): Promise<ConsoleConfig> {
  const response = await fetch(`${import.meta.env.BASE_URL}config.json`);
  if (!response.ok) throw new Error(`The gateway answered ${response.status}.`);
  return (await response.json()) as ConsoleConfig;
}
