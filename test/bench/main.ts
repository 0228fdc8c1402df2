import { mkdirSync, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, repository } from '../../infra/build.ts';
import { synthesiseStage } from '../../infra/local/assembly.ts';
import { blueprintOf } from '../../infra/local/blueprint.ts';
import { resolveTemplate } from '../../infra/local/template.ts';
import { measureDesk } from './desk.ts';
import { measureDoorApp, measureDoorTablets, measureDoorUploads } from './door.ts';
import { startEvening } from './evening.ts';
import type { Section } from './figures.ts';
import { measureImport } from './import.ts';
import { openKits } from './kits.ts';
import { measureCalendarPage, measureMapPage, measurePage } from './page.ts';
import { measureReminders } from './reminders.ts';
import { markdownOf, putInto, surroundings } from './report.ts';
import { measureScreen } from './screen.ts';
import { measureStartUp } from './start-up.ts';
import { measureThroughput } from './throughput.ts';
import { measureUnits, openCampaigns } from './units.ts';
import { measureWarm } from './warm.ts';

/*
 * `npm run bench`: start-up, warm CPU, request units, the screens' polls, throughput and the weight of a first visit, each beside its budget;
 * the whole run takes under five minutes and writes its tables into the README. `--quick` takes a minute, writes
 * nothing and is for while one develops. Ends with 1 when a budget is not held.
 */
const { values: pace } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const folder = join(repository, '.local', 'bench');

const say = (words: string): void => void process.stdout.write(`${words}\n`);
const began = performance.now();
const sections: Section[] = [];
const measure = async (what: () => Promise<Section>): Promise<void> => {
  const section = await what();
  sections.push(section);
  say(markdownOf(section));
};

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
await build();
const assembly = await synthesiseStage('laptop', join(folder, 'cdk.out'), 'http://localhost:3000');
const { functions } = blueprintOf(
  resolveTemplate(assembly.template, { stackName: assembly.stackName, secret: () => 'x'.repeat(43) }),
  assembly.folderOf,
);
const loads = [loadavg()[0] ?? 0];
await measure(() => measureStartUp(functions, join(folder, 'functions'), pace));
await measure(() => measureWarm(folder, pace));
loads.push(loadavg()[0] ?? 0);
const evening = await startEvening({ measureUnits: true });
try {
  const campaigns = await openCampaigns(evening);
  const kits = await openKits(evening);
  await measure(() => measureUnits(evening, campaigns, kits));
  await measure(() => measureDesk(evening));
  await measure(() => measureImport(evening));
  await measure(() => measureDoorApp(evening));
  await measure(() => measureDoorTablets(evening));
  await measure(() => measureDoorUploads(evening));
  await measure(() => measureScreen(evening, [campaigns.growing, campaigns.full]));
  await measure(() => measurePage(evening));
  await measure(() => measureMapPage(evening, campaigns.full));
  await measure(() => measureCalendarPage(evening, kits.calendar));
} finally {
  await evening.stop();
}
await measure(() => measureReminders());
await measure(() => measureThroughput(pace));
loads.push(loadavg()[0] ?? 0);

const verdicts = sections.flatMap((section) => section.verdicts);
const broken = verdicts.filter(({ held }) => !held);
const seconds = Math.round((performance.now() - began) / 1000);
const noise = `Load of the machine at the beginning, in the middle and at the end: ${loads.map((load) => load.toFixed(1)).join(', ')} on its cores, what is measured included.`;
const conclusion = `${verdicts.length - broken.length} of ${verdicts.length} budgets held in ${seconds} s.`;
const machine = surroundings(new Date());
say(`${machine}. ${noise}`);
for (const { what } of broken) say(`over: ${what}`);
say(conclusion);
if (!pace.quick) {
  const head = `Measured by \`npm run bench\` on ${machine}. ${noise} ${conclusion}`;
  putInto(join(repository, 'README.md'), [head, '', ...sections.map(markdownOf)].join('\n'));
}
process.exit(broken.length > 0 ? 1 : 0);
