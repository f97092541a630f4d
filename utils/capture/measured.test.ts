import { describe, expect, it } from 'vitest';
import { isMeasured, isMeasuredBlock, type Leads, leadsOf } from './measured';

const ROOT = 'https://www.x.gov.cn';

describe('where a link leads', () => {
  it.each<[Leads, string, string]>([
    ['within', 'a', `${ROOT}/a.html`],
    ['within', 'a', '/a.html'],
    // What no browser can resolve, as written.
    ['away', 'a', '//y:port/'],
    ['away', 'a', '/\\y:port/'],
    ['away', 'a', 'https://www.y.com/'],
    // A host that begins like the site.
    ['away', 'a', `${ROOT}.evil.com/`],
    ['away', 'a', 'mailto:a@x.gov.cn'],
    [null, 'a', ''],
    [null, 'img', 'https://www.y.com/a.png'],
  ])('%s: <%s> %s', (leads, tag, href) => {
    expect(leadsOf(tag, href, ROOT)).toBe(leads);
  });
});

describe('what is measured when it is met', () => {
  it.each([
    ['a picture', isMeasured('img', null, 0), true],
    ['a frame', isMeasured('iframe', null, 0), true],
    ['a link out of the site', isMeasured('a', 'away', 4), true],
    ['a link within the site', isMeasured('a', 'within', 20), false],
    ['a title', isMeasured('span', null, 40), false],
    ['a text as long as an article', isMeasured('div', null, 3000), true],
    ['a dot', isMeasured('i', null, 0), false],
  ])('%s: %s', (_, measured, expected) => {
    expect(measured).toBe(expected);
  });
});

describe('what is measured when all in it is read', () => {
  it.each([
    ['a row of a list', isMeasuredBlock('li', { nodes: 5, text: 40 }, false), false],
    ['a row around a link out of the site', isMeasuredBlock('li', { nodes: 5, text: 40 }, true), true],
    ['a row of a table around such a link', isMeasuredBlock('tr', { nodes: 5, text: 40 }, true), true],
    ['a short list', isMeasuredBlock('ul', { nodes: 5, text: 40 }, false), true],
    ['a block of blocks', isMeasuredBlock('div', { nodes: 60, text: 40 }, false), true],
    ['three paragraphs of an article', isMeasuredBlock('div', { nodes: 7, text: 1500 }, false), true],
    ['a cell', isMeasuredBlock('td', { nodes: 3, text: 40 }, false), false],
    ['a cell of a layout made of tables', isMeasuredBlock('td', { nodes: 60, text: 40 }, false), true],
    ['a long row of a table', isMeasuredBlock('tr', { nodes: 60, text: 40 }, false), false],
  ])('%s: %s', (_, measured, expected) => {
    expect(measured).toBe(expected);
  });
});
