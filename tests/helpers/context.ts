import type { JudgeContext } from '../../rules/core/rule';
import type { HostParts } from '../../utils/identifiers/host-parts';

const HOST: HostParts = {
  ascii: 'www.example.gov.cn',
  unicode: 'www.example.gov.cn',
  port: null,
  kind: 'domain',
  government: 'gov.cn',
  suffix: 'gov.cn',
  registrable: 'example.gov.cn',
  labels: ['www', 'example'],
};

/** A judge's context for tests: a county portal's home page under Z19, unless a test says otherwise. */
export const context = (changes: Partial<JudgeContext> = {}): JudgeContext => ({
  asOf: '2026-03-15T10:00:00+08:00',
  edition: 'Z19',
  pageKind: { kind: 'home', certain: true },
  site: { kind: 'portal', level: 'county' },
  host: HOST,
  ...changes,
});
