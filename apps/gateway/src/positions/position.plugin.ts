import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from '../graph/gateway-context';
import type { PositionSeal } from './position-seal';

/** Tells the caller where it stands after its commands and what it has spent: `extensions.position` and `.cost`. */
export function tellExtensions(seal: PositionSeal): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ response: { body }, contextValue: { trail, bill } }) => {
          const extensions = { ...trail.extensions(seal), ...bill?.extensions() };
          if (Object.keys(extensions).length > 0 && body.kind === 'single')
            body.singleResult.extensions = { ...body.singleResult.extensions, ...extensions };
          return Promise.resolve();
        },
      }),
  };
}
