import { Segmented } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { TodayCardRenewalsDocument, TodayInsuranceRenewalsDocument } from '../../generated/today';
import { useGraph } from '../../graph/use-graph';
import { useWords } from '../../language/words';
import { daysAfter } from '../../forms/days';
import { Section } from '../section';
import { words } from '../words';
import { CardRow } from './card-row';
import { PolicyRow } from './policy-row';

const PAGE = 10;
const MOST = 100;
/** The window of a card is open so long before and after its end; policies are spoken about as early (MEM-05, SVC-10). */
const WINDOW_DAYS = 30;

/** Cards and policies that end soon, so that they are spoken about before they have. */
export function Renewals({ day }: { readonly day: string }) {
  const t = useWords(words);
  const [search, setSearch] = useSearchParams();
  const isInsurance = search.get('renewals') === 'insurance';
  const choose = (kind: string) =>
    setSearch((now) => {
      if (kind === 'insurance') now.set('renewals', kind);
      else now.delete('renewals');
      return now;
    });
  const choice = (
    <Segmented
      size="small"
      aria-label={t('renewals')}
      value={isInsurance ? 'insurance' : 'cards'}
      onChange={choose}
      options={[
        { value: 'cards', label: t('cards') },
        { value: 'insurance', label: t('insurance') },
      ]}
    />
  );
  return isInsurance ? <Policies choice={choice} /> : <Cards day={day} choice={choice} />;
}

function Cards({ day, choice }: { readonly day: string; readonly choice: React.ReactNode }) {
  const t = useWords(words);
  const [first, setFirst] = useState(PAGE);
  const expiresIn = { from: daysAfter(day, -WINDOW_DAYS), to: daysAfter(day, WINDOW_DAYS + 1) };
  const asked = useGraph(TodayCardRenewalsDocument, { expiresIn, first });
  return (
    <Section
      id="renewals"
      title={t('renewals')}
      of={asked}
      count={({ renewalsDue }) => renewalsDue.totalCount ?? renewalsDue.nodes.length}
      hasMore={({ renewalsDue }) => (renewalsDue.totalCount ?? 0) > renewalsDue.nodes.length && first < MOST}
      onMore={() => setFirst(Math.min(MOST, first + PAGE))}
      empty={t('noCards')}
      extra={choice}
    >
      {({ renewalsDue }) =>
        renewalsDue.nodes.map((each) => <CardRow key={each.id} card={each} onChanged={asked.reload} />)
      }
    </Section>
  );
}

function Policies({ choice }: { readonly choice: React.ReactNode }) {
  const t = useWords(words);
  const [first, setFirst] = useState(PAGE);
  const asked = useGraph(TodayInsuranceRenewalsDocument, { withinDays: WINDOW_DAYS, first });
  return (
    <Section
      id="renewals"
      title={t('renewals')}
      of={asked}
      count={(data) => data.insuranceRenewals?.nodes.length ?? 0}
      hasMore={(data) => data.insuranceRenewals?.pageInfo.hasNextPage === true && first < MOST}
      onMore={() => setFirst(Math.min(MOST, first + PAGE))}
      empty={t('noInsurance')}
      extra={choice}
    >
      {(data) =>
        data.insuranceRenewals?.nodes.map((each) => (
          <PolicyRow key={each.insurancePolicy?.id ?? each.endsOn} renewal={each} />
        ))
      }
    </Section>
  );
}
