import { describe, expect, it } from 'vitest';
import { page } from '../../../tests/helpers/page';
import { readStatistics, statisticsElsewhere } from './statistics';

describe('readStatistics', () => {
  it.each([
    ['a sentence', <p>本月共收到来信 120 件，已回复 118 件，回复率 98.3%。</p>],
    [
      'labels and numbers',
      <ul>
        <li>来信总数：120</li>
        <li>办结总数：118</li>
      </ul>,
    ],
    [
      'numbers in blocks of their own',
      <dl>
        <dt>来信总数</dt>
        <dd>120</dd>
        <dt>回复总数</dt>
        <dd>118</dd>
      </dl>,
    ],
    [
      'a table',
      <table>
        <tr>
          <td>部门</td>
          <td>受理数</td>
          <td>办理数</td>
        </tr>
        <tr>
          <td>县住建局</td>
          <td>22</td>
          <td>20</td>
        </tr>
      </table>,
    ],
  ])('reads %s', (_, block) => {
    expect(readStatistics(page(<div>{block}</div>))).not.toBeNull();
  });

  it.each([
    ['a pager', <p>共 120 条 12 页</p>],
    ['a letter’s own dates', <p>受理时间：2026-01-05 办结时间：2026-01-09</p>],
    ['a telephone number', <p>咨询电话：0319-9990001 受理：1234567-1</p>],
    ['one number', <p>共收到来信 120 件</p>],
    [
      'a table without numbers',
      <table>
        <tr>
          <td>部门</td>
          <td>受理数</td>
          <td>办理数</td>
        </tr>
      </table>,
    ],
  ])('does not take %s for statistics', (_, block) => {
    expect(readStatistics(page(<div>{block}</div>))).toBeNull();
  });

  it('knows what is called statistics and shows no numbers here', () => {
    expect(statisticsElsewhere(page(<a href="/tj/">信件统计</a>))).not.toBeNull();
    expect(statisticsElsewhere(page(<img src="/tj.png" alt="来信办理统计图" />))).not.toBeNull();
    expect(statisticsElsewhere(page(<a href="/tjj/">县统计局</a>))).toBeNull();
  });
});
