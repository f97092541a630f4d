import type { Page } from '../page/page';
import type { AnnualReport, ReportField, ReportValue } from '../page/report';
import type { HostParts } from './host-parts';
import { readIcpNumbers } from './icp';
import { readPoliceNumbers } from './police';
import { isShown, type Sighting } from './sightings';
import { readSiteCodes } from './site-code';

/** An identifier that a report states otherwise than the footer below it prints. */
export interface DifferingIdentifier {
  readonly name: string;
  readonly stated: ReportValue;
  readonly printed: string;
}

interface Kind {
  readonly field: ReportField;
  readonly name: string;
  readonly read: (page: Page) => readonly Sighting[];
  /** What makes two spellings the same; '' where nothing can be compared. */
  readonly key: (text: string) => string;
}
const KINDS: readonly Kind[] = [
  { field: 'siteCode', name: '网站标识码', read: readSiteCodes, key: (text) => text.toLowerCase() },
  { field: 'icp', name: 'ICP备案号', read: readIcpNumbers, key: (text) => /\d{6,10}/.exec(text)?.[0] ?? '' },
  {
    field: 'police',
    name: '公安机关备案号',
    read: readPoliceNumbers,
    key: (text) => /\d{12,14}/.exec(text)?.[0] ?? '',
  },
];

/** Compares a report with the footer of its page; nothing where the report is another site's: portals collect them. */
export function differingIdentifiers(
  page: Page,
  report: AnnualReport,
  host: HostParts,
): DifferingIdentifier[] {
  if (!isOf(report, host)) return [];
  return KINDS.flatMap(({ field, name, read, key }) => {
    const stated = report.get(field);
    const printed = read(page).filter((one) => isShown(one) && one.inFooter);
    const [first] = printed;
    if (!stated || !first || key(stated.text) === '') return [];
    const agrees = printed.some(({ value }) => key(value) === key(stated.text));
    return agrees ? [] : [{ name, stated, printed: first.value }];
  });
}

function isOf(report: AnnualReport, host: HostParts): boolean {
  const address = report.get('address')?.text.toLowerCase();
  if (!address) return true;
  const bare = (name: string): string =>
    name.replace(/^(?:[a-z]+:\/\/)?(?:www\.)?/, '').replace(/[/?#:].*$/, '');
  return [host.ascii, host.unicode].some((own) => bare(own) === bare(address));
}
