/** `email` (RFC 5321, section 4.1.2). */
import { isHostname } from "./hostname.ts";
import { isIpv4, isIpv6 } from "./ip.ts";

/** A mailbox, such as `joe.bloggs@example.com`. */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf("@");
  if (at < 1 || at > 64) return false;
  const local = text.slice(0, at);
  const domain = text.slice(at + 1);
  return (dotted.test(local) || quoted.test(local)) && isDomain(domain);
}

const dotted = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const quoted = /^"(?:[ !#-[\]-~]|\\[ -~])*"$/;

function isDomain(domain: string): boolean {
  if (!domain.startsWith("[")) return isHostname(domain);
  if (!domain.endsWith("]")) return false;
  const literal = domain.slice(1, -1);
  return /^ipv6:/i.test(literal) ? isIpv6(literal.slice(5)) : isIpv4(literal);
}
