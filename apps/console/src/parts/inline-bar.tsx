import type { ReactNode } from 'react';

interface InlineBarProps {
  /** From 0 to 1, of the largest in the column. */
  readonly share: number;
  readonly children: ReactNode;
  readonly color?: string;
}

/** A number with a bar behind it, as long as its share of the largest one in its column. */
export function InlineBar({ share, children, color = '#bcdcef' }: InlineBarProps) {
  const width = `${Math.round(Math.min(Math.max(share, 0), 1) * 100)}%`;
  return (
    <div style={{ position: 'relative', minWidth: 120, textAlign: 'right' }}>
      <div
        aria-hidden
        style={{ position: 'absolute', inset: '2px auto 2px 0', width, background: color, borderRadius: 2 }}
      />
      <span style={{ position: 'relative', fontVariantNumeric: 'tabular-nums', paddingInlineEnd: 4 }}>
        {children}
      </span>
    </div>
  );
}
