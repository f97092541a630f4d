/**
 * What every npm script starts: `node utils/headless/run.mjs <program> [arguments]`. Plain JavaScript with Node's own
 * modules only, because it runs before anything is installed. It installs what the lock file asks for, then hands over
 * to `utils/headless/<program>.ts`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const OLDEST_NODE = [20, 12];

/** Standard output belongs to the program (`npm run audit` writes its report there). */
const say = (line) => process.stderr.write(`${line}\n`);

function stop(line, code = 1) {
  say(line);
  process.exit(code);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  stop(
    `需要 Node.js ${OLDEST_NODE.join('.')} 或更新版本，当前是 ${process.versions.node}。请从 https://nodejs.org 安装后再试。`,
  );
}

const packagesIn = (file) => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')).packages;

/** Compares versions, not times: a checkout or a copy touches times without changing what is installed. */
function isInstalled() {
  const mirror = 'node_modules/.package-lock.json';
  if (!existsSync(path.join(ROOT, mirror))) return false;
  const wanted = packagesIn('package-lock.json');
  const present = packagesIn(mirror);
  // Packages for other systems are optional and absent here.
  const missing = Object.entries(wanted).some(
    ([at, one]) => at !== '' && !one.optional && !one.devOptional && present[at]?.version !== one.version,
  );
  const stale = Object.entries(present).some(([at, one]) => wanted[at]?.version !== one.version);
  return !missing && !stale;
}

/** npm tells its scripts where it is itself; on Windows `npm` alone is a batch file that `spawn` refuses. */
function npm(...args) {
  const self = process.env.npm_execpath;
  const [command, first] = self?.endsWith('.js') ? [process.execPath, [self]] : ['npm', []];
  return spawnSync(command, [...first, ...args], {
    cwd: ROOT,
    stdio: ['ignore', process.stderr, 'inherit'],
    shell: command === 'npm' && process.platform === 'win32',
  });
}

function install() {
  if (isInstalled()) return;
  say('正在按 package-lock.json 安装依赖（npm ci）……');
  // No package needs its install script; not running any is one thing less that can go wrong behind a proxy.
  const { status } = npm('ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error');
  if (status !== 0) stop('依赖安装失败：请检查网络或 npm 的 registry 设置后再试。');
}

const PROGRAMS = ['start', 'test', 'audit', 'accuracy', 'bench', 'zip'];

const [program, ...args] = process.argv.slice(2);
if (!PROGRAMS.includes(program)) stop(`用法：node utils/headless/run.mjs <${PROGRAMS.join('|')}> [参数]`, 2);
checkNode();
install();

const { status, signal } = spawnSync(
  process.execPath,
  ['--import', import.meta.resolve('tsx'), path.join(ROOT, 'utils', 'headless', `${program}.ts`), ...args],
  {
    // Paths among the arguments are the caller's: npm changes the directory, and says where it was called.
    cwd: process.env.INIT_CWD ?? process.cwd(),
    stdio: 'inherit',
    // Playwright reads it while loading: only then does the real side panel become a page.
    env: { ...process.env, PW_CHROMIUM_ATTACH_TO_OTHER: '1' },
  },
);
process.exit(signal ? 130 : (status ?? 1));
