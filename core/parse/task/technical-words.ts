/** Technical words before a bracket, which make `(5 minutes)` a setting rather than an estimate. */
const technical =
  /(?<!\p{L})(?:ttl|time-?to-?live|time-?outs?|stale\w*|expir\w*|intervals?|caches?|cached|retention|windows?|polling|polls?|refresh\w*|debounce\w*|throttl\w*|delays?|lifetimes?|periods?|every|limits?|max(?:imum)?|min(?:imum)?|keep-?alive|heartbeats?|sla|rpo|rto|backoff|after|within|last|age|p95|p99|latency|duration|cron|hourly|daily|schedule[ds]?|tokens?|sessions?|cookies?)[\s`*_:=(（[—–-]*$/iu;

/** Whether the last word is technical: `stage` does not end in `age`, `cacheTtl` does end in `ttl`. */
export function endsTechnical(words: string): boolean {
  return technical.test(words.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '));
}
