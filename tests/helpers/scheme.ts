import type { Scheme } from '../../utils/model/scheme';

/** 本地方案 for tests: changes nothing, unless a test says otherwise. */
export const scheme = (changes: Partial<Scheme> = {}): Scheme => ({
  id: 'scheme-1',
  name: '示例省方案',
  edition: 'Z19',
  off: [],
  windows: [],
  points: [],
  ...changes,
});
