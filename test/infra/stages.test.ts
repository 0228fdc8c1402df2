import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import type { Privacy } from '#kernel/contract.ts';
import { makeApp } from '../../infra/app.ts';
import { flags } from '../../infra/flags.ts';
import { makePlatformStack } from '../../infra/platform-stack.ts';
import { readyToSynthesise, stageNamed, stages } from '../../infra/stages.ts';
import { appOf, built, resourcesOf, templateOf } from './synthesised.ts';

const resend = {
  name: 'Resend',
  does: { nl: 'verstuurt onze mails', en: 'sends our emails' },
  place: { nl: 'de Verenigde Staten', en: 'the United States' },
};

const privacy: Privacy = {
  controllers: ['Ministerie van Volksgezondheid, Welzijn en Sport'],
  dataProtectionOfficer: 'fg@voorbeeld.nl',
  processors: [
    {
      name: 'Amazon Web Services',
      does: { nl: 'bewaart de gegevens', en: 'keeps the data' },
      place: { nl: 'Ierland', en: 'Ireland' },
    },
    resend,
  ],
};

const whyNot = (changed: Partial<Privacy> | undefined): string => {
  try {
    readyToSynthesise({ ...stages.prod, ...(changed && { privacy: { ...privacy, ...changed } }) });
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
};

describe('T12: production does not begin before it says who answers for the data', () => {
  test('as it lies here it names nobody, and does not synthesise', () => {
    expect(() => appOf('prod')).toThrow(
      "The stage prod is not ready: it does not name its controllers, the data protection officer's address, its processors with their place. Fill in",
    );
  });

  test('each of the three is missed by name', () => {
    expect(whyNot({ controllers: [] })).toContain('does not name its controllers. Fill in "privacy"');
    expect(whyNot({ controllers: [' '] })).toContain('its controllers');
    expect(whyNot({ dataProtectionOfficer: 'de FG' })).toContain("name the data protection officer's address. ");
    expect(whyNot({ processors: [] })).toContain('its processors with their place');
    expect(whyNot({ processors: [{ ...resend, place: { nl: '', en: '' } }] })).toContain('their place');
    expect(whyNot({ processors: [{ ...resend, place: { ...resend.place, en: ' ' } }] })).toContain('their place');
  });

  test('an address that is an example does not count', () => {
    expect(whyNot({ dataProtectionOfficer: 'fg@aanschuif.example' })).toContain(
      "the data protection officer's address",
    );
    expect(whyNot(stages.test.privacy)).toContain("the data protection officer's address");
  });

  test('with all three it is ready, and is the stack that was practised on', () => {
    expect(whyNot({})).toBe('');
    const app = new App({ context: { ...flags }, builtinCloudFormationValidation: false });
    const production = Template.fromStack(
      makePlatformStack(app, readyToSynthesise({ ...stages.prod, privacy }), built),
    );
    const kinds = (template: Template) =>
      Object.values<{ Type: string }>(template.toJSON().Resources)
        .map(({ Type }) => Type)
        .sort();
    expect(kinds(production)).toEqual(kinds(templateOf('test')));
    expect(JSON.stringify(production.toJSON())).toContain('"EXAMPLE_DATA":"no"');
  });

  test('the other stages hold invented people, say so, and what they state says that it is an example', () => {
    for (const stage of [stages.laptop, stages.test]) {
      const { privacy: stated, exampleData } = readyToSynthesise(stage);
      expect(exampleData).toBe('yes');
      for (const name of stated.controllers) expect(name).toMatch(/^Voorbeeld.*Example/);
      expect(stated.dataProtectionOfficer).toMatch(/\.example$/);
      expect(stated.legalBasis?.nl).toMatch(/^Voorbeeld/);
      expect(stated.legalBasis?.en).toMatch(/^Example/);
    }
    expect(stages.prod.exampleData).toBe('no');
  });

  test('the privacy page gets it word for word, and no other function does', () => {
    const template = templateOf('test');
    const carrying = resourcesOf(template, 'AWS::Lambda::Function').flatMap(({ FunctionName, Environment }) => {
      const said: unknown = Environment?.Variables.PRIVACY;
      return typeof said === 'string' ? [[FunctionName, JSON.parse(said)]] : [];
    });
    expect(carrying).toEqual([['aanschuif-test-web-http', stages.test.privacy]]);
  });

  test('all settings of a function fit in the 4 kB that Lambda has for them', () => {
    for (const { Environment } of resourcesOf(templateOf('test'), 'AWS::Lambda::Function')) {
      expect(JSON.stringify(Environment?.Variables ?? {}).length).toBeLessThan(4_096);
    }
  });
});

describe('a stage', () => {
  test('that does not exist is answered with those that do', () => {
    expect(() => stageNamed('acceptance')).toThrow('There is no stage "acceptance". There are: laptop, test, prod.');
  });

  test('is in the European Union', () => {
    for (const { region } of Object.values(stages)) expect(['eu-west-1', 'eu-central-1']).toContain(region);
  });

  test('with a domain answers at it over https, with a certificate where CloudFront looks for it', () => {
    for (const { domain, siteAddress } of Object.values(stages)) {
      if (domain === undefined) continue;
      expect(siteAddress).toBe(`https://${domain.name}`);
      expect(domain.certificateArn).toMatch(/^arn:aws:acm:us-east-1:\d{12}:certificate\/[\da-f-]{36}$/);
    }
  });

  test('counts tries everywhere but on the laptop, where everybody has one address', () => {
    expect([stages.test, stages.prod].map(({ signInLimits }) => signInLimits)).toEqual(['on', 'on']);
    expect([stages.test, stages.prod].map(({ placesAnHourPerNetwork }) => placesAnHourPerNetwork)).toEqual([50, 50]);
    expect(stages.laptop.signInLimits).toBe('off');
  });

  test('without anything built says what to type', () => {
    const nowhere = { functions: '/nowhere/functions', staticFiles: built.staticFiles };
    expect(() => makeApp('test', { built: nowhere })).toThrow('run "npm run build" first');
    expect(() => appOf('test', { built: { ...built, functions: built.staticFiles } })).toThrow(
      /There is no bundle of accounts-http in .*: run "npm run build" first\./,
    );
  });
});
