import { randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * Who may talk to the browser face: whoever has the printed address once, and after that only that browser.
 *
 * The address carries a token that works for one request; the answer to it sets a cookie, which every later
 * request and the socket must bring along. So an address that leaks (a terminal log, a shared screen) opens nothing.
 */
export interface Access {
  readonly token: string;
  /** Name of the cookie; it holds the port, as browsers share cookies between the ports of one host. */
  readonly cookieName: string;
  /** Use up the token: the cookie's value if it was right and not used before, else null. */
  redeem(token: string): string | null;
  /** Whether a `Cookie` header brings the cookie that `redeem` gave out. */
  admits(cookieHeader: string | undefined): boolean;
}

export function createAccess(port: number): Access {
  const token = randomBytes(24).toString('base64url');
  const secret = randomBytes(24).toString('base64url');
  const cookieName = `specline-${port}`;
  let used = false;
  return {
    token,
    cookieName,
    redeem(given) {
      if (used || !isSame(given, token)) return null;
      used = true;
      return secret;
    },
    admits(cookieHeader) {
      if (!used) return false;
      return readCookies(cookieHeader ?? '').some(([name, value]) => name === cookieName && isSame(value, secret));
    },
  };
}

function isSame(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}

function readCookies(header: string): [string, string][] {
  return header.split(';').map((part) => {
    const equals = part.indexOf('=');
    return equals < 0 ? ['', ''] : [part.slice(0, equals).trim(), part.slice(equals + 1).trim()];
  });
}
