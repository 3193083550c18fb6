import { createContext, type ReactNode, useContext } from 'react';
import type { Viewer } from './viewer';

const Who = createContext<Viewer | undefined>(undefined);

/** Hands down who is signed in. */
export function ViewerProvider({
  viewer,
  children,
}: {
  readonly viewer: Viewer;
  readonly children: ReactNode;
}) {
  return <Who.Provider value={viewer}>{children}</Who.Provider>;
}

/** Who is signed in, for screens that show more to one than to another. */
export function useViewer(): Viewer {
  const viewer = useContext(Who);
  if (!viewer) throw new Error('A screen is shown outside the frame.');
  return viewer;
}
