/**
 * Why a bundle is refused. `not-zip`: no archive, or cut off. `foreign`: an archive of something else. `newer`: of a later
 * format. `damaged`: not what was written. `incomplete`: what a row speaks of is missing. `records`: the records it is to
 * be written from are so themselves. `changed`: they changed while they were exported; once more helps.
 */
export type BundleFault = 'not-zip' | 'foreign' | 'newer' | 'damaged' | 'incomplete' | 'records' | 'changed';

/** A bundle that cannot be read or written. Nothing was changed. The message is for the inspector, in Chinese. */
export class BundleError extends Error {
  override readonly name = 'BundleError';
  readonly fault: BundleFault;
  /** The file in the bundle; '' where it is the bundle as a whole. */
  readonly file: string;
  /** From 1; null where it is the file as a whole. */
  readonly line: number | null;

  constructor(fault: BundleFault, what: string, file = '', line: number | null = null) {
    const where = file && `${file}${line === null ? '' : ` 第 ${line} 行`}：`;
    super(`${TITLES[fault]}：${where}${what}`);
    this.fault = fault;
    this.file = file;
    this.line = line;
  }
}

const TITLES: Readonly<Record<BundleFault, string>> = {
  'not-zip': '无法打开文件',
  foreign: '不是政网巡检的记录包',
  newer: '记录包的格式较新',
  damaged: '记录包已损坏',
  incomplete: '记录包不完整',
  records: '本机记录有缺损',
  changed: '导出未完成',
};
