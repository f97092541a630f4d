import { describe, expect, it } from 'vitest';
import { isMeasured } from './measured';

const ROOT = 'https://www.x.gov.cn';
const ask = (tag: string, holds: Parameters<typeof isMeasured>[2], href?: string): boolean =>
  isMeasured(tag, href, holds, ROOT);

describe('what is measured', () => {
  it.each([
    ['a picture', ask('img', 'nothing', `${ROOT}/a.png`)],
    ['a frame', ask('iframe', 'nothing')],
    ['a block of blocks', ask('div', 'elements')],
    ['a cell of a layout made of tables', ask('td', 'elements')],
    ['a link out of the site', ask('a', 'text', 'https://www.y.com/')],
    ['a link to a host that begins like the site', ask('a', 'text', `${ROOT}.evil.com/`)],
    ['an empty link out of the site', ask('a', 'nothing', 'http://www.y.com/')],
    ['a row of a list', ask('li', 'elements')],
    ['a mail address', ask('a', 'elements', 'mailto:a@x.gov.cn')],
  ])('%s is', (_, measured) => {
    expect(measured).toBe(true);
  });

  it.each([
    ['a text', ask('span', 'text')],
    ['a row of a table', ask('tr', 'elements')],
    ['a link within the site', ask('a', 'elements', `${ROOT}/a.html`)],
    ['an anchor', ask('a', 'text')],
    ['an empty link within the site', ask('a', 'nothing', `${ROOT}/a.html`)],
    ['a dot', ask('i', 'nothing')],
  ])('%s is not', (_, measured) => {
    expect(measured).toBe(false);
  });
});
