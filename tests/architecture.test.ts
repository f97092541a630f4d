import { describe, expect, it } from 'vitest';
import { rules } from '../rules';
import { CLAUSES } from '../rules/core/clauses';
import { COMMON_REASONS } from '../rules/core/common-reasons';
import { siteRules } from '../rules/verdict';

/** The sources as text, by path from the root: `rules/footer/footer-site-code.ts`. */
const sources = new Map(
  Object.entries(
    import.meta.glob<string>(
      ['../{entrypoints,components,rules,utils,tests}/**/*.{ts,tsx,mjs}', '!../tests/e2e/**'],
      {
        query: '?raw',
        import: 'default',
        eager: true,
      },
    ),
  ).map(([path, source]) => [path.replace(/^\.\.\//, '').replace(/^\.\//, 'tests/'), source]),
);

const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path) || path.startsWith('tests/');
const production = [...sources].filter(([path]) => !isTest(path));
/** Code without comments: a word in a sentence is no use of it. */
const code = (source: string): string =>
  source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
const importsOf = (source: string): { from: string; typeOnly: boolean }[] =>
  [...source.matchAll(/^(?:import|export)\s+(type\s)?[^;'"]*?from\s+['"]([^'"]+)['"]/gm)].map((match) => ({
    from: match[2] as string,
    typeOnly: match[1] !== undefined,
  }));

/** Where a relative import leads, from the root, without extension. */
function target(path: string, from: string): string {
  const steps = path.split('/').slice(0, -1);
  for (const step of from.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Rules on a whole site count with what adds findings up; what adds up may know the rules it counts. */
const isSiteRule = (path: string): boolean => path.startsWith('rules/verdict/site-rules/');
const isRuleFile = (path: string): boolean =>
  isSiteRule(path) || /^rules\/(?!core\/|help\/|verdict\/)[a-z]+\//.test(path);

const FLOORS = ['utils', 'rules', 'components', 'entrypoints'];
const floorOf = (path: string): number => FLOORS.indexOf(path.split('/')[0] as string);

/** Files of `production` that break a law, as `path: what`. */
const breaches = (law: (path: string, source: string) => string[]): string[] =>
  production.flatMap(([path, source]) => law(path, source).map((what) => `${path}: ${what}`));

describe('the house', () => {
  it('reads the sources it speaks about', () => {
    expect(production.length).toBeGreaterThan(40);
    expect(sources.has('rules/index.ts')).toBe(true);
  });

  it('imports only point downwards', () => {
    const upward = breaches((path, source) =>
      importsOf(source)
        .filter(({ from }) => from.startsWith('.'))
        .map(({ from }) => target(path, from))
        .filter((to) => floorOf(to) > floorOf(path) && !path.startsWith('utils/headless/')),
    );
    expect(upward).toEqual([]);
  });

  it('the Node programs are imported by nobody above them', () => {
    const used = breaches((path, source) =>
      path.startsWith('utils/headless/')
        ? []
        : importsOf(source)
            .filter(({ from }) => from.includes('headless'))
            .map(({ from }) => from),
    );
    expect(used).toEqual([]);
  });

  it('no rule imports a rule', () => {
    const between = breaches((path, source) =>
      isRuleFile(path)
        ? importsOf(source)
            .filter(({ from }) => from.startsWith('.'))
            .map(({ from }) => target(path, from))
            .filter((to) => to.startsWith('rules/') && !to.startsWith('rules/core/'))
            .filter((to) => !isSiteRule(path) || isSiteRule(to) || !to.startsWith('rules/verdict/'))
        : [],
    );
    expect(between).toEqual([]);
  });

  it.each([
    ['browser.*', /\b(?:browser|chrome)\.[a-z]+\b(?!\s*:)/, /^entrypoints\//],
    [
      'document',
      /(?<![.\w])document\.[a-zA-Z]/,
      /^utils\/capture\/|^entrypoints\/(?:page-audit|overlay|background\/page)\.ts|\/main\.tsx$/,
    ],
    ['Dexie', /from 'dexie'/, /^utils\/records\//],
    ['psl', /from 'psl'/, /^utils\/identifiers\/hosts\.ts$/],
    ['setting HTML', /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML/, /^$/],
    ['code from strings', /\beval\(|new Function\(/, /^$/],
  ])('%s stays in its room', (_, word, room) => {
    const strays = breaches((path, source) =>
      room.test(path) || path.startsWith('utils/headless/') || !word.test(code(source))
        ? []
        : [String(word.exec(code(source))?.[0])],
    );
    expect(strays).toEqual([]);
  });

  it('only the worker writes the records', () => {
    const writers = breaches((path, source) =>
      importsOf(source)
        .map(({ from }) => target(path, from))
        .filter((to) =>
          to === 'utils/records/writer'
            ? !path.startsWith('entrypoints/background/')
            : to.startsWith('utils/records/writing/') && !/^utils\/records\/writ(?:er|ing\/)/.test(path),
        ),
    );
    expect(writers).toEqual([]);
  });

  it('names no workplace', () => {
    const strays = breaches((_, source) =>
      /\/work\/|\.\.\/shared\//.test(source) ? ['a path of a workplace'] : [],
    );
    expect(strays).toEqual([]);
  });
});

describe('the catalogue', () => {
  const families = production
    .map(([path]) => path)
    .filter((path) => /^rules\/(?!core\/|help\/|verdict\/)[a-z]+\/[a-z-]+\.ts$/.test(path));

  it('registers every rule file once, named as its id', () => {
    const files = families.map((path) => path.replace(/^.*\/|\.ts$/g, '')).sort();
    expect(rules.map(({ id }) => id).sort()).toEqual(files);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))('%s is whole', (id, rule) => {
    const path = families.find((file) => file.endsWith(`/${id}.ts`)) as string;
    const camel = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    expect(sources.get(path)).toContain(`export const ${camel} = defineRule({`);
    const test =
      sources.get(path.replace(/\.ts$/, '.test.tsx')) ?? sources.get(path.replace(/\.ts$/, '.test.ts'));
    expect(test, 'its test stands beside it').toBeDefined();
    for (const reason of Object.keys(rule.reasons)) {
      expect(test, `the test names the reason ${reason}`).toMatch(new RegExp(`\\b${reason}\\b`));
      expect(COMMON_REASONS, `${reason} is not a reason of the runner`).not.toHaveProperty([reason]);
    }
    // A question may be our own (identifier-province); what may count against a site rests on a clause.
    if (rule.authority !== 'question') expect(rule.clauses.length).toBeGreaterThan(0);
    for (const clause of rule.clauses) expect(CLAUSES).toHaveProperty([clause]);
    expect(rule.guide.verify.length).toBeGreaterThanOrEqual(10);
    expect(rule.guide.fix.length).toBeGreaterThanOrEqual(10);
    expect(rule.lookedFor.length).toBeGreaterThanOrEqual(10);
    expect(rule.name.length).toBeGreaterThan(3);
  });

  const siteFiles = production
    .map(([path]) => path)
    .filter((path) => isSiteRule(path))
    .map((path) => path.replace(/^.*\/|\.ts$/g, ''));

  it('registers every rule on a whole site once, under an id of its own', () => {
    const ids = siteRules.map(({ id }) => id);
    expect([...ids].sort()).toEqual([...siteFiles].sort());
    expect(new Set([...ids, ...rules.map(({ id }) => id)]).size).toBe(ids.length + rules.length);
  });

  it.each(siteRules.map((rule) => [rule.id, rule] as const))('%s is whole', (id, rule) => {
    const path = `rules/verdict/site-rules/${id}`;
    const camel = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    expect(sources.get(`${path}.ts`)).toContain(`export const ${camel} = defineSiteRule({`);
    const test = sources.get(`${path}.test.ts`);
    expect(test, 'its test stands beside it').toBeDefined();
    for (const reason of Object.keys(rule.reasons)) {
      expect(test, `the test names the reason ${reason}`).toMatch(new RegExp(`\\b${reason}\\b`));
      expect(COMMON_REASONS, `${reason} is not a reason of the runner`).not.toHaveProperty([reason]);
    }
    if (rule.authority !== 'question') expect(rule.clauses.length).toBeGreaterThan(0);
    for (const clause of rule.clauses) expect(CLAUSES).toHaveProperty([clause]);
    for (const words of [rule.guide.verify, rule.guide.fix, rule.lookedFor]) {
      expect(words.length).toBeGreaterThanOrEqual(10);
    }
    expect(rule.name.length).toBeGreaterThan(3);
  });
});
