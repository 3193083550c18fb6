import { importVisitor } from './imports.mjs';
import { orderOfService, placeOf } from './rooms.mjs';

const FACE =
  'Another capability is entered by its index.ts, and by its graph.ts from the graph; export there what others may use.';
const ORDER =
  'A capability uses only those before it in capabilities.ts; hand the rest in as an argument or publish an event.';
const UNLISTED = 'List this capability in capabilities.ts: the list says which capability may use which.';
const MIGRATIONS = 'Migrations keep their order in time and import only packages and each other.';
const ENTRY =
  'An entry of a service knows the list of capabilities, their faces, the migrations and the environment; wire the rest in the index.ts of its capability.';
const OWN_FACE =
  'Inside a capability import the file itself: its faces are for the others and would make a circle.';
const INWARDS = 'A capability knows no entry of its service but the type of the environment.';

/**
 * Which capability of a service may import which. Tests that need servers wire what they like. The option `orders`
 * gives the order of services that have no list on disk, as the fixtures of this rule.
 */
export const capabilities = {
  meta: { type: 'problem', schema: [{ type: 'object' }] },
  create(context) {
    if (/\.(int|e2e)\.spec\.ts$/.test(context.filename)) return {};
    const orders = context.options[0]?.orders ?? {};
    return importVisitor(context, ({ file, path, isTypeOnly, report }) => {
      const from = placeOf(file, context.cwd);
      if (from === undefined || path === undefined) return;
      const to = placeOf(path, context.cwd);
      if (to === undefined || to.app !== from.app) return;
      const order = orders[from.app] ?? orderOfService(context.cwd, from.app);
      if (order.length === 0) return;
      const fault = faultOf({ from, to, isTypeOnly, order });
      if (fault) report(fault);
    });
  },
};

function faultOf({ from, to, isTypeOnly, order }) {
  if (from.layer === 'migrations') return to.layer === 'migrations' ? undefined : MIGRATIONS;
  if (from.layer === 'entry') return ['entry', 'migrations', 'face'].includes(to.layer) ? undefined : ENTRY;
  if (from.capability === undefined) return undefined;
  if (!order.includes(from.capability)) return UNLISTED;
  if (to.layer === 'entry') return to.name === 'environment' && isTypeOnly ? undefined : INWARDS;
  if (to.layer === 'migrations') return MIGRATIONS;
  if (to.capability === from.capability)
    return to.layer.endsWith('face') && !from.layer.endsWith('face') ? OWN_FACE : undefined;
  if (!mayEnter(from, to)) return FACE;
  return order.indexOf(to.capability) < order.indexOf(from.capability) && order.includes(to.capability)
    ? undefined
    : ORDER;
}

function mayEnter(from, to) {
  const isGraph = ['graphql', 'graph-face', 'face'].includes(from.layer);
  return to.layer === 'face' || (to.layer === 'graph-face' && isGraph);
}
