/** What the wire cannot carry: values that no generator of clients and servers could bring across. */

/** Each with its reason and the section that it follows from. A value of these kinds is drawn again. */
export const narrowings = {
  "negative-zero":
    "JSON.stringify and String write -0 as 0 (ECMA-262, sections 6.1.6.1.20 and 25.5.2)",
  "null-text":
    "null has no text: form, multipart, path and headers leave it out (OpenAPI 3.1.1, 4.8.12.4)",
  "untyped-text":
    "a value whose schema tells no type arrives as its text (OpenAPI 3.1.1, 4.8.12 and 4.8.15)",
  "text-of-union":
    "a text that reads as another type of its union arrives as that (OpenAPI 3.1.1, 4.8.12)",
  "list-or-single":
    "in a union with a list, one value and a list of one are the same text (OpenAPI 3.1.1, 4.8.12.4)",
  "several-shapes": "of two shapes with members the text tells neither (OpenAPI 3.1.1, 4.8.12.4)",
  "large-integer":
    "an integer in text is refused beyond 2^53 - 1 (RFC 8259, 6), and not written with an exponent",
  "empty-list": "an empty list or object has no pair and no text (OpenAPI 3.1.1, 4.8.12.4: n/a)",
  "one-empty-item": "a list of one empty text is written as an empty list is (RFC 6570, 2.4.2)",
  "empty-path": "an empty path segment is another path (RFC 3986, 3.3)",
  "dot-segment": "a segment of one dot or two is a step up or none (RFC 3986, 3.3 and 5.2.4)",
  "nul-in-path": "the server takes no %00 in a path (CWE-158)",
  "delimiter-inside":
    "a delimiter inside a value that it delimits (OpenAPI 3.1.1, 4.8.12.4 and appendix E)",
  "empty-value": "with allowEmptyValue an empty text means absent (OpenAPI 3.1.1, 4.8.12.2.1)",
  "reserved-triplet":
    "with allowReserved percent-encoded triplets are sent as they are (RFC 6570, 3.2.3)",
  "header-text": "a header holds visible Latin-1, and is trimmed (RFC 9110, 5.5)",
  "header-comma":
    "a header's list is parted by commas, which nothing escapes (RFC 9110, 5.6.1; OpenAPI 3.1.1, appendix D)",
  "taken-name":
    "a member of an exploded object has the name of another parameter (OpenAPI 3.1.1, 4.8.12.4)",
  "bracket-name":
    "a name with brackets, or none, inside the brackets of deepObject (OpenAPI 3.1.1, 4.8.12.4: undefined)",
  "cookie-name": "a cookie's name is a token (RFC 6265, 4.1.1)",
  "other-route":
    "a path whose value is another path's fixed text is that path (OpenAPI 3.1.1, 4.8.8.2)",
  "shared-segment":
    "a value that holds the text between it and the next parameter of its segment (OpenAPI 3.1.1, 4.8.8.1; RFC 6570, 1.5)",
  "stream-switch": "a query parameter whose presence asks for a stream (x-websocket)",
  "body-of-get":
    "fetch sends no content with GET and HEAD (Fetch, Request constructor; RFC 9110, 9.3.1)",
  "ignored-header":
    "Accept, Content-Type and Authorization are no header parameters (OpenAPI 3.1.1, 4.8.12.1)",
  "own-header":
    "a header of connection, framing or encoding is the platform's own to set (RFC 9110, 7.6.1 and 8.4; Fetch, forbidden request-header)",
  "byte-order-mark":
    "decoding UTF-8 takes a byte order mark off the front of a text (Encoding, 6; Fetch, text())",
  bodiless: "1XX, 204, 205, 304 and answers to HEAD have no content (RFC 9110, 6.4.1)",
  "interim-status": "1XX is no answer yet (RFC 9110, 15.2)",
  unsatisfiable:
    "a schema that takes no value that is drawn, since a part of `allOf` is closed or alternatives of `oneOf` overlap: values of its type go across unjudged (JSON Schema 2020-12 Core, 10.2.1.3 and 10.3.2.3)",
  "event-text":
    "an event's type and id are one line without NUL, an empty type is none, a CR of data ends its line, and retry is digits (HTML, 9.2.6)",
  "event-member":
    "of an event data, event, id and retry arrive, and without data there is none (HTML, 9.2.6)",
  "text-only": "a body of text carries nothing but text (RFC 2046, 4.1)",
} as const;

export type Narrowing = keyof typeof narrowings;
