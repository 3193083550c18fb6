import { Button, DatePicker, Space } from 'antd';
import dayjs from 'dayjs';
import { useSearchParams } from 'react-router';
import { TellProvider } from '../forms/tell';
import { useWords } from '../language/words';
import { Page } from '../parts/page';
import { Appointments } from './appointments/appointments';
import { Complaints } from './complaints/complaints';
import { dayIn, daysAfter } from '../forms/days';
import { DeskProvider, useDesk } from './desk';
import { FollowUps } from './follow-ups/follow-ups';
import { NextActions } from './next-actions/next-actions';
import { Renewals } from './renewals/renewals';
import { Rescues } from './rescues/rescues';
import './today.css';
import { words } from './words';

/**
 * What a member of staff has to do today, in six parts that ask for themselves: where a service is away, the others go
 * on. Who waits on the road or complains comes first.
 */
export default function TodayPage() {
  return (
    <TellProvider>
      <DeskProvider>
        <Today />
      </DeskProvider>
    </TellProvider>
  );
}

function Today() {
  const t = useWords(words);
  const { today } = useDesk();
  const [search] = useSearchParams();
  const day = dayIn(search.get('day')) ?? today;
  return (
    <Page heading={t('heading')} extra={<DayChoice day={day} />}>
      <div className="today-columns">
        <div className="today-column">
          <Appointments day={day} />
          <NextActions day={day} />
        </div>
        <div className="today-column">
          <Rescues />
          <Complaints />
          <FollowUps day={day} />
          <Renewals day={day} />
        </div>
      </div>
    </Page>
  );
}

function DayChoice({ day }: { readonly day: string }) {
  const t = useWords(words);
  const { today } = useDesk();
  const [, setSearch] = useSearchParams();
  const go = (to: string) =>
    setSearch((now) => {
      if (to === today) now.delete('day');
      else now.set('day', to);
      return now;
    });
  return (
    <Space.Compact>
      <Button aria-label={t('before')} onClick={() => go(daysAfter(day, -1))}>
        ‹
      </Button>
      <DatePicker
        aria-label={t('day')}
        allowClear={false}
        value={dayjs(day)}
        onChange={(chosen) => chosen && go(chosen.format('YYYY-MM-DD'))}
      />
      <Button aria-label={t('after')} onClick={() => go(daysAfter(day, 1))}>
        ›
      </Button>
      <Button disabled={day === today} onClick={() => go(today)}>
        {t('today')}
      </Button>
    </Space.Compact>
  );
}
