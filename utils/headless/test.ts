import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from '../model/zod';
import { ensureChromium } from './chromium';
import { main, run, say } from './project';

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

interface Step {
  readonly heading: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** Reads the numbers of a step that counts tests out of its report. */
  readonly count?: (report: unknown) => Counts;
}

const VitestReport = z.object({ numPassedTests: z.int(), numFailedTests: z.int() });
const PlaywrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }),
});

/** Both runners write their report here, each its own file, for the count on the last line. */
const reports = mkdtempSync(path.join(tmpdir(), 'zhengwang-test-'));
const unitReport = path.join(reports, 'unit.json');
const browserReport = path.join(reports, 'browser.json');

const STEPS: readonly Step[] = [
  { heading: '准备（wxt prepare）', command: 'wxt', args: ['prepare'] },
  { heading: '类型（tsc）', command: 'tsc', args: ['--noEmit'] },
  { heading: '格式与写法（biome）', command: 'biome', args: ['check', '.'] },
  {
    heading: '单元测试（vitest）',
    command: 'vitest',
    args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    count: (report) => {
      const { numPassedTests, numFailedTests } = VitestReport.parse(report);
      return { passed: numPassedTests, failed: numFailedTests };
    },
  },
  { heading: '构建 Chrome 版', command: 'wxt', args: ['build'] },
  { heading: '构建 Firefox 版', command: 'wxt', args: ['build', '-b', 'firefox'] },
  { heading: '构建自动检查版', command: 'wxt', args: ['build'], env: { E2E: '1' } },
  {
    heading: '浏览器测试（playwright）',
    command: 'playwright',
    args: ['test', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport },
    count: (report) => {
      const { expected, unexpected, flaky } = PlaywrightReport.parse(report).stats;
      return { passed: expected, failed: unexpected + flaky };
    },
  },
];

/** `npm test`: everything, in order, up to the first step that fails. The last line is what CI reads. */
async function test(): Promise<number> {
  let passed = 0;
  let failed = 0;
  try {
    await ensureChromium();
    for (const step of STEPS) {
      say(`\n━━ ${step.heading}`);
      const code = await run(step.command, step.args, { env: step.env ?? {} });
      const counts = countOf(step);
      passed += counts.passed;
      failed += counts.failed;
      if (code === 0 && counts.failed === 0) continue;
      // A step that fails without a failed test (types, a build, a runner that died) is one failure.
      if (counts.failed === 0) failed += 1;
      say(`\n✗ 没有通过：${step.heading}（${step.command} ${step.args.join(' ')}，退出码 ${code}）`);
      break;
    }
  } finally {
    rmSync(reports, { recursive: true, force: true });
    process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  }
  return failed === 0 ? 0 : 1;
}

function countOf({ count, command }: Step): Counts {
  if (!count) return { passed: 0, failed: 0 };
  try {
    return count(JSON.parse(readFileSync(command === 'vitest' ? unitReport : browserReport, 'utf8')));
  } catch {
    // The runner died before it could write what it had found.
    return { passed: 0, failed: 1 };
  }
}

await main(test);
