import { Button, Popover } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../language/words';
import { words } from './words';

/** How the graph explains a number. */
export interface Explanation {
  /** In the language of the page. */
  readonly text: string;
  readonly formula?: string | null;
  readonly ruleId?: string | null;
}

interface ExplainedProps {
  /** What is explained, for those who hear the page: "23 points". */
  readonly label?: string;
  readonly explanations: readonly (Explanation | null | undefined)[];
  readonly children: ReactNode;
}

/** A number that opens its explanation, by mouse, by touch and by keyboard. */
export function Explained({ label, explanations, children }: ExplainedProps) {
  const t = useWords(words);
  const known = explanations.filter((each) => each != null);
  if (known.length === 0) return children;
  const content = (
    <div className="explained">
      {known.map(({ text, formula }, at) => (
        <div key={at}>
          <div>{text}</div>
          {formula && <span className="quiet">{formula}</span>}
        </div>
      ))}
    </div>
  );
  return (
    <Popover content={content} title={t('why')} trigger="click">
      <Button
        type="text"
        size="small"
        aria-haspopup="dialog"
        aria-label={label}
        style={{ paddingInline: 2, height: 'auto', font: 'inherit', textDecoration: 'underline dotted' }}
      >
        {children}
      </Button>
    </Popover>
  );
}
