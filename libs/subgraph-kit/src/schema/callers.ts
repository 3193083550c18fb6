import { Denied, requireDealer, tenantScopeOf } from '@autoclub/identity';
import type { Caller, Commanding, PlatformCaller, Reader } from '@autoclub/use-cases';
import type { GraphContext } from './graph-context';

/** What a read may know of a request: whose rows, by which trace, when (rulebook PLT-02, PLT-06). */
export function readerOf(context: GraphContext): Reader {
  const { principal, requestId, traceId, traceparent } = context;
  return { scope: tenantScopeOf(principal), requestId, traceId, traceparent, now: context.now() };
}

/** Who acts for a dealer; analysts and operators are refused. */
export function callerOf(context: GraphContext): Caller {
  const { principal } = context;
  return {
    ...readerOf(context),
    dealerId: requireDealer(principal),
    clientId: principal.subject,
    staffMemberId: principal.staffMemberId ?? null,
    ...confirming(context),
    ...(principal.kind === 'DEALER_SYSTEM' && { isSystem: true }),
  };
}

/** The system of a dealer: files are not delivered by people. */
export function dealerSystemCallerOf(context: GraphContext): Caller {
  if (context.principal.kind !== 'DEALER_SYSTEM')
    throw new Denied('FORBIDDEN', {
      zh: '文件须由经销商的系统提交。',
      en: 'Files are delivered by the system of a dealer.',
    });
  return callerOf(context);
}

/** An operator, who acts for the platform; everybody else is refused, whatever rights they have. */
export function platformCallerOf(context: GraphContext): PlatformCaller {
  const { principal } = context;
  if (principal.kind !== 'OPERATOR')
    throw new Denied('FORBIDDEN', {
      zh: '只有平台运营人员可以执行此操作。',
      en: 'Only an operator of the platform can do this.',
    });
  return { ...readerOf(context), dealerId: null, clientId: principal.subject, ...confirming(context) };
}

function confirming({ confirmed }: GraphContext): Commanding {
  return { onConfirmed: (position) => void confirmed.push(position) };
}
