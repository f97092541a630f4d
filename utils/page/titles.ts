import { normalise } from './text';

/** A title as two pages share it: without blanks, marks and case, which are set at will. */
export const compact = (title: string): string =>
  normalise(title)
    .toLowerCase()
    .replace(/[\s"'“”‘’《》〈〉()[\]【】,:;、·—-]/g, '');
