import { describe, expect, it } from 'vitest';
import { qualified } from '../../../tests/helpers/site-lines';
import {
  audit,
  byHand,
  factsOf,
  findingOf,
  freshColumn,
  inspection,
  recordOf,
  SIGNED,
  seen,
  series,
  siteRecord,
} from '../../../tests/helpers/site-records';
import type { VerdictVersion } from '../../model/verdict';
import { areDisputed, recordLine, registeredLine } from './from-record';
import { standingOf } from './site-line';

const version = (changes: Partial<VerdictVersion> = {}): VerdictVersion => ({
  id: 'v1',
  inspectionId: 'task-1/site-1',
  version: 1,
  verdict: qualified(),
  closedAt: '2026-03-16T02:00:00.000Z',
  author: '张三',
  reopened: null,
  ...changes,
});
const closed = inspection({ state: 'closed' });
const none: ReadonlySet<string> = new Set();

describe('recordLine', () => {
  it('counts by the verdict in force', () => {
    const record = recordOf([], { inspection: closed });
    expect(standingOf(recordLine(record, version(), none))).toBe('qualified');
  });

  it.each([
    ['not closed', {}, version()],
    ['closed without a verdict', { state: 'closed' }, null],
    ['opened again', { state: 'closed' }, version({ reopened: { reason: '申辩', author: '张三', at: '' } })],
  ] as const)('is 待定 where the inspection is %s', (_, changes, last) => {
    expect(standingOf(recordLine(recordOf([], { inspection: inspection(changes) }), last, none))).toBe(
      'pending',
    );
  });

  it('is 已排除 whatever its verdict, with the reason', () => {
    const record = recordOf([], {
      inspection: inspection({ state: 'closed', exclusion: { ...SIGNED, reason: '已关停' } }),
    });
    const line = recordLine(record, version(), none);
    expect([standingOf(line), line.exclusion]).toEqual(['excluded', { reason: '已关停' }]);
  });

  it('takes the days of checking in China, a monitor’s visits among them', () => {
    const late = seen(audit('/', 'home', { checkedAt: '2026-03-14T17:00:00.000Z' }));
    const record = recordOf([late], {
      series: [
        series(
          [
            [21, 0],
            [21, 0],
          ],
          { from: '2026-03-01' },
        ),
      ],
    });
    const line = recordLine(record, null, none);
    expect([line.checkedFrom, line.checkedTo]).toEqual(['2026-03-01', '2026-03-15']);
    expect(recordLine(recordOf([]), null, none).checkedFrom).toBe('');
  });

  it('knows of each finding where and when it was seen, and whether there is a picture', () => {
    const page = audit('/a', 'home');
    const record = recordOf([seen(page, findingOf(page, 'home-not-updated'))]);
    expect(recordLine(record, null, new Set([`${page.id}:home-not-updated`])).findings).toEqual([
      { id: `${page.id}:home-not-updated`, url: page.url, checkedAt: page.checkedAt, hasPicture: true },
    ]);
  });

  it('knows of a fault written down by hand the address that came with it', () => {
    const fault = byHand(null, { addressKey: 'https://www.example.gov.cn/a' });
    const record = siteRecord({ findings: [fault] });
    const [fact] = recordLine(record, null, none).findings;
    expect(fact).toMatchObject({ url: 'https://www.example.gov.cn/a', checkedAt: fault.createdAt });
  });

  it('tells channels, columns and topics by their hosts, and whether the address fits', () => {
    const topic = audit('http://zt.example.gov.cn/', 'list', {
      title: '扶贫专题',
      pageKind: { kind: 'list', by: 'guess', certain: true, signals: [], traits: ['topic'] },
    });
    const channel = freshColumn('http://xw.example.gov.cn/', { name: '要闻' });
    const question = findingOf(topic, 'column-domain', { outcome: 'review' });
    const bad = findingOf(channel.audit, 'column-domain', { outcome: 'fail' });
    const record = recordOf([
      { ...channel, findings: [...channel.findings, ...bad.findings] },
      seen(topic, question),
      freshColumn('/a/', { name: '甲', level: 'other' }),
      freshColumn('/b/', { name: '乙', level: 'other' }),
      seen(audit('/x', 'article')),
    ]);
    expect(
      recordLine(record, null, none).seen.columns.map(({ kind, name, host, fits }) => [
        kind,
        name,
        host,
        fits,
      ]),
    ).toEqual([
      ['channel', '要闻', 'xw.example.gov.cn', false],
      ['topic', '扶贫专题', 'zt.example.gov.cn', null],
      ['column', '甲', 'www.example.gov.cn', null],
    ]);
  });

  it('gathers codes and accounts of all pages, each code once', () => {
    const weibo = { kind: 'weibo', name: '某县发布', url: 'http://weibo.com/x', picture: '' } as const;
    const record = recordOf([
      seen(audit('/', 'home', { facts: factsOf({ accounts: [weibo] }) })),
      seen(audit('/b', 'other')),
    ]);
    const { codes, accounts } = recordLine(record, null, none).seen;
    expect([codes, accounts]).toEqual([['3499990001'], [weibo]]);
  });
});

describe('registeredLine', () => {
  it('is a site that was not drawn', () => {
    expect(standingOf(registeredLine(recordOf([]).site))).toBe('not-drawn');
  });
});

describe('areDisputed', () => {
  const failed = qualified({ verdict: 'unqualified', problems: ['home-stale'] });
  const reopened = { reason: '申辩', author: '张三', at: '' };
  it.each([
    ['one verdict', [version()], false],
    ['two that say the same', [version(), version({ id: 'v2' })], false],
    ['two that differ', [version(), version({ id: 'v2', verdict: failed })], true],
    ['one that was opened again', [version({ reopened }), version({ id: 'v2', verdict: failed })], false],
    [
      'one that was closed once both were there',
      [version({ reopened }), version({ id: 'v2' }), version({ id: 'v3', version: 3, verdict: failed })],
      false,
    ],
  ])('%s', (_, versions, expected) => {
    expect(areDisputed(versions)).toBe(expected);
  });
});
