import type { Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Role } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { ScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct, type IDependable } from 'constructs';
import type { Contract, Setting, TableContract } from '#kernel/contract.ts';
import type { Stage } from '../stages.ts';
import { roomTable } from './room-table.ts';

/** A table that stands, with the contract it was made from. */
export type StandingTable = { readonly table: TableV2; readonly contract: TableContract };

/** What all rooms share while the stack is put together. Tables and functions come in as rooms are opened, in their order. */
export type House = {
  readonly stack: Stack;
  readonly stage: Stage;
  /** The folder of built functions, one folder `<room>-<name>` each. */
  readonly bundles: string;
  readonly api: HttpApi;
  /** What each setting of a contract is here; secrets are references that CloudFormation fills in. */
  readonly settings: Readonly<Record<Setting, string>>;
  /** Functions name static files by their hash, so those go first. */
  readonly staticFiles: IDependable;
  readonly ticks: { readonly group: ScheduleGroup; readonly role: Role };
  readonly alarmed: Topic;
  readonly tables: Map<string, StandingTable>;
  readonly functions: Map<string, LambdaFunction>;
  readonly ticking: LambdaFunction[];
};

/** A room while it is being furnished: its place in the stack and what its contract says. */
export type Room<C extends Contract> = { readonly house: House; readonly contract: C; readonly scope: Construct };

/** Everything on AWS is called `aanschuif-<stage>-<what>`, so that a runbook can name it. */
export const nameOf = (stage: Stage, what: string): string => `aanschuif-${stage.name}-${what}`;

/** Makes a room's place in the stack and its tables. Its functions follow, one line each, in `infra/rooms/<room>.ts`. */
export const openRoom = <const C extends Contract>(house: House, contract: C): Room<C> => {
  const scope = new Construct(house.stack, contract.room);
  addTables(house, scope, contract.tables);
  return { house, contract, scope };
};

/** Makes tables that functions can be given from now on. */
export const addTables = (
  { stage, tables }: House,
  scope: Construct,
  contracts: Readonly<Record<string, TableContract>>,
): void => {
  for (const [name, contract] of Object.entries(contracts)) {
    tables.set(name, { contract, table: roomTable(scope, name, { tableName: nameOf(stage, name), contract }) });
  }
};

/** Throws when no room before this one makes the table: rooms form a line, and grants go backwards only. */
export const tableNamed = ({ tables }: House, name: string, wantedBy: string): StandingTable => {
  const found = tables.get(name);
  if (found === undefined) {
    throw new Error(`${wantedBy} asks for the table "${name}", which neither the platform nor an earlier room makes.`);
  }
  return found;
};
