import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { main, ROOT, run, say } from './project';

const OUTPUT = path.join(ROOT, '.output');

const packages = (): string[] =>
  existsSync(OUTPUT) ? readdirSync(OUTPUT).filter((name) => name.endsWith('.zip')) : [];

/** `npm run zip`: the packages for the shops and for a person who installs by hand, one for each family of browsers. */
async function zip(): Promise<number> {
  // Packages of an earlier version would be listed, and handed out, beside the new ones.
  for (const name of packages()) rmSync(path.join(OUTPUT, name));
  for (const browser of ['chrome', 'firefox']) {
    // `E2E` set by the caller would pack the variant with access to every site.
    const code = await run('wxt', ['zip', '-b', browser], { env: { E2E: '' }, quiet: true });
    if (code !== 0) throw new Error(`打包失败（wxt zip -b ${browser} 退出码 ${code}）。`);
  }
  say('安装包：');
  for (const name of packages()) process.stdout.write(`.output/${name}\n`);
  return 0;
}

await main(zip);
