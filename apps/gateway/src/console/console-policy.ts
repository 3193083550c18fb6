/**
 * What the console's page may do: run its own scripts and nothing else, ask its own origin and the issuer it signs in
 * with. Styles may stand in the page, because its components write theirs there when they are first shown; a style can
 * run nothing, and reach no other host under this policy.
 */
export function consolePolicy(issuer: string | undefined): string {
  const connect = issuer === undefined ? "'self'" : `'self' ${new URL(issuer).origin}`;
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}
