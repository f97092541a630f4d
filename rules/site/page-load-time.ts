import { defineRule, inapplicable, noted, pass, review } from '../core/rule';

/** G47A-展现: 不宜超过3秒. */
const QUICK_MS = 3000;
/** Z19-V2: 单次访问15秒及以上仍未打开. */
const NOT_OPENED_MS = 15_000;

/**
 * How long the page took to load, once and here. One slow sample proves nothing about a site: the inspector's own line,
 * a proxy or a busy machine may have been slow, so it is only told.
 */
export const pageLoadTime = defineRule({
  id: 'page-load-time',
  version: 1,
  name: '页面打开慢',
  clauses: ['G47A-展现', 'Z19-V2'],
  pages: 'any',
  authority: 'question',
  reads: 'address',
  lookedFor: '浏览器记录的本页加载用时：从发出请求到加载完成。',
  severity: '提示；15秒及以上的，在可用性监测中记为1次打不开',

  reasons: {
    quick: '加载用时 {seconds} 秒，不超过3秒',
    slow: '加载用时 {seconds} 秒，超过3秒；一次偏慢不说明问题，可刷新再看',
    'not-opened': '加载用时 {seconds} 秒，达到15秒；在可用性监测中算1次打不开，请另行监测',
    'from-cache': '页面来自浏览器缓存，用时不能说明网站快慢',
    'not-measured': '没有测得加载用时：页面还没有加载完，或记录早于此项检查',
  },

  guide: {
    verify: '清除缓存后重新打开，或换一个网络再试；同时打开别的网站，确认不是自己的网络慢。',
    fix: '压缩图片和脚本，减少外部资源，检查服务器和带宽。',
  },

  evaluate({ snapshot: { timing } }) {
    if (!timing) return inapplicable('not-measured', []);
    if (timing.fromCache) return inapplicable('from-cache', []);
    const { loadMs } = timing;
    // Cut, not rounded: 3.04 s must not read as 3.0 and be called slow.
    const seconds = (Math.ceil(loadMs / 100) / 10).toFixed(1);
    const where = [noted('加载用时', `${seconds} 秒`)];
    if (loadMs <= QUICK_MS) return pass('quick', where, { seconds });
    return review(loadMs < NOT_OPENED_MS ? 'slow' : 'not-opened', where, { seconds });
  },
});
