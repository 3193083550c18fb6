/** How people sign in with an OpenID issuer: by authorization code with PKCE. */
export interface OpenIdSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly scope: string;
}

export interface ConsoleOptions {
  /** Where the build of the console left its files. */
  readonly folder: string;
  /** The roles that anybody may take; only a development house has any. */
  readonly rolesFile: string | undefined;
  readonly openId: OpenIdSettings | null;
}
