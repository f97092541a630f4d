import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules';
import { judge } from '../../rules/core/run';
import { splitHost } from '../../utils/identifiers/hosts';
import { PageSnapshot } from '../../utils/model/snapshot';
import { readPageKind } from '../../utils/page/kinds/kind';
import { readPage } from '../../utils/page/page';

/**
 * What every rule says of pages as a real browser read them. A finding more, or less, or another, fails here: the
 * lists beside are changed on purpose or not at all.
 */
describe.each(['home-whole', 'home-traps', 'article'])('golden capture %s', (name) => {
  const file = new URL(`./${name}.json`, import.meta.url);
  const snapshot = PageSnapshot.parse(JSON.parse(readFileSync(file, 'utf8')));

  it('gets the findings that are listed beside it', async () => {
    const page = readPage(snapshot);
    const host = splitHost(snapshot.url);
    const pageKind = readPageKind(page);
    const findings = judge(
      page,
      { asOf: '2026-03-15T10:00:00+08:00', edition: 'Z19', site: { kind: 'portal', level: 'county' }, host, pageKind },
      rules,
    );
    const lines = findings.map(
      ({ ruleId, outcome, candidate, reason, params, evidence }) =>
        `${outcome}${candidate ? ' (candidate)' : ''} ${ruleId}: ${reason} ${JSON.stringify(params)} ` +
        evidence.map(({ role, place, path = '', text }) => `[${role} ${place} ${path} ${text.slice(0, 40)}]`).join(' '),
    );
    const listed = `${pageKind.kind}${pageKind.certain ? '' : '?'}\n${lines.join('\n')}\n`;
    await expect(listed).toMatchFileSnapshot(`./${name}.findings.txt`);
  });

  it('is judged alike when it is judged again', () => {
    const context = {
      asOf: '2026-03-15T10:00:00+08:00',
      edition: 'Z15',
      site: { kind: 'unknown', level: 'unknown' },
      host: splitHost(snapshot.url),
      pageKind: { kind: 'other', certain: false },
    } as const;
    const once = judge(readPage(snapshot), context, rules);
    const again = judge(readPage(JSON.parse(JSON.stringify(snapshot))), context, rules);
    expect(again).toEqual(once);
  });
});
