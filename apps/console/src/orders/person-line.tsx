import { Flex, Tag, Typography } from 'antd';
import { Link } from 'react-router';
import { useWords } from '../language/words';
import { PointsFigure } from '../parts/figures';
import { words } from './words';

interface Person {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly membership?: {
    readonly memberNumber?: string | null;
    readonly tier: { readonly name: string };
    readonly pointsAccount?: { readonly balance: { readonly available: number } } | null;
  } | null;
}

/** For whom something is done, in one line, with the way back to the file. */
export function PersonLine({ of }: { readonly of: Person }) {
  const t = useWords(words);
  const { membership } = of;
  return (
    <Flex align="center" gap="small" wrap>
      <Typography.Title level={2} style={{ fontSize: 18, margin: 0 }}>
        <Link to={`/look-up?customer=${of.id}`}>{of.name}</Link>
      </Typography.Title>
      <Tag color={membership ? 'blue' : undefined}>{membership?.tier.name ?? t('guest')}</Tag>
      <span className="desk-number">{of.phone}</span>
      {membership?.memberNumber && <span className="desk-number">{membership.memberNumber}</span>}
      {membership?.pointsAccount && (
        <span>
          {t('available')} <PointsFigure of={membership.pointsAccount.balance.available} />
        </span>
      )}
    </Flex>
  );
}
