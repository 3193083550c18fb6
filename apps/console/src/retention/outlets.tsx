import type { RetentionElsewhereQuery } from '../generated/retention';
import { useLanguage, useWords } from '../language/words';
import { TitledTable } from '../parts/titled-table';
import { rateText } from '../parts/number-texts';
import { words } from './words';

interface OutletTableProps {
  readonly dealer: NonNullable<RetentionElsewhereQuery['dealer']>;
}

/** The cars of each outlet, for the dealer's own people; above the dealer the graph names none. */
export function OutletTable({ dealer: { outletFunnel, outlets } }: OutletTableProps) {
  const t = useWords(words);
  const language = useLanguage();
  const names = new Map(outlets.map(({ id, name }) => [id, name]));
  return (
    <TitledTable
      title={t('outletsTitle')}
      rows={outletFunnel?.outlets ?? []}
      rowKey={({ outletId }) => outletId}
      columns={[
        {
          key: 'outlet',
          title: t('outlet'),
          value: ({ outletId }) => names.get(outletId) ?? t('formerOutlet'),
        },
        { key: 'sold', title: t('sold'), align: 'right', value: ({ counts }) => counts.soldCount },
        { key: 'paying', title: t('paying'), align: 'right', value: ({ counts }) => counts.payingCount },
        { key: 'never', title: t('neverSeen'), align: 'right', value: ({ counts }) => counts.neverSeenCount },
        {
          key: 'rate',
          title: t('payingRate'),
          align: 'right',
          value: ({ counts }) => (counts.payingRate == null ? null : rateText(counts.payingRate, language)),
        },
      ]}
    />
  );
}
