import { describe, expect, it } from 'vitest';
import { processorMs } from '../../../tests/helpers/processor-time';
import { addressDate, spanOf, wordOf } from './address';

/** No measure of speed: what blows up takes minutes. */
const BLOW_UP_MS = 4000;

const read = (address: string): string | null => {
  const date = addressDate(address);
  return date && wordOf(date);
};

describe('a date in an address', () => {
  it.each([
    ['https://www.example.gov.cn/xwzx/201805/t20180516_1234.html', '2018-05-16'],
    ['/zwgk/2018-05/16/content_5291.htm', '2018-05-16'],
    ['/zwgk/2018-05-16/941.html', '2018-05-16'],
    ['/2018/05/16/art_31_9.html', '2018-05-16'],
    ['/art/2018/5/6/art_31_9.html', '2018-05-06'],
    ['/2018/05-16/2559082.html', '2018-05-16'],
    ['/plus/2018/0516/31.html', '2018-05-16'],
    ['/201805/16/31.html', '2018-05-16'],
    ['/art/art_2018_5_16_31.html', '2018-05-16'],
    ['/jcws/20180516/b5c2db3d.html', '2018-05-16'],
    ['/files/20180516103012345.pdf', '2018-05-16'],
    ['/zcwj/201805/P020180516352711.doc', '2018-05-16'],
    ['/201805/W020180516352711.jpg', '2018-05-16'],
  ])('%s is of a day', (address, day) => {
    expect(read(address)).toBe(day);
  });

  it.each([
    ['/zcjd/201805/content_5291.htm', '2018-05'],
    ['/zcjd/2018-05/5291.htm', '2018-05'],
    ['/2018/05/12.html', '2018-05'],
  ])('%s is of a month', (address, month) => {
    expect(read(address)).toBe(month);
  });

  it.each([
    ['a serial number', '/content/post_9360641.html'],
    ['two serial numbers', '/art_1543973_58942886.html'],
    ['a long number', '/qxrd/1833316118612205569.html'],
    ['a day that no calendar has', '/t20180231_12.html'],
    ['a column’s number', '/col/col20180516/index.html'],
    ['a folder’s number', '/col/20181/1/index.html'],
    ['a query', '/show?from=/2018/05/16/'],
    ['a host', 'https://t20180516.example.cn/a.html'],
    ['nothing', ''],
  ])('%s dates nothing', (_, address) => {
    expect(read(address)).toBeNull();
  });

  it('spans its month', () => {
    expect(spanOf({ year: 2020, month: 2, day: null })).toEqual({ from: '2020-02-01', to: '2020-02-29' });
    expect(spanOf({ year: 2020, month: 2, day: 3 })).toEqual({ from: '2020-02-03', to: '2020-02-03' });
  });

  it('takes its time with no address', () => {
    const texts = ['/2018-', '_2018_1', '/P02018', '2018051610'].map((part) => part.repeat(20_000));
    expect(processorMs(() => texts.map((text) => addressDate(text)))).toBeLessThan(BLOW_UP_MS);
  });
});
