import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SiteFacts } from '../model/finding';
import { z } from '../model/zod';
import { UsageError } from './project';

/** What `npm run audit` is asked to look at. */
export interface Target {
  /** As the person wrote it: the argument, or the manifest's `file`. */
  readonly name: string;
  readonly url: string;
  /** Absolute; absent for a page fetched from the network. */
  readonly file?: string;
  /** Encoding of the file's bytes, where the manifest knows it. */
  readonly charset?: string;
  /** What the site is, where that is known of this one. */
  readonly site?: SiteFacts;
}

const isWeb = (text: string): boolean =>
  URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);

/**
 * Reads one TARGET: an http(s) address, or `page.html=https://www.x.gov.cn/a/`, a saved page judged under that address.
 * File names may hold `=` themselves, and so may addresses: the address begins after the first `=` that a web address
 * follows.
 * @throws UsageError for anything else.
 */
export function parseTarget(text: string, folder: string): Target {
  if (isWeb(text)) return { name: text, url: new URL(text).href };
  const saved = /^(.+?)=(https?:\/\/.+)$/is.exec(text);
  const [, file = '', url = ''] = saved ?? [];
  if (!isWeb(url)) {
    throw new UsageError(
      `看不懂的检查对象：${text}\n应为 http(s) 网址，或“页面.html=https://www.x.gov.cn/a/”。`,
    );
  }
  return { name: text, url: new URL(url).href, file: path.resolve(folder, file) };
}

const ManifestEntry = z.looseObject({
  file: z.string().min(1),
  url: z.string().refine(isWeb, 'not an http(s) address'),
  charset: z
    .string()
    .regex(/^[\w.:-]+$/)
    .optional(),
  site: SiteFacts.optional(),
});

/** An entry with the fields this program does not read itself, such as `expect`. */
export type ManifestEntry = z.infer<typeof ManifestEntry>;

/**
 * Reads a manifest: a JSON array of `{file, url, charset?, site?, …}` with paths relative to it.
 * @throws UsageError where it is not one, with the first place that is wrong.
 */
export function readManifest(file: string): (Target & { readonly entry: ManifestEntry })[] {
  let entries: ManifestEntry[];
  try {
    entries = z.array(ManifestEntry).parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : `${error}`;
    throw new UsageError(`清单读不出来：${file}\n${why}`);
  }
  return entries.map((entry) => ({
    name: entry.file,
    url: new URL(entry.url).href,
    file: path.resolve(path.dirname(file), entry.file),
    ...(entry.charset === undefined ? {} : { charset: entry.charset }),
    ...(entry.site === undefined ? {} : { site: entry.site }),
    entry,
  }));
}
