import { type App, CfnOutput, RemovalPolicy, Stack, Tags } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { ScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import { platformTables } from '#platform/contract.ts';
import { alarmedPeople } from './constructs/alarmed-people.ts';
import { front } from './constructs/front.ts';
import { addTables, type House, nameOf } from './constructs/house.ts';
import { secretsOf, settingsOf } from './constructs/settings.ts';
import { watchEverything } from './constructs/watch.ts';
import { makeAccounts } from './rooms/accounts.ts';
import { makeCheckIn } from './rooms/check-in.ts';
import { makeEvents } from './rooms/events.ts';
import { makeFollowUps } from './rooms/follow-ups.ts';
import { makeKits } from './rooms/kits.ts';
import { makePledges } from './rooms/pledges.ts';
import { makeRsvps } from './rooms/rsvps.ts';
import { makeWeb } from './rooms/web.ts';
import type { ReadyStage, Stage } from './stages.ts';

/** The rooms in their order: each may use the tables of those before it. */
const rooms = [makeAccounts, makeEvents, makePledges, makeRsvps, makeKits, makeCheckIn, makeFollowUps, makeWeb];

/** Where the built files lie: one folder per function, and the static files. */
export type Built = { readonly functions: string; readonly staticFiles: string };

/** Everything of one stage, in one stack: what all rooms share, then the rooms, then the alarms that look at all of them. */
export const makePlatformStack = (app: App, stage: ReadyStage, built: Built): Stack => {
  const stack = new Stack(app, `aanschuif-${stage.name}`, {
    description: `Aanschuif, stage ${stage.name}: meetings, places, signatures, action kits and the mail afterwards`,
    env: { region: stage.region },
    terminationProtection: stage.terminationProtection,
  });
  Tags.of(stack).add('app', 'aanschuif');
  Tags.of(stack).add('stage', stage.name);

  const scope = new Construct(stack, 'platform');
  const secrets = secretsOf(scope, stage);
  const api = makeApi(scope, stage);
  const { distribution, staticFiles } = front(stack, {
    stage,
    api,
    originSecret: secrets.ORIGIN_SECRET,
    files: built.staticFiles,
  });
  const house: House = {
    stack,
    stage,
    bundles: built.functions,
    api,
    settings: settingsOf(stage, secrets),
    staticFiles,
    ticks: makeTicks(scope, stage),
    alarmed: alarmedPeople(scope, stage),
    tables: new Map(),
    functions: new Map(),
    ticking: [],
  };
  addTables(house, scope, platformTables);
  for (const makeRoom of rooms) makeRoom(house);
  watchEverything(house);

  new CfnOutput(stack, 'site', { value: stage.siteAddress });
  new CfnOutput(stack, 'pointDnsAt', { value: distribution.distributionDomainName });
  return stack;
};

/**
 * The API behind the front: no CORS, at most 500 requests a second and 1,000 at once, and an access log without addresses and paths (a
 * personal link is a path).
 */
const makeApi = (scope: Construct, stage: Stage): HttpApi => {
  const api = new HttpApi(scope, 'api', { apiName: nameOf(stage, 'api'), createDefaultStage: false });
  const log = new LogGroup(scope, 'api-log', {
    logGroupName: `/aanschuif/${stage.name}/api`,
    retention: stage.logRetention,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  new HttpStage(scope, 'api-stage', {
    httpApi: api,
    autoDeploy: true,
    throttle: { rateLimit: 500, burstLimit: 1000 },
    accessLogSettings: {
      destination: new LogGroupLogDestination(log),
      format: AccessLogFormat.custom(
        JSON.stringify({
          requestId: '$context.requestId',
          at: '$context.requestTimeEpoch',
          route: '$context.routeKey',
          method: '$context.httpMethod',
          status: '$context.status',
          bytes: '$context.responseLength',
          milliseconds: '$context.responseLatency',
          error: '$context.integrationErrorMessage',
        }),
      ),
    },
  });
  return api;
};

/** One group of schedules and one role that may start the functions in it, for all ticks. */
const makeTicks = (scope: Construct, stage: Stage): House['ticks'] => {
  const group = new ScheduleGroup(scope, 'ticks', {
    scheduleGroupName: nameOf(stage, 'ticks'),
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const role = new Role(scope, 'ticks-role', {
    description: 'Starts the functions that run once a minute',
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
      // Nobody else's schedule may borrow the role.
      conditions: { ArnEquals: { 'aws:SourceArn': group.scheduleGroupArn } },
    }),
  });
  return { group, role };
};
