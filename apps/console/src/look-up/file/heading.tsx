import { Button, Flex, Tag } from 'antd';
import type { ReactNode } from 'react';
import type { LookUpCardQuery } from '../../generated/look-up';
import { useLanguage, useWords } from '../../language/words';
import { Explained } from '../../parts/explained';
import { Day, PointsFigure } from '../../parts/figures';
import { countText, dayText } from '../../parts/number-texts';
import { useLabels } from '../labels';
import { whyPoints } from './why-points';
import { words } from './words';

export type CustomerOnCard = NonNullable<LookUpCardQuery['customer']>;
type Membership = NonNullable<CustomerOnCard['membership']>;

/** What can be done for the customer, each with a letter that does it together with Alt. */
export interface DeskAction {
  readonly name: string;
  readonly letter: string;
  readonly isFirst?: boolean;
  readonly run: () => void;
}

interface HeadingProps {
  readonly of: CustomerOnCard;
  readonly actions: readonly DeskAction[];
  /** Further figures, which come with a later answer. */
  readonly children?: ReactNode;
}

/** Who stands at the desk, what the card is worth, and what can be done. */
export function Heading({ of, actions, children }: HeadingProps) {
  const t = useWords(words);
  const label = useLabels();
  const { membership } = of;
  return (
    <div className="desk-panel">
      <div className="desk-head">
        <Flex align="center" gap="small" wrap>
          <h2>{of.name}</h2>
          {membership ? (
            <Tag color={membership.status === 'ACTIVE' ? 'blue' : undefined}>{membership.tier.name}</Tag>
          ) : (
            <Tag>{t('guest')}</Tag>
          )}
          {membership && membership.status !== 'ACTIVE' && (
            <Tag color="red">{label('MembershipStatus', membership.status)}</Tag>
          )}
          {of.kind === 'COMPANY' && <Tag>{label('CustomerKind', of.kind)}</Tag>}
          <span className="desk-number">{of.phone}</span>
          {membership?.memberNumber && <span className="desk-number">{membership.memberNumber}</span>}
          {membership?.validity && (
            <span className="quiet">
              {t('validTo')} <Day of={membership.validity.to} />
            </span>
          )}
        </Flex>
        <Flex gap="small" wrap>
          {actions.map(({ name, letter, isFirst, run }) => (
            <Button
              key={letter}
              type={isFirst ? 'primary' : 'default'}
              onClick={run}
              aria-keyshortcuts={`Alt+${letter}`}
            >
              {name}
              <span className="desk-key">Alt+{letter}</span>
            </Button>
          ))}
        </Flex>
      </div>
      <dl className="desk-figures">
        {membership && <CardFigures of={membership} />}
        {children}
      </dl>
    </div>
  );
}

function CardFigures({ of }: { readonly of: Membership }) {
  const t = useWords(words);
  const language = useLanguage();
  const account = of.pointsAccount;
  const [soonest] = account?.expiring ?? [];
  const expiring = (account?.expiring ?? []).reduce((sum, { points }) => sum + points, 0);
  const why = account
    ? whyPoints(account, {
        entry: ({ day, points, text }) => t('whyLine', { day: dayText(day, language), points, text }),
        before: (points) => t('whyBefore', { points: countText(points, language) }),
      })
    : [];
  return (
    <>
      {account && (
        <Figure
          name={t('available')}
          note={account.balance.held > 0 ? t('held', { points: account.balance.held }) : ''}
        >
          <Explained
            label={t('whyAvailable', { points: countText(account.balance.available, language) })}
            explanations={why}
          >
            <PointsFigure of={account.balance.available} />
          </Explained>
        </Figure>
      )}
      {account && (
        <Figure
          name={t('expiring')}
          note={soonest ? t('expiresOn', { day: dayText(soonest.expiresOn, language) }) : t('noneExpires')}
        >
          <PointsFigure of={expiring} />
        </Figure>
      )}
      <Figure name={t('qualifying')} note={t('towardsTier')}>
        <Explained
          label={t('whyTier', { points: countText(of.qualifyingPoints, language), tier: of.tier.name })}
          explanations={of.tierReasons}
        >
          <PointsFigure of={of.qualifyingPoints} />
        </Explained>
      </Figure>
    </>
  );
}

interface FigureProps {
  readonly name: string;
  readonly note?: string;
  readonly children: ReactNode;
}

/** One of the large figures of a heading, with its name above and a note below. */
export function Figure({ name, note, children }: FigureProps) {
  return (
    <div className="desk-figure">
      <dt>{name}</dt>
      <dd>
        {children}
        {note && <small>{note}</small>}
      </dd>
    </div>
  );
}
