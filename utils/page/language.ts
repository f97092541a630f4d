import { oncePerPage } from './once';

/** Fewer Chinese letters among all of a page make an edition in another language; its footer is often Chinese. */
const LEAST_CHINESE = 1 / 3;

/** Whether most of a page is in another language than Chinese: what it says of itself has other words. Once per page. */
export const isForeign = oncePerPage(({ text }): boolean => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const chinese = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return chinese < letters * LEAST_CHINESE;
});
