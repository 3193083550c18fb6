import type { Viewer } from '../session/viewer';

/** Whose figures are looked at. */
export type Scope =
  | { readonly level: 'NATION' }
  | { readonly level: 'REGION'; readonly id: string }
  | { readonly level: 'DEALER'; readonly id: string };

/** What the address asks for. */
export interface AskedPlace {
  readonly region: string | null;
  readonly dealer: string | null;
}

/**
 * Whose figures a person begins with, or has gone down to: the OEM from the nation, a region's office from its
 * region; a dealer's people stay with their dealer. The graph refuses what is not theirs, whatever the address says.
 */
export function scopeOf(viewer: Viewer, { region, dealer }: AskedPlace): Scope {
  if (viewer.dealer) return { level: 'DEALER', id: viewer.dealer.id };
  if (dealer !== null) return { level: 'DEALER', id: dealer };
  if (viewer.kind === 'REGION_ANALYST' && viewer.region) return { level: 'REGION', id: viewer.region.id };
  return region === null ? { level: 'NATION' } : { level: 'REGION', id: region };
}

/** The scope as a question about one figure names it. */
export function scopeInput(scope: Scope): { level: Scope['level']; id: string | null } {
  return { level: scope.level, id: scope.level === 'NATION' ? null : scope.id };
}
