import type { ApolloServerPlugin } from '@apollo/server';
import { jointPosition, writePosition } from '@autoclub/service-kit';
import type { ServedContext } from './stop-when-cancelled';

/** Adds what the commands of an operation have published to its answer, as `extensions.position`. */
export function confirmPosition(): ApolloServerPlugin<ServedContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ response: { body }, contextValue: { confirmed } }) => {
          if (confirmed.length > 0 && body.kind === 'single')
            body.singleResult.extensions = {
              ...body.singleResult.extensions,
              position: writePosition(jointPosition(confirmed)),
            };
          return Promise.resolve();
        },
      }),
  };
}
