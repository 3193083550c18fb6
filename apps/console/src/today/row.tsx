import { Flex } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { TodayPersonFragment } from '../generated/today';
import { useWords } from '../language/words';
import { words } from './words';

interface RowProps {
  /** Who it is about, at the left of the first line. */
  readonly who: ReactNode;
  /** When it is due or where it stands, at the right of the first line. */
  readonly state?: ReactNode;
  /** What it is about. */
  readonly children?: ReactNode;
  /** What can be done. */
  readonly actions?: ReactNode;
  /** Why the last act was not done. */
  readonly note?: ReactNode;
}

/** One piece of work: who and until when, what, and what can be done about it. */
export function Row({ who, state, children, actions, note }: RowProps) {
  return (
    <li className="today-row">
      <Flex justify="space-between" gap={8} align="baseline" wrap>
        <span className="today-who">{who}</span>
        {state !== undefined && <span className="today-state">{state}</span>}
      </Flex>
      <Flex justify="space-between" gap={12} align="center" wrap>
        <div className="today-what">{children}</div>
        {actions !== undefined && (
          <Flex gap={4} className="today-actions">
            {actions}
          </Flex>
        )}
      </Flex>
      {note}
    </li>
  );
}

interface PersonProps {
  readonly of: TodayPersonFragment | null | undefined;
  readonly plate?: string | null | undefined;
}

/** A customer by name, who opens in the look-up, with the number to call and the car. */
export function Person({ of, plate }: PersonProps) {
  const t = useWords(words);
  if (!of) return null;
  return (
    <>
      <Link to={`/look-up?customer=${of.id}`} title={t('openFile', { name: of.name })} className="today-name">
        {of.name}
      </Link>
      {plate && <span className="today-plate">{plate}</span>}
      <Phone number={of.phone} />
    </>
  );
}

/** A number that can be called; one that is masked for the role is only shown. */
function Phone({ number }: { readonly number: string }) {
  const t = useWords(words);
  if (!/^\+?\d+$/.test(number)) return <span className="today-phone">{number}</span>;
  return (
    <a href={`tel:${number}`} title={t('call', { phone: number })} className="today-phone">
      {number}
    </a>
  );
}
