import type { ReactNode } from 'react';

interface NothingProps {
  readonly sentence: string;
  /** What can be done about it. */
  readonly children: ReactNode;
}

/** In the place of a page: why there is none. */
export function Nothing({ sentence, children }: NothingProps) {
  return (
    <div className="shell-nothing" role="status">
      <h1 className="page-title">{sentence}</h1>
      {children}
    </div>
  );
}
