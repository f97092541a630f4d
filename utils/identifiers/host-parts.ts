import { z } from '../model/zod';

/**
 * A host, split once. Made by `splitHost` (the only user of the public suffix list); everything else reads it.
 */
export const HostParts = z.object({
  /** As the browser writes it, with the A-label of Chinese names, without port: `xn--65q59vj2b.xn--zfr164b`. */
  ascii: z.string(),
  /** For people: `六安市.政务`. */
  unicode: z.string(),
  /** Port where the address names one other than the scheme's own, else null. */
  port: z.number().int().nullable(),
  kind: z.enum(['domain', 'ip', 'single-label']),
  /** `gov.cn`, `政务` (xn--zfr164b), or `other`. Compared by label: `www.x.gov.cn.evil.com` is `other`. */
  government: z.enum(['gov.cn', '政务', 'other']),
  /** Public suffix, e.g. `gov.cn`, `com`; null for an IP address or a single label. */
  suffix: z.string().nullable(),
  /** Registrable name, e.g. `luan.gov.cn`; null where there is none. `www.gov.cn` for the central portal. */
  registrable: z.string().nullable(),
  /** Labels before the suffix, from the left: `['www', 'luan']`. */
  labels: z.array(z.string()),
});
export type HostParts = z.infer<typeof HostParts>;
