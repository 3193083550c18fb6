import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from '../graph/gateway-context';
import type { PositionSeal } from './position-seal';

/** Tells the caller where it stands after its commands, as `extensions.position`. */
export function confirmPosition(seal: PositionSeal): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ response: { body }, contextValue: { trail } }) => {
          const extensions = trail.extensions(seal);
          if (extensions && body.kind === 'single')
            body.singleResult.extensions = { ...body.singleResult.extensions, ...extensions };
          return Promise.resolve();
        },
      }),
  };
}
