import path from 'node:path';
import { parseArgs } from 'node:util';
import { auditAll } from './audit-all';
import { main, UsageError } from './project';
import { isError } from './report';
import { ExpectedPage, isWrongFail, type Mark, type PagedScore, score, thresholds } from './score';
import { readManifest } from './targets';
import { textTable } from './text-table';

const USAGE = `用法：npm run accuracy -- [--page-scripts] 清单.json

清单各项带 expect（人读出的结果）；打印各标识、各检查项的 对 / 错 / 请人判断，并逐页列出错处。
默认不运行页面自己的脚本，因为 expect 记的是页面 HTML 本身所示；--page-scripts 则运行（仍不连网）。
有误报的“不符合”，或有页面没能检查，退出码为 1。`;

/** `npm run accuracy`: how right the tool is on pages that a person has read. */
async function accuracy(): Promise<number> {
  const { file, pageScripts, help } = parse(process.argv.slice(2));
  if (help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const targets = readManifest(file).flatMap((target) => {
    const expected = ExpectedPage.safeParse(target.entry);
    return expected.success ? [{ ...target, expected: expected.data }] : [];
  });
  if (targets.length === 0) throw new UsageError(`清单中没有带 expect 的页面：${file}`);

  const scores: PagedScore[] = [];
  let failed = 0;
  for await (const { target, report } of auditAll(targets, { pageScripts })) {
    if (isError(report)) failed += 1;
    else scores.push(...score(target.expected, report).map((one) => ({ ...one, page: target.name })));
  }
  process.stdout.write(`${summaryOf(scores)}\n\n没能检查的页面：${failed}\n`);
  return scores.some(isWrongFail) || failed > 0 ? 1 : 0;
}

function parse(argv: string[]): { file: string; pageScripts: boolean; help: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: { 'page-scripts': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    });
    const [file, ...more] = positionals;
    const help = values.help ?? false;
    if (!help && (file === undefined || more.length > 0)) throw new Error('要一个清单');
    return { file: path.resolve(file ?? ''), pageScripts: values['page-scripts'] ?? false, help };
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
}

function summaryOf(scores: readonly PagedScore[]): string {
  const subjects = [...new Set(scores.map(({ subject }) => subject))];
  const count = (subject: string, mark: Mark): string =>
    String(scores.filter((one) => one.subject === subject && one.mark === mark).length);
  const table = textTable(
    ['', '对', '错', '请人判断', '无可说'],
    subjects.map((subject) => [
      subject,
      ...(['right', 'wrong', 'asked', 'silent'] as const).map((mark) => count(subject, mark)),
    ]),
  );
  const wrong = scores.filter(({ mark }) => mark === 'wrong');
  const lines = wrong.map(
    (one) =>
      `${isWrongFail(one) ? '误报！' : ''}${one.page}  ${one.subject}\n    应为 ${one.expected || '（无）'}\n    读作 ${one.got || '（无）'}`,
  );
  const promises = textTable(
    ['要求', '实测', ''],
    thresholds(scores).map(({ name, figure, met }) => [name, figure, met ? '达到' : '未达到']),
  );
  return [table, '', `错处 ${wrong.length}`, ...lines, '', promises].join('\n');
}

await main(accuracy);
