import { Flex, Input, type InputRef, Tag } from 'antd';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { LookUpFindDocument, type LookUpFindQuery } from '../../generated/look-up';
import { useGraph } from '../../graph/use-graph';
import { useWords } from '../../language/words';
import { FailureNote } from '../../parts/failure-note';
import { useLabels } from '../labels';
import { useSettled } from '../use-settled';
import { typedKey } from './typed-key';
import { words } from './words';

/** A customer that the box has found. */
export type FoundCustomer = LookUpFindQuery['customerLookup']['found'][number]['customer'];
type Found = LookUpFindQuery['customerLookup']['found'][number];

/** As short as a pause between two keystrokes, so that the answer comes with the last one. */
const PAUSE_MS = 120;

interface CustomerBoxProps {
  readonly label: string;
  readonly onChoose: (customer: FoundCustomer) => void;
  /** A customer that may not be chosen, such as the one on the screen. */
  readonly except?: string;
  /** Opens a customer who is the only one found, without a further key. */
  readonly opensTheOnlyOne?: boolean;
  readonly isFocused?: boolean;
}

/**
 * One box for phone, plate, VIN, card and name (rulebook MEM-14). Arrows move through what was found, Enter chooses; it
 * works without a mouse.
 */
export function CustomerBox(props: CustomerBoxProps) {
  const { label, onChoose, except, opensTheOnlyOne = false, isFocused = true } = props;
  const t = useWords(words);
  const listId = useId();
  const input = useRef<InputRef>(null);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [isOpen, setOpen] = useState(true);
  const key = useSettled(typedKey(typed), PAUSE_MS);
  const { data, failure, reload } = useGraph(
    LookUpFindDocument,
    { key: key ?? '' },
    { isPaused: key === undefined },
  );
  const found = (data?.customerLookup.found ?? []).filter(({ customer }) => customer.id !== except);
  const isAnswered = key !== undefined && data !== undefined && typedKey(typed) === key;
  const choose = (one: Found | undefined) => {
    if (!one) return;
    setOpen(false);
    onChoose(one.customer);
  };
  useOnlyOne(opensTheOnlyOne && isAnswered && isOpen ? found : [], choose);
  useEffect(() => setAt(0), [key]);
  useSlash(() => input.current?.focus({ cursor: 'all' }));
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') return choose(isAnswered && isOpen ? found[at] : undefined);
    if (event.key === 'Escape') return setTyped('');
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || found.length === 0) return;
    event.preventDefault();
    setOpen(true);
    setAt((before) => (before + step + found.length) % found.length);
  };
  const isShown = isOpen && isAnswered;
  return (
    <Flex vertical gap={4}>
      <Input
        ref={input}
        size="large"
        autoFocus={isFocused}
        allowClear
        value={typed}
        role="combobox"
        aria-label={label}
        aria-expanded={isShown && found.length > 0}
        aria-controls={listId}
        aria-activedescendant={isShown && found[at] ? `${listId}-${at}` : undefined}
        placeholder={t('placeholder')}
        maxLength={80}
        onKeyDown={press}
        onChange={({ target }) => {
          setTyped(target.value);
          setOpen(true);
        }}
      />
      {failure && <FailureNote failure={failure} onRetry={reload} />}
      <FoundList id={listId} found={isShown ? found : []} at={at} onChoose={choose} />
      <span className="quiet" role="status">
        {isShown && found.length === 0 && t('nobody')}
        {isShown && data.customerLookup.hasMore && t('more')}
      </span>
    </Flex>
  );
}

interface FoundListProps {
  readonly id: string;
  readonly found: readonly Found[];
  readonly at: number;
  readonly onChoose: (one: Found) => void;
}

function FoundList({ id, found, at, onChoose }: FoundListProps) {
  const t = useWords(words);
  return (
    <ul id={id} role="listbox" aria-label={t('found')} className="look-up-found" hidden={found.length === 0}>
      {found.map((one, place) => (
        <FoundRow
          key={one.customer.id}
          id={`${id}-${place}`}
          found={one}
          isAt={place === at}
          onChoose={() => onChoose(one)}
        />
      ))}
    </ul>
  );
}

interface FoundRowProps {
  readonly id: string;
  readonly found: Found;
  readonly isAt: boolean;
  readonly onChoose: () => void;
}

function FoundRow({ id, found: { customer, matchedBy }, isAt, onChoose }: FoundRowProps) {
  const t = useWords(words);
  const label = useLabels();
  const { name, phone, membership, vehicles } = customer;
  return (
    <li
      id={id}
      role="option"
      aria-selected={isAt}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <strong className="look-up-name">{name}</strong>
      <span className="look-up-number">{phone}</span>
      <span className="look-up-grow">
        {vehicles.map(({ plate, modelCode }) => [plate, modelCode].filter(Boolean).join(' ')).join(' · ')}
      </span>
      <span className="look-up-number">{membership?.memberNumber ?? t('noCard')}</span>
      <Tag>{membership?.tier.name ?? t('guest')}</Tag>
      <span className="quiet">
        {t('by', {
          grounds: matchedBy.map((ground) => label('CustomerLookupGround', ground)).join(t('and')),
        })}
      </span>
    </li>
  );
}

/** Chooses a customer as soon as it is known to be the only one. */
function useOnlyOne(found: readonly Found[], choose: (one: Found) => void): void {
  const [only, ...others] = found;
  const id = only && others.length === 0 ? only.customer.id : undefined;
  useEffect(() => {
    if (only && id !== undefined) choose(only);
  }, [id]);
}

/** A slash, when no field is being filled in, goes to the box from anywhere on the page. */
function useSlash(go: () => void): void {
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => {
      const isTyping =
        event.target instanceof Element && event.target.closest('input, textarea, [role=combobox]');
      if (event.key !== '/' || isTyping) return;
      event.preventDefault();
      go();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
}
