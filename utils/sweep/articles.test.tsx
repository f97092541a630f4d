import { describe, expect, it } from 'vitest';
import { page } from '../../tests/helpers/page';
import { drawArticles } from './articles';

const HOSTS = ['www.example.gov.cn'];
const column = (url: string, count = 12) =>
  page(
    <main>
      <ul>
        {Array.from({ length: count }, (_, i) => (
          <li key={i}>
            <a href={`http://www.example.gov.cn/tzgg/t202603${10 + i}_${i}.html`}>关于第{i}件事项的通知</a>
            <span>2026-03-{10 + i}</span>
          </li>
        ))}
        <li>
          <a href="http://www.example.gov.cn/tzgg/files/2026.pdf">关于附件的通知全文</a>
          <span>2026-03-09</span>
        </li>
        <li>
          <a href="http://www.other.gov.cn/t20260308_1.html">关于转发其他网站的通知</a>
          <span>2026-03-08</span>
        </li>
      </ul>
    </main>,
    { url },
  );
const draw = (url: string, settings: { articles: number; seed: number }) =>
  drawArticles(column(url), HOSTS, settings).map((one) => one.url);
const TZGG = 'http://www.example.gov.cn/tzgg/';

describe('articles of a column', () => {
  it('are the same ones again by the same seed, and others by another', () => {
    const first = draw(TZGG, { articles: 3, seed: 7 });
    expect(first).toHaveLength(3);
    expect(draw(TZGG, { articles: 3, seed: 7 })).toEqual(first);
    const others = [8, 9, 10, 11].map((seed) => draw(TZGG, { articles: 3, seed }).join());
    expect(new Set([first.join(), ...others]).size).toBeGreaterThan(2);
  });

  it('are each drawn once, on the site, and no files', () => {
    const all = draw(TZGG, { articles: 20, seed: 7 });
    expect(all).toHaveLength(12);
    expect(new Set(all).size).toBe(12);
    expect(all.filter((url) => /\.pdf$|other/.test(url))).toEqual([]);
  });

  it('are none where none are asked for, or the column has no list', () => {
    expect(draw(TZGG, { articles: 0, seed: 7 })).toEqual([]);
    const empty = page(<main>暂无信息</main>, { url: TZGG });
    expect(drawArticles(empty, HOSTS, { articles: 2, seed: 7 })).toEqual([]);
  });

  it('of two columns with the same list are drawn each by its own', () => {
    const drawn = [TZGG, `${TZGG}a/`, `${TZGG}b/`, `${TZGG}c/`].map((url) =>
      draw(url, { articles: 3, seed: 7 }).join(),
    );
    expect(new Set(drawn).size).toBeGreaterThan(1);
  });
});
