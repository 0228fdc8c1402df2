import { App, Stack } from 'aws-cdk-lib';
import { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { ScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { describe, expect, test } from 'vitest';
import type { Contract } from '#kernel/contract.ts';
import { alarm } from '../../infra/constructs/alarm.ts';
import { countOf } from '../../infra/constructs/count-lines.ts';
import { type House, openRoom } from '../../infra/constructs/house.ts';
import { httpFunction } from '../../infra/constructs/http-function.ts';
import { settingsOf } from '../../infra/constructs/settings.ts';
import { streamFunction } from '../../infra/constructs/stream-function.ts';
import { readyToSynthesise, stages } from '../../infra/stages.ts';
import { built } from './synthesised.ts';

/** A house without a room. */
const emptyHouse = (): House => {
  const stack = new Stack(new App(), 'empty');
  const stage = readyToSynthesise(stages.test);
  return {
    stack,
    stage,
    bundles: built.functions,
    api: new HttpApi(stack, 'api'),
    settings: settingsOf(stage, {
      ORIGIN_SECRET: 'o',
      LINK_SECRET: 'l',
      ERASURE_SECRET: 'e',
      RESEND_API_KEY: 'r',
      RESEND_WEBHOOK_SECRET: 'w',
    }),
    staticFiles: new Construct(stack, 'static-files'),
    ticks: {
      group: new ScheduleGroup(stack, 'ticks'),
      role: new Role(stack, 'ticks-role', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') }),
    },
    alarmed: new Topic(stack, 'alarms'),
    tables: new Map(),
    functions: new Map(),
    ticking: [],
  };
};

/** A room that is not there. */
const bare = { room: 'choirs', tables: {}, routes: {}, keeps: [] } as const satisfies Omit<Contract, 'functions'>;

describe('a room is not built', () => {
  test('when it asks for a table of a room behind it: grants go backwards only', () => {
    const contract = {
      ...bare,
      functions: { http: { tables: { 'check-in': ['reads'] }, settings: [] } },
    } as const satisfies Contract;
    expect(() => httpFunction(openRoom(emptyHouse(), contract), 'http')).toThrow(
      'choirs-http asks for the table "check-in", which neither the platform nor an earlier room makes.',
    );
  });

  test('when it reads a stream that the table does not have', () => {
    const contract = {
      ...bare,
      tables: { choirs: {} },
      functions: { watch: { tables: {}, settings: [], stream: { table: 'choirs', items: ['song'] } } },
    } as const satisfies Contract;
    expect(() => streamFunction(openRoom(emptyHouse(), contract), 'watch', { batch: 1 })).toThrow(
      'choirs-watch reads the stream of "choirs", whose contract switches on none.',
    );
  });

  test('when its function was never bundled', () => {
    const contract = { ...bare, functions: { http: { tables: {}, settings: [] } } } as const satisfies Contract;
    expect(() => httpFunction(openRoom(emptyHouse(), contract), 'http')).toThrow(
      /There is no bundle of choirs-http in .*: run "npm run build" first\./,
    );
  });
});

describe('an alarm is not made', () => {
  const make = (impact: string, runbook: `${string}.md`) => {
    const house = emptyHouse();
    return () =>
      alarm(house, house.stack, 'kits-double', {
        impact,
        runbook,
        metric: countOf(house.stage, 'kits-double'),
        when: { atLeast: 1 },
      });
  };

  test('without what it means for people', () => {
    expect(make(' ', 'errors.md')).toThrow('The alarm kits-double does not say what it means for people.');
  });

  test('without a page that says what to do', () => {
    expect(make('A kit was promised twice.', 'kits-double.md')).toThrow(
      'The alarm kits-double names docs/runbooks/kits-double.md, which is not there.',
    );
  });

  test('and with both it is', () => {
    expect(make('A kit was promised twice.', 'errors.md')).not.toThrow();
  });
});
