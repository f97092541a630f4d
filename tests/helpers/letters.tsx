import { readLetters } from '../../utils/page/letters/reading';
import type { Page } from '../../utils/page/page';

/** Pages of letters for tests: a mailbox's breadcrumb, its list, one letter. */
export const mailbox = (name = '县长信箱') => <p>当前位置：首页 &gt; 互动交流 &gt; {name}</p>;

export const letterTable = (head: readonly string[], ...rows: readonly (readonly string[])[]) => (
  <table>
    <tr>
      {head.map((one) => (
        <th>{one}</th>
      ))}
    </tr>
    {rows.map((row) => (
      <tr>
        {row.map((one) => (
          <td>{one}</td>
        ))}
      </tr>
    ))}
  </table>
);

/** One letter as lines of `label：value`. */
export const letterLines = (parts: Readonly<Record<string, string>>) => (
  <div>
    {Object.entries(parts).map(([label, value]) => (
      <p>
        {label}：{value}
      </p>
    ))}
  </div>
);

/** What an inspector compares with the page: title, asked, answered, reply, unit. */
export const shownLetters = (page: Page) =>
  readLetters(page).letters.map(({ title, asked, answered, reply, unit }) => [
    title,
    asked?.day ?? null,
    answered?.day ?? null,
    reply,
    unit,
  ]);
