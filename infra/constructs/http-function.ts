import { HttpMethod, HttpRoute, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Contract } from '#kernel/contract.ts';
import { accept } from './accept.ts';
import type { Room } from './house.ts';
import { type RoomFunction, roomFunction } from './room-function.ts';

/**
 * The function that answers a room's routes: `http` all that name no other, another those that name it. Each path of the contract is one route with method ANY: the function itself answers a
 * wrong method with a page that says so. One permission lets the API call it, whatever the number of routes.
 */
export const httpFunction = <C extends Contract>(room: Room<C>, part: string & keyof C['functions']): RoomFunction => {
  const { house, contract, scope } = room;
  const made = roomFunction(room, part);
  const integration = new HttpLambdaIntegration(`${made.name}-integration`, made.lambda, {
    scopePermissionToRoute: false,
  });
  for (const [name, { path, by = 'http' }] of Object.entries(contract.routes)) {
    if (by !== part) continue;
    const route = new HttpRoute(scope, `route-${name}`, {
      httpApi: house.api,
      routeKey: path === '$default' ? HttpRouteKey.DEFAULT : HttpRouteKey.with(path, HttpMethod.ANY),
      integration,
    });
    accept(route, {
      'AwsSolutions-APIG4':
        'Guests need no account. Who may is checked by the HTTP stack in the function: the header that only CloudFront adds, sessions, personal links, signatures.',
    });
  }
  return made;
};
