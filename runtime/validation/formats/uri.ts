/** `uri` and `uri-reference` (RFC 3986, appendix A). */
import { isIpv6 } from "./ip.ts";

/** A URI: it has a scheme. */
export function isUri(text: string): boolean {
  const scheme = /^[a-z][a-z\d+.-]*:/i.exec(text);
  return scheme !== null && isAfterScheme(text.slice(scheme[0].length), false);
}

/** A URI, or one relative to another. */
export function isUriReference(text: string): boolean {
  return isUri(text) || isAfterScheme(text, true);
}

function isAfterScheme(text: string, relative: boolean): boolean {
  const hash = text.indexOf("#");
  const fragment = hash < 0 ? "" : text.slice(hash + 1);
  const rest = hash < 0 ? text : text.slice(0, hash);
  const mark = rest.indexOf("?");
  const query = mark < 0 ? "" : rest.slice(mark + 1);
  const hierarchy = mark < 0 ? rest : rest.slice(0, mark);
  if (!queryOrFragment.test(query) || !queryOrFragment.test(fragment)) return false;
  if (!hierarchy.startsWith("//")) {
    // In a reference the first segment's colon would end a scheme.
    const [first = ""] = hierarchy.split("/", 1);
    return path.test(hierarchy) && !(relative && first.includes(":"));
  }
  const slash = hierarchy.indexOf("/", 2);
  const authority = slash < 0 ? hierarchy.slice(2) : hierarchy.slice(2, slash);
  return isAuthority(authority) && (slash < 0 || path.test(hierarchy.slice(slash)));
}

function isAuthority(authority: string): boolean {
  const at = authority.indexOf("@");
  if (at >= 0 && !userinfo.test(authority.slice(0, at))) return false;
  const host = authority.slice(at + 1);
  if (!host.startsWith("[")) return name.test(host);
  const end = host.indexOf("]");
  if (end < 0 || !/^(?::\d*)?$/.test(host.slice(end + 1))) return false;
  const literal = host.slice(1, end);
  return isIpv6(literal) || /^v[\da-f]+\.[\w.~!$&'()*+,;=:-]+$/i.test(literal);
}

const path = /^(?:[\w.~!$&'()*+,;=:@/-]|%[\da-f]{2})*$/i;
const queryOrFragment = /^(?:[\w.~!$&'()*+,;=:@/?-]|%[\da-f]{2})*$/i;
const userinfo = /^(?:[\w.~!$&'()*+,;=:-]|%[\da-f]{2})*$/i;
const name = /^(?:[\w.~!$&'()*+,;=-]|%[\da-f]{2})*(?::\d*)?$/i;
