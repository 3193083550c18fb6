import type { ReactNode } from 'react';

interface PanelProps {
  readonly title: string;
  readonly extra?: ReactNode;
  /** Twice as wide as the others, or as wide as the page. */
  readonly width?: 'wide' | 'whole';
  readonly children: ReactNode;
}

/** A part of a file with a heading of the second level. */
export function Panel({ title, extra, width, children }: PanelProps) {
  return (
    <div className={width ? `desk-panel desk-${width}` : 'desk-panel'}>
      <div className="desk-panel-head">
        <h2>{title}</h2>
        {extra}
      </div>
      {children}
    </div>
  );
}

interface RowProps {
  /** What the row is about; muted, at the left. */
  readonly name: ReactNode;
  readonly children: ReactNode;
}

/** A name and what stands for it, with the figures of all rows below each other at the right. */
export function Row({ name, children }: RowProps) {
  return (
    <div className="desk-row">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A quiet sentence in the place of a list that is empty. */
export function Quiet({ children }: { readonly children: ReactNode }) {
  return <p className="desk-quiet">{children}</p>;
}
