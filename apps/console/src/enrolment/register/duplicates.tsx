import { Alert, Tag } from 'antd';
import { Link } from 'react-router';
import { EnrolmentCandidatesDocument, type EnrolmentCandidatesQuery } from '../../generated/enrolment';
import { useGraph } from '../../graph/use-graph';
import { useWords } from '../../language/words';
import { useSettled } from '../../look-up/use-settled';
import { useLabels } from '../labels';
import { words } from '../words';
import { candidatesInput, type RegisterForm } from './register-input';

type Candidate = EnrolmentCandidatesQuery['customerCandidates'][number];

const PAUSE_MS = 250;

/** Who the customer in the form may already be (rulebook CONV-8), asked while it is filled in. */
export function useDuplicates(form: RegisterForm): readonly Candidate[] {
  const text = useSettled(JSON.stringify(candidatesInput(form) ?? null), PAUSE_MS);
  const input = JSON.parse(text) as ReturnType<typeof candidatesInput> | null;
  const { data } = useGraph(EnrolmentCandidatesDocument, { input: input ?? {} }, { isPaused: input == null });
  return input == null ? [] : (data?.customerCandidates ?? []);
}

/** Warns of records that are like the one in the form, with the way to each of them. */
export function Duplicates({ of }: { readonly of: readonly Candidate[] }) {
  const t = useWords(words);
  const labels = useLabels();
  if (of.length === 0) return null;
  const list = (
    <ul className="desk-list">
      {of.map(
        ({ customer, matchedBy }) =>
          customer && (
            <li key={customer.id}>
              <Link to={`/enrolment?customer=${customer.id}`} style={{ textDecoration: 'underline' }}>
                {customer.name}
              </Link>{' '}
              {customer.phone}{' '}
              {customer.membership && <Tag color="blue">{customer.membership.tier.name}</Tag>}
              <div className="desk-sub">
                {t('sameBy', {
                  grounds: matchedBy.map((each) => labels.of('CustomerMatchGround', each)).join(t('comma')),
                })}
                {customer.vehicles.map(
                  ({ plate, modelCode }) => ` · ${[plate, modelCode].filter(Boolean).join(' ')}`,
                )}
              </div>
            </li>
          ),
      )}
    </ul>
  );
  return (
    <Alert
      type="warning"
      role="alert"
      showIcon
      title={t('duplicates', { count: of.length })}
      description={list}
    />
  );
}
