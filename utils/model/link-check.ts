import { Signed } from './task';
import { z } from './zod';

/** 链接检查: what the links of one page answered when they were asked. */

const Address = z.string().max(4000);

/** `works`: a visitor gets it. `dead`: two tries said the same. `unsure`: only a person who opens it can tell. */
const LINK_STATES = ['works', 'dead', 'unsure'] as const;
const LINK_CAUSES = [
  'answered',
  'gone', // 404, 410
  'server-error', // 5xx
  'dns',
  'refused',
  'timeout',
  'certificate',
  'forbidden', // 401, 403, 405, 429
  'firewall', // 412, 521, 202 with a script: a guard against programs
  'soft-404', // 200, and the text says that there is nothing
  'unnamed', // the browser said no more than that it failed
] as const;

export type LinkState = (typeof LINK_STATES)[number];
export type LinkCause = (typeof LINK_CAUSES)[number];

/** One address, asked up to twice with a pause. `dead` only where two tries say the same. */
export const LinkAnswer = z.object({
  url: Address,
  /** Where redirects led; as `url` where nowhere. */
  finalUrl: Address,
  state: z.enum(LINK_STATES),
  cause: z.enum(LINK_CAUSES),
  /** HTTP status; null without an answer. */
  status: z.number().int().nullable(),
  /** UTC times of the tries. */
  tries: z.array(z.string()).min(1).max(4),
});
export type LinkAnswer = z.infer<typeof LinkAnswer>;

/** The links of one audited page. Its id is the audit's. */
export const LinkCheck = Signed.extend({
  id: z.string(),
  inspectionId: z.string(),
  /** The known-good site that answered first: our own network was there. */
  network: z.object({ url: Address, ok: z.literal(true) }),
  answers: z.array(LinkAnswer).max(5000),
  /** Links that were not asked: the check was stopped, or the page has more than that. Asked when it goes on. */
  unasked: z.number().int().min(0),
  /** Links to hosts that we have no leave to ask. */
  notAllowed: z.number().int().min(0),
});
export type LinkCheck = z.infer<typeof LinkCheck>;
