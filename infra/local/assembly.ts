import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { App, Stack } from 'aws-cdk-lib';
import { buildIfStale } from '../build.ts';
import { type Plain, record, text } from './template.ts';

/** A synthesised stack: its template, and the folder of an asset by the S3 key that a function names. */
export type Assembly = {
  readonly stackName: string;
  readonly template: Plain;
  readonly folderOf: (s3Key: string) => string;
};

/** Synthesises in this process, without credentials or network; assets stay in the build folder where they are. */
export const synthesise = ({ app, stack }: { readonly app: App; readonly stack: Stack }): Assembly => {
  const assembly = app.synth();
  const { template } = assembly.getStackByName(stack.stackName) as { template: Plain };
  const manifest = JSON.parse(
    readFileSync(join(assembly.directory, `${stack.stackName}.assets.json`), 'utf8'),
  ) as Plain;
  const files = record(record(manifest).files);
  return {
    stackName: stack.stackName,
    template,
    folderOf(s3Key) {
      const hash = s3Key.replace(/\.\w+$/, '');
      const path = text(record(record(files[hash]).source).path);
      if (path === '') throw new Error(`The template names an asset that was not built: ${s3Key}`);
      return resolve(assembly.directory, path);
    },
  };
};

/** Builds what is out of date and synthesises the product's own stack for a stage that answers at `siteAddress`. */
export const synthesiseStage = async (stage: string, outdir: string, siteAddress: string): Promise<Assembly> => {
  process.env.CDK_DISABLE_CLI_TELEMETRY = 'true';
  process.env.AWS_EC2_METADATA_DISABLED = 'true';
  const [{ makeApp }] = await Promise.all([import('../app.ts'), buildIfStale()]);
  return synthesise(makeApp(stage, { siteAddress, outdir, staging: false, validate: false }));
};
