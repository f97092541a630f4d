/** Words of an address that does something when it is asked. */
const ACTS = new Set(
  'logout loginout logoff signout signoff tuichu shanchu delete del remove destroy drop unsubscribe subscribe unbind cancel revoke vote submit save praise favorite'.split(
    ' ',
  ),
);
/** Two words that act as one. */
const PAIRS = new Set(['log out', 'log off', 'sign out', 'sign off', 'login out']);
/** Whole names of such links; a title that only speaks of it (注销公告) is none. */
const NAMES =
  /^[\s[【(]*(?:退出(?:登[录陆]|系统)?|安全退出|注销(?:登[录陆])?|删除|撤[销回]|取消(?:订阅|关注|收藏)?|点赞|投票|提交)[\s\]】)]*$/;

/**
 * Whether an address may act when it is asked: end a session, delete, vote. Such a one is never asked, for a check must
 * leave a site as it was; better to leave out one too many.
 *
 * @param name what the link says
 */
export function isActing(address: string, name: string): boolean {
  if (NAMES.test(name)) return true;
  const start = address.indexOf('/', address.indexOf('//') + 2);
  if (start < 0) return false;
  const words = address
    .slice(start)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
  return words.some((word, i) => ACTS.has(word) || PAIRS.has(`${word} ${words[i + 1]}`));
}
