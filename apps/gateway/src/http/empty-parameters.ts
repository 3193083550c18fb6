/** What a request may leave out; forms and tools that know no better send it empty. */
const OPTIONAL = ['operationName', 'variables', 'extensions'];

const EMPTY = new RegExp(`([?&])(?:${OPTIONAL.join('|')})=(?=&|$)`, 'g');

/** An address without the parameters that it has and that are empty. */
export function withoutEmptyParameters(url: string): string {
  return url.includes('=&') || url.endsWith('=') ? url.replace(EMPTY, '$1') : url;
}

/** The same of a body. */
export function dropEmptyParameters(body: unknown): void {
  if (typeof body !== 'object' || body === null) return;
  const parameters = body as Record<string, unknown>;
  for (const name of OPTIONAL) if (parameters[name] === '') delete parameters[name];
}
